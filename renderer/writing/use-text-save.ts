import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { newId } from "../../core/ids.ts";
import { sameDoc } from "../../core/record/docs.ts";
import { plainText, type RichText } from "../../core/record/rich-text.ts";
import { useFlushOnLeave } from "../app/use-flush-on-leave.ts";
import { Autosave } from "../record/autosave.ts";
import { editorContent } from "../record/extensions.ts";

interface Of {
  editor: Editor | null;
  /** The text as it is shown: stored, or waiting to be. */
  doc: RichText;
  /**
   * Hands on what was typed; all of one `editId` is one step of undo. `seen`: the text it was typed into, which somebody
   * else may have changed since.
   */
  write: (doc: RichText, editId: string, seen: RichText) => void;
}

export interface TextSave {
  /** Something was typed. */
  touch: () => void;
  /** Hands on what was typed so far. */
  flush: () => void;
}

const textOf = (editor: Editor) => editor.getJSON() as RichText;

/** Hands on the text of an editor while it is typed; shows what becomes of it elsewhere while nothing is typed. */
export function useTextSave({ editor, doc, write }: Of): TextSave {
  const latest = useRef({ editor, write });
  useEffect(() => {
    latest.current = { editor, write };
  });
  const [editId] = useState(newId);
  /** What the text in the editor comes from. */
  const seen = useRef(doc);
  const autosave = useMemo(
    () =>
      new Autosave(() => {
        const { editor: line } = latest.current;
        // What is emptied is deleted when it is left, not before: one may be about to type anew.
        if (!line || line.isDestroyed || plainText(textOf(line)) === "") return;
        const typed = textOf(line);
        latest.current.write(typed, editId, seen.current);
        seen.current = typed;
      }),
    [editId],
  );
  useFlushOnLeave(autosave);
  useEffect(() => {
    if (!editor || editor.isDestroyed || autosave.pending) return;
    if (sameDoc(textOf(editor), doc)) {
      seen.current = doc;
      return;
    }
    if (plainText(textOf(editor)) === "" && editor.isFocused) return;
    seen.current = doc;
    editor.commands.setContent(editorContent(doc), { emitUpdate: false });
  }, [editor, doc, autosave]);
  return {
    touch: useCallback(() => autosave.touch(), [autosave]),
    flush: useCallback(() => autosave.flush(), [autosave]),
  };
}
