import { byPlace, type Placed } from "./places.ts";

/** How far apart rows are put that have no neighbour on one side. */
const STEP = 1;

/** The position after all of these. */
export function lastPosition(rows: readonly Placed[]): number {
  return rows.reduce((last, row) => Math.max(last, row.position), 0) + STEP;
}

/**
 * The rows whose positions change when the one of `id` is put before another, or last (null): as a rule itself
 * alone. Nothing changes where it stands there already or is none of the rows.
 */
export function moveBefore(rows: readonly Placed[], id: string, before: string | null): Placed[] {
  const ordered = rows.toSorted(byPlace);
  const from = ordered.findIndex((row) => row.id === id);
  const moving = ordered[from];
  if (!moving || before === id) return [];
  if ((ordered[from + 1]?.id ?? null) === before) return [];
  const others = ordered.filter((row) => row.id !== id);
  const found = before === null ? others.length : others.findIndex((row) => row.id === before);
  const at = found < 0 ? others.length : found;
  const position = between(others[at - 1]?.position, others[at]?.position);
  if (position !== null) return [{ id, position }];
  // Between two neighbours no number is left: all are numbered anew.
  const renewed = others
    .toSpliced(at, 0, moving)
    .map((row, index) => ({ id: row.id, position: (index + 1) * STEP }));
  const was = new Map(rows.map((row) => [row.id, row.position]));
  return renewed.filter((row) => was.get(row.id) !== row.position);
}

/** A number strictly between two neighbours (undefined: no neighbour on that side), or null where none is left. */
function between(after: number | undefined, before: number | undefined): number | null {
  if (after === undefined) return before === undefined ? STEP : before - STEP;
  if (before === undefined) return after + STEP;
  const middle = after + (before - after) / 2;
  return middle > after && middle < before ? middle : null;
}
