import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/**
 * Where the row in focus leaves the list, the one that takes its place has the focus then, and where none is left the
 * panel around: a key pressed next must not fall to whatever else listens.
 */
export function useKeepFocus(list: RefObject<HTMLElement | null>, ids: readonly string[]): void {
  const last = useRef<{ id: string; at: number } | null>(null);
  useEffect(() => {
    const remember = () => {
      const row = document.activeElement?.closest<HTMLElement>("[data-row]");
      const id = row && list.current?.contains(row) ? row.dataset.row : undefined;
      last.current = id === undefined ? null : { id, at: ids.indexOf(id) };
    };
    document.addEventListener("focusin", remember);
    remember();
    return () => document.removeEventListener("focusin", remember);
  }, [list, ids]);
  useLayoutEffect(() => {
    const before = last.current;
    if (!before || ids.includes(before.id) || document.activeElement !== document.body) return;
    const id = ids[Math.min(before.at, ids.length - 1)];
    const next = id && list.current?.querySelector<HTMLElement>(`[data-row="${id}"]`);
    if (next) next.focus();
    else document.querySelector<HTMLElement>("[data-floor]")?.focus();
  }, [list, ids]);
}
