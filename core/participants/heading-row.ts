import { guessColumns } from "./guess-columns.ts";

/** Above the headings a list may bear its title, its date, or nothing. */
export const HEADINGS_WITHIN = 10;

/**
 * The row that holds the headings, counted as a spreadsheet does: the first of the first ten in which at least two
 * columns are known, else in which one is, else the first that is not blank.
 */
export function findHeadingRow(rows: readonly (readonly string[])[]): number {
  const first = rows.slice(0, HEADINGS_WITHIN);
  const known = first.map((row) => guessColumns(row).filter((field) => field !== null).length);
  for (const least of [2, 1]) {
    const at = known.findIndex((count) => count >= least);
    if (at >= 0) return at + 1;
  }
  return (
    Math.max(
      0,
      first.findIndex((row) => row.some((cell) => cell.trim() !== "")),
    ) + 1
  );
}
