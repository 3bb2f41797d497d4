import type { RefusedRow } from "./import.ts";

/** A cell as a spreadsheet must take it: as text, never as a formula, however it begins. */
export function csvCell(value: string | number): string {
  const text = typeof value === "number" ? String(value) : value.replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The refused rows as a CSV file, for correcting them in a spreadsheet. The caller brings the words in the reader's
 * language: the four headings (row, column, value, reason) and each reason.
 */
export function refusedCsv(
  refused: readonly RefusedRow[],
  headings: readonly string[],
  reasonInWords: (reason: RefusedRow["reason"]) => string = (reason) => reason,
): string {
  const lines = [
    headings,
    ...refused.map(({ row, column, value, reason }) => [row, column, value, reasonInWords(reason)]),
  ];
  // The mark at the beginning is what makes Excel read the accents.
  return `\ufeff${lines.map((cells) => cells.map(csvCell).join(",")).join("\r\n")}\r\n`;
}
