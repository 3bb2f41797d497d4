import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { newId } from "../../../../core/ids.ts";
import { type MarkScheme, readMarks } from "../../../../core/record/marks.ts";
import type { Note, NoteFields } from "../../../../core/record/note.ts";
import { plainText, type RichText } from "../../../../core/record/rich-text.ts";
import { readAuthor } from "../../../app/use-author.ts";
import { useFlushOnLeave } from "../../../app/use-flush-on-leave.ts";
import { Autosave } from "../../../record/autosave.ts";
import { unionTags } from "../../../record/chosen.ts";
import { editorContent } from "../../../record/extensions.ts";
import type { Outcome } from "../../../record/outbox.ts";
import type { Entry, SaveEntry } from "../../../record/outbox-entry.ts";
import { outbox, useOutbox } from "../../../record/window-outbox.ts";

export interface NoteSave {
  touch: () => void;
  /** Hands on what was typed, its marks read; what became of it. */
  finish: () => Promise<Outcome>;
  set: (fields: Partial<NoteFields>) => void;
  /** The note as somebody else left it meanwhile; null: no conflict. */
  conflict: Note | null;
  keepMine: () => void;
  takeTheirs: () => void;
}

interface Of {
  /** As it is stored. */
  note: Note;
  editor: Editor | null;
  scheme: MarkScheme;
}

const textOf = (editor: Editor) => editor.getJSON() as RichText;
const saveOf = (entries: readonly Entry[], noteId: string) =>
  entries.find((each): each is SaveEntry => each.kind === "save" && each.id === noteId);
const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];

/** Hands an open note on as it is typed; all of it is one step of undo. Never overwrites a newer version. */
export function useNoteSave({ note, editor, scheme }: Of): NoteSave {
  const { entries } = useOutbox();
  const mine = saveOf(entries, note.id);
  // Theirs went on: what is shown of it does too.
  const conflict = mine?.conflict ? (note.version > mine.conflict.version ? note : mine.conflict) : null;
  /** The version that the text in the editor comes from. */
  const version = useRef(note.version);
  const edit = useRef({ author: "", id: "" });
  const typed = useRef(false);
  const latest = useRef({ note, editor, scheme });
  latest.current = { note, editor, scheme };

  const write = useCallback((fields: Partial<NoteFields>) => {
    const { id, sessionId } = latest.current.note;
    const author = readAuthor();
    // Each author undoes what is his own.
    if (edit.current.author !== author) edit.current = { author, id: newId() };
    outbox.save(sessionId, { id, author, version: version.current, editId: edit.current.id, fields });
  }, []);

  const autosave = useMemo(
    () =>
      new Autosave(() => {
        const { editor: line } = latest.current;
        // An emptied note is deleted when it is left: the bin keeps its last words.
        if (line && !line.isDestroyed && plainText(textOf(line)) !== "") write({ doc: textOf(line) });
      }),
    [write],
  );
  useFlushOnLeave(autosave);

  const handOn = useCallback(() => {
    const { editor: line, note: stored, scheme: names } = latest.current;
    if (!line || line.isDestroyed || !typed.current) return;
    typed.current = false;
    const read = readMarks(textOf(line), names);
    if (read.marks.length === 0 || plainText(read.doc) === "") return autosave.flush();
    autosave.cancel();
    const fields = { ...stored, ...waitingOf(stored.id) };
    write({
      doc: read.doc,
      areaIds: union(fields.areaIds, read.areaIds),
      addresseeIds: union(fields.addresseeIds, read.addresseeIds),
      tags: unionTags(fields.tags, read.tags),
      ...(read.kind === null ? {} : { kind: read.kind }),
      ...(read.delegationId === null ? {} : { delegationId: read.delegationId }),
    });
    line.commands.setContent(editorContent(read.doc), { emitUpdate: false });
  }, [autosave, write]);
  // Another screen or another view: what was typed is handed on all the same.
  useEffect(() => handOn, [handOn]);

  useEffect(() => {
    // Asked of the outbox itself: what was handed on since this was drawn is not in `mine` yet.
    if (mine || saveOf(outbox.entries, note.id) || autosave.pending || !editor || editor.isDestroyed) return;
    if (note.version <= Math.max(version.current, outbox.versionOf(note.id))) return;
    const text = textOf(editor);
    if (plainText(text) === "") return;
    // Changed elsewhere, or undone, while all of ours is stored: the editor shows it.
    version.current = note.version;
    if (JSON.stringify(text) !== JSON.stringify(note.doc))
      editor.commands.setContent(editorContent(note.doc), { emitUpdate: false });
  }, [note, editor, mine, autosave]);

  return {
    touch: () => {
      typed.current = true;
      autosave.touch();
    },
    finish: () => {
      handOn();
      return outbox.settled(note.id);
    },
    set: write,
    conflict,
    keepMine: () => {
      if (!mine || !conflict) return;
      version.current = conflict.version;
      outbox.keepMine(mine, conflict.version);
      autosave.flush();
    },
    takeTheirs: () => {
      if (!mine || !conflict) return;
      autosave.cancel();
      typed.current = false;
      version.current = conflict.version;
      outbox.drop(mine);
      editor?.commands.setContent(editorContent(conflict.doc), { emitUpdate: false });
    },
  };
}

/** What waits for the note in this window, a conflict or not: what its editor shows. */
export function waitingOf(noteId: string): Partial<NoteFields> {
  const fields: Partial<NoteFields> = {};
  for (const each of outbox.entries)
    if (each.kind === "save" && each.id === noteId) Object.assign(fields, each.call.fields);
  return fields;
}
