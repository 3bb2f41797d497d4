import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import { focusCapture } from "../../../record/focus-capture.ts";
import type { NoteRow } from "../../../record/note-sections.ts";
import type { NoteFocus } from "./use-note-focus.ts";
import type { Opened } from "./use-open-note.ts";

/** What a row is taken for until it was measured, in pixels. */
const HEIGHT = { heading: 44, empty: 36, note: 70, named: 34 };
/** Rows drawn beyond those in sight, so that the arrows and a quick wheel find them there. */
const BEYOND = 6;

export interface VirtualNotes {
  virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  /** The row at the upper edge of what is in sight. */
  first: NoteRow | undefined;
  onFocus: (event: React.FocusEvent) => void;
}

interface Of {
  rows: readonly NoteRow[];
  scroller: RefObject<HTMLElement | null>;
  list: RefObject<HTMLElement | null>;
  opened: Opened | null;
  focus: NoteFocus;
  /** Whether the notes have arrived: before that no row is missing, only late. */
  ready: boolean;
}

const keyOf = (section: string, id: string) => `${section} ${id}`;

/** Draws the rows in sight, the one in focus and the open one, of a list that may be 2,000 long. */
export function useVirtualNotes({ rows, scroller, list, opened, focus, ready }: Of): VirtualNotes {
  const [focused, setFocused] = useState<string | null>(null);
  const openKey = opened && keyOf(opened.section, opened.id);
  const latest = useRef(rows);
  latest.current = rows;
  const getItemKey = useCallback((at: number) => rows[at]?.key ?? at, [rows]);
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => {
      const row = rows[at];
      if (row?.type !== "note") return HEIGHT[row?.type ?? "empty"];
      return HEIGHT.note + (row.named ? HEIGHT.named : 0);
    },
    getItemKey,
    overscan: BEYOND,
    // Before the first measure of the window a screenful is drawn, not nothing.
    initialRect: { width: 900, height: 700 },
    rangeExtractor: (range) => {
      const kept = [focused, openKey].map((key) =>
        key === null ? -1 : latest.current.findIndex((row) => row.key === key),
      );
      return [...new Set([...kept.filter((at) => at >= 0), ...defaultRangeExtractor(range)])].sort(
        (a, b) => a - b,
      );
    },
  });

  const { goal, reached } = focus;
  useLayoutEffect(() => {
    if (!goal || !ready) return;
    const { id, section } = goal;
    const stands = (row: NoteRow) => row.type === "note" && row.note.id === id;
    const inSection =
      section === undefined ? -1 : rows.findIndex((row) => stands(row) && row.section.id === section);
    const at = inSection >= 0 ? inSection : rows.findIndex(stands);
    const row = rows[at];
    if (!row) {
      reached();
      focusCapture();
      return;
    }
    const drawn = list.current?.querySelector<HTMLElement>(
      `[data-section="${CSS.escape(row.section.id)}"] [data-note="${id}"]`,
    );
    if (drawn) {
      reached();
      drawn.focus();
      return;
    }
    virtualizer.scrollToIndex(at, { align: "auto" });
    setFocused(row.key);
  });

  const range = virtualizer.range;
  return {
    virtualizer,
    first: range ? rows[range.startIndex] : undefined,
    onFocus: ({ target }) => {
      const row = target.closest<HTMLElement>("[data-note]");
      const section = row?.closest<HTMLElement>("[data-section]")?.dataset.section;
      setFocused(row && section !== undefined ? keyOf(section, row.dataset.note ?? "") : null);
    },
  };
}
