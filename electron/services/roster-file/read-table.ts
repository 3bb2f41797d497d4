import { MAX_BYTES, MAX_COLUMNS, MAX_ROWS } from "./limits.ts";
import { readText } from "./read-text.ts";
import { readWorkbook } from "./read-workbook.ts";
import { UnreadableFile } from "./unreadable-file.ts";

const isBlank = (cell: string) => cell.trim() === "";

/** Cuts blank rows and columns off the end, which spreadsheets leave behind; what is inside keeps its place. */
function trimmed(rows: string[][]): string[][] {
  const last = rows.findLastIndex((row) => !row.every(isBlank));
  return rows.slice(0, last + 1).map((row) => row.slice(0, row.findLastIndex((cell) => !isBlank(cell)) + 1));
}

function textOf(bytes: Uint8Array, name: string): string[][] {
  try {
    return readText(bytes);
  } catch (error) {
    const lost = error instanceof UnreadableFile && error.reason === "not_a_table" && /\.xlsx$/i.test(name);
    throw lost ? new UnreadableFile("damaged", error) : error;
  }
}

/**
 * The table in a file, by what is in it, not by its name: an XLSX workbook, else text with commas, semicolons or
 * tabs. Throws UnreadableFile.
 */
export async function readTable(bytes: Uint8Array, name: string): Promise<string[][]> {
  if (bytes.length === 0) throw new UnreadableFile("empty");
  if (bytes.length > MAX_BYTES) throw new UnreadableFile("too_large");
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8;
  const rows = trimmed(zip ? await readWorkbook(bytes) : textOf(bytes, name));
  if (rows.length === 0) throw new UnreadableFile("empty");
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length > MAX_ROWS + 1 || width > MAX_COLUMNS) throw new UnreadableFile("too_large");
  // All of one width, so that a cell to the right of the headings is seen and not lost.
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}
