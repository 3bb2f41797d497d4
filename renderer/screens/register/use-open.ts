import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

export interface Open {
  id: string | null;
  open: (id: string) => void;
  close: () => void;
  /** How the open editor is left: true once all is stored. */
  leaving: RefObject<() => Promise<boolean>>;
}

/** Which recommendation is open; another is opened once the first is stored. Its row is in focus when it is left. */
export function useOpen(): Open {
  const [id, setId] = useState<string | null>(null);
  const leaving = useRef<() => Promise<boolean>>(async () => true);
  const left = useRef<string | null>(null);
  useEffect(() => {
    if (id === null && left.current !== null) focusRow(left.current);
    left.current = id;
  }, [id]);
  return {
    id,
    leaving,
    open: useCallback((next: string) => {
      void leaving.current().then((free) => free && setId(next));
    }, []),
    close: useCallback(() => setId(null), []),
  };
}

const ROW = "[data-recommendation]";
const rowsOnScreen = () => [...document.querySelectorAll<HTMLElement>(ROW)];

/** The recommendation whose row has the focus. */
export function focusedRow(): string | null {
  const row = document.activeElement?.closest<HTMLElement>(ROW);
  return row?.dataset.recommendation ?? null;
}

/** Puts the focus on the row, or on the first where it is not there. */
export function focusRow(id: string | null): void {
  const rows = rowsOnScreen();
  (rows.find((row) => row.dataset.recommendation === id) ?? rows[0])?.focus();
}

/** The row so many away from the one in focus. */
export function rowFrom(id: string, by: number): string | null {
  const ids = rowsOnScreen().map((row) => row.dataset.recommendation ?? "");
  return ids[ids.indexOf(id) + by] ?? null;
}
