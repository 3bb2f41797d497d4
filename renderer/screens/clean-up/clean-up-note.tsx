import { Badge, Group, Text } from "@mantine/core";
import { RichTextEditor } from "@mantine/tiptap";
import { useEditor } from "@tiptap/react";
import { type RefObject, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { isNewerDoc } from "../../../core/record/newer-doc.ts";
import type { Note, NoteFields } from "../../../core/record/note.ts";
import { plainText, type RichText } from "../../../core/record/rich-text.ts";
import { useKeys } from "../../app/use-keys.ts";
import { Keys } from "../../components/key-sheet.tsx";
import { editorContent, noteExtensions } from "../../record/extensions.ts";
import { passesKey } from "../../record/pass-keys.ts";
import { outbox } from "../../record/window-outbox.ts";
import { NoteConflict } from "../desk/record/note-conflict.tsx";
import { NoteDeleted } from "../desk/record/note-deleted.tsx";
import { useNoteWords } from "../desk/record/record-context.ts";
import type { NoteActs } from "../desk/record/use-note-acts.ts";
import { useNoteSave, waitingOf } from "../desk/record/use-note-save.ts";
import classes from "./clean-up.module.css";
import { CleanUpFields } from "./clean-up-fields.tsx";
import { focusText } from "./focus.ts";

/** Leaves the note, in that status where one is given; whether all of it is stored, so that it could be left. */
export type Leave = (status: Note["status"] | null) => Promise<boolean>;

interface Props {
  /** As it is stored. */
  note: Note;
  acts: NoteActs;
  /** Where the screen finds how the note is left, and whether something was typed in it. */
  leaving: RefObject<Leave>;
  touched: RefObject<boolean>;
  /** Goes on without the note: it was deleted and stays so. */
  onGone: () => void;
}

/** The note in work, large, with all that is set on it. */
export function CleanUpNote({ note, acts, leaving, touched, onGone }: Props) {
  const { t } = useTranslation("clean-up");
  const words = useNoteWords();
  const shown = { ...note, ...waitingOf(note.id) };
  /** What the text was when it was opened. */
  const [opened] = useState(note.doc);
  const editor = useEditor({
    extensions: noteExtensions(""),
    content: editorContent(shown.doc),
    // What a newer app wrote is read here, not changed: the rest of it would be lost.
    editable: !isNewerDoc(note.doc),
    autofocus: "end",
    editorProps: {
      attributes: {
        "aria-label": t("record:editor"),
        role: "textbox",
        "aria-multiline": "true",
        "data-text": "",
      },
      handleDOMEvents: { keydown: passesKey },
    },
    onUpdate: () => {
      touched.current = true;
      save.touch();
    },
  });
  const save = useNoteSave({ note, editor, scheme: words.scheme });

  useEffect(() => {
    touched.current = false;
  }, [touched]);
  useEffect(() => {
    leaving.current = async (status) => {
      if (note.deletedAt !== null) return true;
      if (editor && !editor.isDestroyed && plainText(editor.getJSON() as RichText) === "") {
        acts.remove([note]);
        return true;
      }
      if (status !== null && status !== note.status) save.set({ status });
      // Left only once all is stored: what could not be saved stays on the screen.
      const left = (await save.finish()) === "stored";
      if (!left) editor?.commands.focus();
      return left;
    };
  });
  useEffect(
    () => () => {
      leaving.current = async () => true;
    },
    [leaving],
  );

  const set = (fields: Partial<NoteFields>) => {
    touched.current = true;
    save.set(fields);
  };
  const toggleArea = (id: string) =>
    set({
      areaIds: shown.areaIds.includes(id)
        ? shown.areaIds.filter((each) => each !== id)
        : [...shown.areaIds, id],
    });
  const group = t("keys.note");
  useKeys([
    ...words.event.areas.slice(0, 9).map((area, at) => ({
      keys: `alt+${at + 1}`,
      label: t("record:keys.area", { name: area.name }),
      run: () => toggleArea(area.id),
      group,
    })),
    {
      keys: "alt+c",
      label: t("keys.to_check"),
      run: () => set({ confidence: shown.confidence === "to_check" ? "certain" : "to_check" }),
      group,
    },
    { keys: "escape", label: t("keys.text"), run: focusText, whileTyping: true, group },
  ]);

  const bringBack = async () => {
    const back = await acts.bringBack(note);
    const mine = outbox.entries.find((each) => each.kind === "save" && each.id === note.id);
    // Only deleted, not written to: then there are no two texts to choose from.
    const same = back && JSON.stringify(back.doc) === JSON.stringify(opened);
    if (back && same && mine?.kind === "save") outbox.keepMine(mine, back.version);
    editor?.commands.focus();
  };
  const giveUp = () => {
    for (const each of outbox.entries) if (each.id === note.id) outbox.drop(each);
    onGone();
  };

  return (
    <section aria-label={t("note")} className={classes.note}>
      <Group gap="xs" mb="xs">
        <Badge variant={shown.status === "raw" ? "outline" : "filled"}>{t(`status.${shown.status}`)}</Badge>
      </Group>
      <RichTextEditor editor={editor} className={classes.editor}>
        <RichTextEditor.Content />
      </RichTextEditor>
      {note.deletedAt !== null ? (
        <NoteDeleted note={note} onBringBack={() => void bringBack()} onLeave={giveUp} />
      ) : (
        save.conflict && (
          <NoteConflict theirs={save.conflict} onKeepMine={save.keepMine} onTakeTheirs={save.takeTheirs} />
        )
      )}
      <CleanUpFields note={shown} set={set} onToggleArea={toggleArea} />
      <Text size="sm" c="dimmed" mt="lg" className={classes.hint}>
        {(["mod+enter", "mod+shift+enter", "alt+arrowright", "alt+c", "F1"] as const).map((keys) => (
          <span key={keys}>
            <Keys combination={keys} /> {t(`hint.${keys.replaceAll("+", "_")}`)}
          </span>
        ))}
      </Text>
    </section>
  );
}
