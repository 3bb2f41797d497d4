import { csvFile } from "../csv.ts";
import type { RefusedRow } from "./import.ts";

/**
 * The refused rows as a CSV file, for correcting them in a spreadsheet. The caller brings the words in the reader's
 * language: the four headings (row, column, value, reason) and each reason.
 */
export function refusedCsv(
  refused: readonly RefusedRow[],
  headings: readonly string[],
  reasonInWords: (reason: RefusedRow["reason"]) => string = (reason) => reason,
): string {
  return csvFile([
    headings,
    ...refused.map(({ row, column, value, reason }) => [row, column, value, reasonInWords(reason)]),
  ]);
}
