import type { Editor } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState } from "react";
import { newId } from "../../../../core/ids.ts";
import type { Note, NoteFields } from "../../../../core/record/note.ts";
import type { RichText } from "../../../../core/record/rich-text.ts";
import { api } from "../../../api/client.ts";
import { contractError } from "../../../api/errors.ts";
import { useAct } from "../../../api/use-act.ts";
import { readAuthor } from "../../../app/use-author.ts";
import { useFlushOnLeave } from "../../../app/use-flush-on-leave.ts";
import { Autosave } from "../../../record/autosave.ts";
import { editorContent } from "../../../record/extensions.ts";

export interface NoteSave {
  touch: () => void;
  flush: () => void;
  set: (fields: Partial<NoteFields>) => void;
  /** The note as somebody else left it meanwhile; null: no conflict. */
  conflict: Note | null;
  keepMine: () => void;
  takeTheirs: () => void;
}

/** Saves an open note as it is typed; all its saves are one step of undo. Never overwrites a newer version. */
export function useNoteSave(note: Note, editor: Editor | null): NoteSave {
  const { run } = useAct();
  const [conflict, setConflict] = useState<Note | null>(null);
  const [editId] = useState(newId);
  const version = useRef(note.version);
  const queue = useRef(Promise.resolve());
  const waiting = useRef(0);
  const retry = useRef<() => void>(() => undefined);
  const line = useRef(editor);
  line.current = editor;

  const { write, autosave } = useMemo(() => {
    const send = async (fields: Partial<NoteFields>) => {
      const saved = await run(async () => {
        try {
          return await api.record.save({
            id: note.id,
            author: readAuthor(),
            version: version.current,
            editId,
            fields,
          });
        } catch (error) {
          const known = contractError(error);
          if (known?.code !== "NOTE_CONFLICT") throw error;
          setConflict(known.data.current);
          return null;
        }
      });
      if (saved) version.current = saved.version;
      // Not saved: what was typed is still in the editor, and is tried again.
      else if (saved === undefined && fields.doc) retry.current();
    };
    // One after the other: each save names the version that the one before made.
    const write = (fields: Partial<NoteFields>) => {
      waiting.current += 1;
      queue.current = queue.current
        .then(() => send(fields))
        .finally(() => {
          waiting.current -= 1;
        });
    };
    const autosave: Autosave = new Autosave(() => {
      if (line.current && !line.current.isDestroyed) write({ doc: line.current.getJSON() as RichText });
    });
    retry.current = () => autosave.touch();
    return { write, autosave };
  }, [run, note.id, editId]);
  useFlushOnLeave(autosave);

  useEffect(() => {
    if (conflict) {
      // Theirs went on: what is shown of it does too.
      if (note.version > conflict.version) setConflict(note);
      return;
    }
    // Changed elsewhere, or undone, while nothing of ours waits: the editor shows it.
    if (note.version <= version.current || autosave.pending || waiting.current > 0) return;
    version.current = note.version;
    if (editor && !editor.isDestroyed && JSON.stringify(editor.getJSON()) !== JSON.stringify(note.doc))
      editor.commands.setContent(editorContent(note.doc), { emitUpdate: false });
  }, [note, editor, autosave, conflict]);

  const settle = (mine: boolean) => {
    if (!conflict) return;
    version.current = conflict.version;
    setConflict(null);
    if (mine && editor) write({ doc: editor.getJSON() as RichText });
    else editor?.commands.setContent(editorContent(conflict.doc), { emitUpdate: false });
  };
  return {
    touch: () => autosave.touch(),
    flush: () => autosave.flush(),
    set: write,
    conflict,
    keepMine: () => settle(true),
    takeTheirs: () => settle(false),
  };
}
