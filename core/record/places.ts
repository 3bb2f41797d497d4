/** What has a place in a list that people put in order. */
export interface Placed {
  readonly id: string;
  readonly position: number;
}

/** First to last; of two at one place, which two windows may make at once, the one made first. */
export function byPlace(a: Placed, b: Placed): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}

/** The rows from first to last. */
export function inOrder<T extends Placed>(rows: readonly T[]): T[] {
  return rows.toSorted(byPlace);
}

/** What lies between two rows at first: room for many to go between them. */
const STEP = 1_024;

/**
 * A position between two neighbours (null: the end of the list on that side), so that putting one row elsewhere
 * changes no other. Close behind the first, for what is written line by line goes on from there.
 */
export function placeBetween(before: number | null, after: number | null): number {
  if (before === null) return after === null ? 0 : after - STEP;
  if (after === null) return before + STEP;
  return after - before > 2 ? before + 1 : (before + after) / 2;
}

/** The position for a row that goes right after the one named, or before all others (null). */
export function placeAfter(rows: readonly Placed[], id: string | null): number {
  const ordered = inOrder(rows);
  const at = id === null ? -1 : ordered.findIndex((row) => row.id === id);
  if (id !== null && at < 0) return placeBetween(ordered.at(-1)?.position ?? null, null);
  return placeBetween(ordered[at]?.position ?? null, ordered[at + 1]?.position ?? null);
}

/** The position of a row once it has gone from one place of the list to another, counted from 0. */
export function placeMoved(rows: readonly Placed[], from: number, to: number): number {
  const ordered = inOrder(rows);
  const [row] = ordered.splice(from, 1);
  if (!row) return 0;
  const at = Math.min(Math.max(to, 0), ordered.length);
  return placeBetween(ordered[at - 1]?.position ?? null, ordered[at]?.position ?? null);
}
