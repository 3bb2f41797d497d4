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
  /** Saves now what waits; whether all of it is kept. */
  flush: () => Promise<boolean>;
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
  /** How often something was typed, and how much of that the engine has acknowledged. */
  const typed = useRef(0);
  const kept = useRef(0);
  const retry = useRef<() => void>(() => undefined);
  const line = useRef(editor);
  line.current = editor;

  const { write, autosave } = useMemo(() => {
    const send = async (fields: Partial<NoteFields>, upTo: number) => {
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
      if (saved) {
        version.current = saved.version;
        if (fields.doc) kept.current = upTo;
      }
      // Not saved: what was typed is still in the editor, and is tried again.
      else if (saved === undefined && fields.doc) retry.current();
    };
    // One after the other: each save names the version that the one before made.
    const write = (fields: Partial<NoteFields>) => {
      const upTo = typed.current;
      queue.current = queue.current.then(() => send(fields, upTo));
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
    // Changed elsewhere, or undone, while all of ours is kept: the editor shows it. Else the next save finds out.
    if (note.version <= version.current || typed.current !== kept.current) return;
    version.current = note.version;
    if (editor && !editor.isDestroyed && JSON.stringify(editor.getJSON()) !== JSON.stringify(note.doc))
      editor.commands.setContent(editorContent(note.doc), { emitUpdate: false });
  }, [note, editor, conflict]);

  const settle = (mine: boolean) => {
    if (!conflict) return;
    version.current = conflict.version;
    setConflict(null);
    if (mine && editor) write({ doc: editor.getJSON() as RichText });
    else {
      kept.current = typed.current;
      editor?.commands.setContent(editorContent(conflict.doc), { emitUpdate: false });
    }
  };
  return {
    touch: () => {
      typed.current += 1;
      autosave.touch();
    },
    flush: async () => {
      autosave.flush();
      await queue.current;
      return typed.current === kept.current;
    },
    set: write,
    conflict,
    keepMine: () => settle(true),
    takeTheirs: () => settle(false),
  };
}
