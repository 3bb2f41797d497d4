import { Button, Text } from "@mantine/core";
import { RichTextEditor } from "@mantine/tiptap";
import { type Editor, useEditor } from "@tiptap/react";
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isNewerDoc } from "../../../../core/record/newer-doc.ts";
import type { Note, NoteFields } from "../../../../core/record/note.ts";
import type { MarkMeaning } from "../../../../core/record/print-marks.ts";
import { plainText, type RichText } from "../../../../core/record/rich-text.ts";
import { useKeys } from "../../../app/use-keys.ts";
import { unionTags } from "../../../record/chosen.ts";
import { Completions, completionKey, type Offer, type Range } from "../../../record/completion.ts";
import { CompletionList } from "../../../record/completion-list.tsx";
import { editorContent, noteExtensions } from "../../../record/extensions.ts";
import { markOffer } from "../../../record/mark-offers.ts";
import { slashOffer } from "../../../record/slash-offers.ts";
import { useMarks } from "../../../record/use-marks.ts";
import { outbox } from "../../../record/window-outbox.ts";
import { noteCommands, noteKeys, toolbarWords } from "./note-commands.ts";
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

/** A link never opens from a note: where it would open is no question. */
const NO_WINDOW = { linkEditorExternalControl: { display: "none" } };

/** In an open note the delegation chosen after "@" is named in the text; elsewhere the point is reported of it. */
function takeMention(editor: Editor, range: Range, meaning: MarkMeaning, label: string): boolean {
  if (meaning.type !== "delegation") return false;
  const mention = { type: "mention", attrs: { id: meaning.id, label } };
  return editor
    .chain()
    .focus()
    .insertContentAt(range, [mention, { type: "text", text: " " }])
    .run();
}

/** The fields of the note with what no mark could say. */
function fieldsOf(note: Note, meaning: MarkMeaning): Partial<NoteFields> {
  const { areaIds, addresseeIds, tags } = note;
  if (meaning.type === "area") return { areaIds: [...new Set([...areaIds, meaning.id])] };
  if (meaning.type === "addressee") return { addresseeIds: [...new Set([...addresseeIds, meaning.id])] };
  if (meaning.type === "tag") return { tags: unionTags(tags, [meaning.tag]) };
  return meaning.type === "kind" ? { kind: meaning.kind } : { delegationId: meaning.id };
}

/** A note open in its place: everything on it can be changed, and nothing needs a save button. */
export function NoteEditor({ note, leaving, onClose, onRemove, onBringBack }: Props) {
  const { t } = useTranslation("record");
  const words = useNoteWords();
  const shown = { ...note, ...waitingOf(note.id) };
  /** What the text was when it was opened. */
  const [opened] = useState(note.doc);
  const newer = isNewerDoc(note.doc);
  const listId = useId();
  const marks = useMarks(words.event.id, words.scheme);
  const offer = useRef((_: string): Offer | null => null);
  const editor: Editor | null = useEditor({
    extensions: [
      ...noteExtensions(""),
      Completions.configure({ listId, offer: (before) => offer.current(before) }),
    ],
    content: editorContent(shown.doc),
    editable: !newer,
    autofocus: "end",
    editorProps: {
      attributes: { "aria-label": t("editor"), role: "textbox", "aria-multiline": "true" },
      handleKeyDown: (_, event) => {
        if (completionKey(self.current, event)) return true;
        if (event.key !== "Escape") return false;
        void leaving.current();
        return true;
      },
    },
    onUpdate: () => save.touch(),
  });
  const self = useRef(editor);
  self.current = editor;
  const save = useNoteSave({ note, editor, scheme: marks.scheme });
  offer.current = (before) =>
    slashOffer(before, noteCommands(t, words, shown, save.set)) ??
    markOffer(before, marks, (meaning) => save.set(fieldsOf(shown, meaning)), takeMention);
  useKeys(noteKeys(t, editor));
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
    // What opens over the editor, such as the address of a link, is closed by Escape alone.
    const inside = box.current?.contains(event.target as Node);
    if (event.key === "Escape" && inside && !event.defaultPrevented) void leave();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from every field inside
    <div ref={box} className={classes.editor} data-note-editor onKeyDown={onKeyDown}>
      <RichTextEditor editor={editor} labels={toolbarWords(t)}>
        {!newer && (
          <RichTextEditor.Toolbar>
            <RichTextEditor.ControlsGroup>
              <RichTextEditor.Bold />
              <RichTextEditor.Italic />
              <RichTextEditor.BulletList />
              <RichTextEditor.OrderedList />
              <RichTextEditor.Blockquote />
              <RichTextEditor.Link styles={NO_WINDOW} />
              <RichTextEditor.Unlink />
            </RichTextEditor.ControlsGroup>
          </RichTextEditor.Toolbar>
        )}
        <RichTextEditor.Content />
      </RichTextEditor>
      <CompletionList editor={editor} listId={listId} />
      {newer && (
        <Text size="sm" mt={8} role="note">
          <Text component="span" fw={650}>
            {t("capture:newer.title")}
          </Text>{" "}
          {t("capture:newer.text")}
        </Text>
      )}
      {note.deletedAt !== null ? (
        <NoteDeleted note={note} onBringBack={() => void bringBack()} onLeave={giveUp} />
      ) : (
        save.conflict && (
          <NoteConflict theirs={save.conflict} onKeepMine={save.keepMine} onTakeTheirs={save.takeTheirs} />
        )
      )}
      <NoteFieldsRow note={shown} set={save.set} knownTags={marks.scheme.tags ?? []}>
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
