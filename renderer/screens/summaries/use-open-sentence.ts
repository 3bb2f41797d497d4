import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { inOrder } from "../../../core/record/places.ts";
import { plainText, type RichText } from "../../../core/record/rich-text.ts";
import type { Sentence } from "../../../core/record/summary.ts";
import type { Cursor } from "../../writing/focus-editor.ts";
import type { SentenceMoves } from "./sentence-editor.tsx";
import type { SummaryActs } from "./use-summary.ts";

interface Open {
  id: string;
  cursor: Cursor;
  /** Where it is not stored yet: as it would be. */
  blank: Sentence | null;
  /** Counts the times that something was opened: the same sentence anew is another editor. */
  nth: number;
}

export interface OpenSentence {
  opened: Open | null;
  /** The sentences with the new one among them, where that is not stored yet. */
  rows: readonly Sentence[];
  /** Puts a sentence in work. */
  open: (of: Sentence, cursor?: Cursor) => void;
  /** Begins a new one behind the one named, or before all. */
  begin: (after: Sentence | null) => void;
  movesOf: (of: Sentence) => SentenceMoves;
}

const isEmpty = (doc: RichText) => plainText(doc) === "";

/** Puts the focus on the row of a sentence. */
export function focusSentence(id: string): void {
  document.querySelector<HTMLElement>(`[data-sentence="${id}"]`)?.focus();
}

/** Which sentence is in work, and how the cursor gets from one to the next as in one text. */
export function useOpenSentence(sentences: readonly Sentence[], acts: SummaryActs): OpenSentence {
  const [opened, setOpened] = useState<Open | null>(null);
  const row = useRef<string | null>(null);
  const nth = useRef(0);

  const show = useCallback((of: Sentence, cursor: Cursor, blank = false) => {
    nth.current += 1;
    setOpened({ id: of.id, cursor, blank: blank ? of : null, nth: nth.current });
  }, []);
  const open = useCallback((of: Sentence, cursor: Cursor = "end") => show(of, cursor), [show]);
  const begin = useCallback(
    (after: Sentence | null) => show(acts.blankAfter(after), "start", true),
    [acts, show],
  );
  const close = (focus: string | null) => {
    row.current = focus;
    setOpened(null);
  };
  // Once React has put the row in the editor's place, and before anything is painted.
  useLayoutEffect(() => {
    if (opened || row.current === null) return;
    focusSentence(row.current);
    row.current = null;
  }, [opened]);

  const isStored = (id: string) => sentences.some((each) => each.id === id);
  const rows = opened?.blank && !isStored(opened.id) ? inOrder([...sentences, opened.blank]) : sentences;

  const movesOf = (of: Sentence): SentenceMoves => {
    const at = rows.findIndex(({ id }) => id === of.id);
    const [before, after] = [rows[at - 1], rows[at + 1]];
    /** What is left empty is gone; of a blank nothing was ever stored. */
    const drop = (empty: boolean) => {
      if (empty && isStored(of.id)) acts.remove(of);
    };
    return {
      write: (doc, editId, seen) => acts.rewrite(of, doc, editId, seen),
      part: ([first, second]) => {
        if (isEmpty(first)) return begin(before ?? null);
        if (isEmpty(second)) return begin(of);
        open(acts.split(of, [first, second]), "start");
      },
      joinUp: (empty) => {
        if (!before || (!empty && before.suggestion?.type === "new")) return false;
        if (empty) drop(true);
        else acts.join(before, of);
        open(before, empty ? "end" : plainText(before.doc).length);
        return true;
      },
      walk: (by, empty) => {
        const next = by === -1 ? before : after;
        if (!next) return false;
        drop(empty);
        open(next, by === -1 ? "end" : "start");
        return true;
      },
      move: (by) => acts.move(of, by),
      leave: (how, empty) => {
        drop(empty);
        if (how === "away") setOpened((was) => (was?.id === of.id ? null : was));
        else close(empty ? ((before ?? after)?.id ?? null) : of.id);
      },
    };
  };
  return { opened, rows, open, begin, movesOf };
}
