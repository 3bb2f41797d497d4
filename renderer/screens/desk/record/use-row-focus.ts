import { type FocusEvent, useLayoutEffect, useRef } from "react";
import type { NoteFocus } from "./use-note-focus.ts";

/**
 * Keeps the focus when the focused row is redrawn elsewhere or goes away: on the document's body the bare letters
 * would command the floor.
 */
export function useRowFocus(goTo: NoteFocus["goTo"]): {
  onFocus: (event: FocusEvent) => void;
  onBlur: () => void;
} {
  const row = useRef<HTMLElement | null>(null);
  // After every drawing: whatever was drawn may have taken the row away.
  useLayoutEffect(() => {
    const lost = row.current;
    if (!lost || lost.isConnected || document.activeElement !== document.body) return;
    row.current = null;
    goTo(lost.dataset.note ?? "", lost.closest<HTMLElement>("[data-section]")?.dataset.section);
  });
  return {
    onFocus: ({ target }) => {
      row.current = target.closest<HTMLElement>("[data-note]");
    },
    onBlur: () => {
      // Left by a person; a row that is taken away is not.
      if (row.current?.isConnected) row.current = null;
    },
  };
}
