import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useKeepFocus } from "./use-keep-focus.ts";

/** Rows drawn beyond those in sight, so that the arrows and a quick wheel find them there. */
const BEYOND = 8;

export interface WindowedRows {
  /** Of the whole list, in pixels. */
  height: number;
  /** Those to draw: their place from 0, and how far from the top they stand. */
  rows: { index: number; top: number }[];
  /** Moves the focus with the arrows, Home and End, to rows that are not drawn yet too. */
  walk: (event: KeyboardEvent) => void;
}

/**
 * Draws the rows in sight of a list that may be 300 long, the first and the one in focus besides, so that "next" takes
 * as long with 300 as with 3, and the focus is never lost to scrolling. `heightOf` gives the height of the row at a
 * place from 0, its rule included, in pixels, as the style sheet draws it.
 */
export function useWindowedRows(
  list: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  ids: readonly string[],
  heightOf: (index: number) => number,
): WindowedRows {
  const [focused, setFocused] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    if (list.current) setOffset(list.current.offsetTop - (scroller.current?.offsetTop ?? 0));
  }, [list, scroller]);
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    getItemKey: (index) => ids[index] ?? index,
    overscan: BEYOND,
    scrollMargin: offset,
    // Before the first measure of the window a screenful is drawn, not nothing.
    initialRect: { width: 400, height: 800 },
    rangeExtractor: (range) => {
      const at = focused === null ? -1 : ids.indexOf(focused);
      return [...new Set([0, ...(at >= 0 ? [at] : []), ...defaultRangeExtractor(range)])].sort(
        (a, b) => a - b,
      );
    },
  });
  useKeepFocus(list, ids);

  useEffect(() => {
    const remember = () => {
      const row = document.activeElement?.closest<HTMLElement>("[data-row]");
      setFocused(row && list.current?.contains(row) ? (row.dataset.row ?? null) : null);
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, [list]);
  // A row that was far away has the focus as soon as it is drawn.
  useEffect(() => {
    const row = wanted.current && list.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus();
  });

  const walk = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = ids.indexOf((event.target as HTMLElement).dataset.row ?? "");
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: ids.length - 1 }[event.key];
    const id = to === undefined ? undefined : ids[to];
    if (to === undefined) return;
    event.preventDefault();
    if (id === undefined) return;
    wanted.current = id;
    virtualizer.scrollToIndex(to);
    // Drawn with the one in focus, wherever it stands.
    setFocused(id);
  };
  return {
    height: virtualizer.getTotalSize(),
    rows: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start - offset })),
    walk,
  };
}
