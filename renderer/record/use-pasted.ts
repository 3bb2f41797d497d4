import type { Editor } from "@tiptap/core";
import type { Slice } from "@tiptap/pm/model";
import { type RefObject, useState } from "react";
import type { MarkScheme } from "../../core/record/mark-meaning.ts";
import { readMarks } from "../../core/record/marks.ts";
import { MOST_NOTES_AT_ONCE } from "../../core/record/note.ts";
import type { RichNode, RichText } from "../../core/record/rich-text.ts";
import { splitMarked, splitNotes } from "../../core/record/split-notes.ts";
import { type Chosen, NOTHING_CHOSEN, withRead } from "./chosen.ts";

/** A text of several points that was pasted into the line, where it stands: one note, or so many? */
export interface Pasted {
  count: number;
  /** What the marks say that stood in the line before. */
  before: Chosen;
}

export interface Pasting {
  pasted: Pasted | null;
  /** It was decided. */
  settle: () => void;
  /** Looks at what is about to be pasted; the editor takes it in as ever. */
  onPaste: (editor: Editor, slice: Slice) => void;
}

function pointsIn(slice: Slice): number {
  if (!slice.content.firstChild?.isBlock) return 1;
  return splitNotes({ type: "doc", content: slice.content.toJSON() as RichNode[] }).length;
}

/** Asks, once what was pasted stands in the line, whether its points are one note or several. */
export function usePasted(scheme: RefObject<{ scheme: MarkScheme }>): Pasting {
  const [pasted, setPasted] = useState<Pasted | null>(null);
  return {
    pasted,
    settle: () => setPasted(null),
    onPaste: (editor, slice) => {
      if (pointsIn(slice) < 2) return;
      const earlier = editor.state.doc;
      const text = editor.getJSON() as RichText;
      queueMicrotask(() => {
        // What the line could not take in asks nothing.
        if (editor.isDestroyed || editor.state.doc.eq(earlier)) return;
        const { scheme: named } = scheme.current;
        const count = splitMarked(editor.getJSON() as RichText, named).notes.length;
        const before = withRead(NOTHING_CHOSEN, readMarks(text, named));
        if (count > 1 && count <= MOST_NOTES_AT_ONCE) setPasted({ count, before });
      });
    },
  };
}
