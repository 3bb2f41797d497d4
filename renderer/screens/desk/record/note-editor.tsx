import { Button } from "@mantine/core";
import { RichTextEditor } from "@mantine/tiptap";
import { useEditor } from "@tiptap/react";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Note } from "../../../../core/record/note.ts";
import { plainText, type RichText } from "../../../../core/record/rich-text.ts";
import { editorContent, noteExtensions } from "../../../record/extensions.ts";
import { outbox } from "../../../record/window-outbox.ts";
import { NoteConflict } from "./note-conflict.tsx";
import { NoteDeleted } from "./note-deleted.tsx";
import { NoteFieldsRow } from "./note-fields.tsx";
import classes from "./record.module.css";
import { useNoteWords } from "./record-context.ts";
import { useNoteSave, waitingOf } from "./use-note-save.ts";

interface Props {
  /** As it is stored. */
  note: Note;
  /** Where others find how this editor is left. */
  leaving: RefObject<() => Promise<boolean>>;
  onClose: () => void;
  onRemove: () => void;
  /** Brings a deleted note back; the note as it is then, or undefined where it could not be. */
  onBringBack: () => Promise<Note | undefined>;
}

/** A note open in its place: everything on it can be changed, and nothing needs a save button. */
export function NoteEditor({ note, leaving, onClose, onRemove, onBringBack }: Props) {
  const { t } = useTranslation("record");
  const words = useNoteWords();
  const shown = { ...note, ...waitingOf(note.id) };
  /** What the text was when it was opened. */
  const [opened] = useState(note.doc);
  const editor = useEditor({
    extensions: noteExtensions(""),
    content: editorContent(shown.doc),
    autofocus: "end",
    editorProps: {
      attributes: { "aria-label": t("editor"), role: "textbox", "aria-multiline": "true" },
      handleKeyDown: (_, event) => {
        if (event.key !== "Escape") return false;
        void leaving.current();
        return true;
      },
    },
    onUpdate: () => save.touch(),
  });
  const save = useNoteSave({ note, editor, scheme: words.scheme });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);

  const leave = async (): Promise<boolean> => {
    if (editor && !editor.isDestroyed && plainText(editor.getJSON() as RichText) === "") {
      onRemove();
      return true;
    }
    // Left only once all is stored: what could not be saved stays on the screen.
    const left = (await save.finish()) === "stored";
    if (left) onClose();
    else editor?.commands.focus();
    return left;
  };
  useEffect(() => {
    leaving.current = leave;
  });
  useEffect(
    () => () => {
      leaving.current = async () => true;
    },
    [leaving],
  );

  const bringBack = async () => {
    const back = await onBringBack();
    const mine = outbox.entries.find((each) => each.kind === "save" && each.id === note.id);
    // Only deleted, not written to: then there are no two texts to choose from.
    const same = back && JSON.stringify(back.doc) === JSON.stringify(opened);
    if (back && same && mine?.kind === "save") outbox.keepMine(mine, back.version);
    editor?.commands.focus();
  };
  const giveUp = () => {
    for (const each of outbox.entries) if (each.id === note.id) outbox.drop(each);
    onClose();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const area = event.altKey && words.event.areas[Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) - 1];
    if (area) {
      const has = shown.areaIds.includes(area.id);
      save.set({ areaIds: has ? shown.areaIds.filter((id) => id !== area.id) : [...shown.areaIds, area.id] });
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    // Bare keys are typing, here and on the buttons; the rest goes on to the screen.
    if (!event.altKey && !event.ctrlKey && !event.metaKey && !/^F\d+$/.test(event.key))
      event.stopPropagation();
    if (event.key === "Escape" && !event.defaultPrevented) void leave();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from every field inside
    <div ref={box} className={classes.editor} onKeyDown={onKeyDown}>
      <RichTextEditor editor={editor} labels={labels(t)}>
        <RichTextEditor.Toolbar>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Bold />
            <RichTextEditor.Italic />
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
            <RichTextEditor.Blockquote />
            <RichTextEditor.Link />
            <RichTextEditor.Unlink />
          </RichTextEditor.ControlsGroup>
        </RichTextEditor.Toolbar>
        <RichTextEditor.Content />
      </RichTextEditor>
      {note.deletedAt !== null ? (
        <NoteDeleted note={note} onBringBack={() => void bringBack()} onLeave={giveUp} />
      ) : (
        save.conflict && (
          <NoteConflict theirs={save.conflict} onKeepMine={save.keepMine} onTakeTheirs={save.takeTheirs} />
        )
      )}
      <NoteFieldsRow note={shown} set={save.set}>
        <Button size="xs" variant="default" onClick={() => void leave()}>
          {t("done")}
        </Button>
        <Button size="xs" variant="default" onClick={onRemove}>
          {t("common:delete")}
        </Button>
      </NoteFieldsRow>
    </div>
  );
}

function labels(t: (key: string) => string) {
  return {
    boldControlLabel: t("format.bold"),
    italicControlLabel: t("format.italic"),
    bulletListControlLabel: t("format.bullets"),
    orderedListControlLabel: t("format.numbers"),
    blockquoteControlLabel: t("format.quote"),
    linkControlLabel: t("format.link"),
    unlinkControlLabel: t("format.unlink"),
    linkEditorInputLabel: t("format.address"),
    linkEditorInputPlaceholder: "https://",
    linkEditorExternalLink: t("format.new_window"),
    linkEditorInternalLink: t("format.same_window"),
    linkEditorSave: t("common:save"),
  };
}
