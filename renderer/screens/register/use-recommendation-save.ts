import type { Editor } from "@tiptap/react";
import { useEffect, useReducer, useRef, useState } from "react";
import { newId } from "../../../core/ids.ts";
import type { Recommendation } from "../../../core/record/recommendation.ts";
import { plainText, type RichText } from "../../../core/record/rich-text.ts";
import { api } from "../../api/client.ts";
import { contractError } from "../../api/errors.ts";
import { readAuthor } from "../../app/use-author.ts";
import { useFlushOnLeave } from "../../app/use-flush-on-leave.ts";
import { Autosave } from "../../record/autosave.ts";
import { editorContent } from "../../record/extensions.ts";
import { RecommendationSaver } from "../../register/saver.ts";

const AGAIN_MS = 2_000;

interface Of {
  /** As it is stored. */
  stored: Recommendation;
  editor: Editor | null;
  take: (changed: readonly Recommendation[]) => void;
}

const textOf = (editor: Editor) => editor.getJSON() as RichText;

/** Stores an open recommendation as it is changed; all of it is one step of undo. */
export function useRecommendationSave({ stored, editor, take }: Of) {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const latest = useRef({ editor, take });
  latest.current = { editor, take };
  const edit = useRef({ author: "", id: "" });
  // One saver for as long as it is open.
  const [{ saver, autosave }] = useState(() => {
    const made = new RecommendationSaver(stored, {
      save: (version, fields) => {
        const author = readAuthor();
        // Each author undoes what is his own.
        if (edit.current.author !== author) edit.current = { author, id: newId() };
        return api.register.save({ id: stored.id, author, version, editId: edit.current.id, fields });
      },
      conflictOf: (error) => {
        const known = contractError(error);
        return known?.code === "RECOMMENDATION_CONFLICT" ? known.data.current : null;
      },
      onStored: (one) => latest.current.take([one]),
      onChange: redraw,
      later: (work) => setTimeout(work, AGAIN_MS),
    });
    return {
      saver: made,
      autosave: new Autosave(() => {
        const { editor: line } = latest.current;
        // An emptied text is not stored: what it was stays.
        if (line && !line.isDestroyed && plainText(textOf(line)) !== "") made.set({ doc: textOf(line) });
      }),
    };
  });
  useFlushOnLeave(autosave);

  useEffect(() => {
    if (autosave.pending || !saver.seen(stored)) return;
    redraw();
    // Changed elsewhere, or undone, while all of ours is stored: the editor shows it.
    show(editor, stored.doc);
  }, [stored, editor, saver, autosave]);

  return {
    saver,
    touch: () => autosave.touch(),
    /** Hands on what was typed; whether all is stored. */
    finish: () => {
      autosave.flush();
      return saver.settled();
    },
    takeTheirs: () => {
      autosave.cancel();
      saver.takeTheirs();
      show(editor, saver.base.doc);
    },
  };
}

function show(editor: Editor | null, doc: RichText): void {
  if (!editor || editor.isDestroyed || JSON.stringify(textOf(editor)) === JSON.stringify(doc)) return;
  editor.commands.setContent(editorContent(doc), { emitUpdate: false });
}
