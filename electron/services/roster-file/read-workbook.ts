import { readSheet } from "read-excel-file/node";
import { MAX_UNPACKED_BYTES } from "./limits.ts";
import { UnreadableFile } from "./unreadable-file.ts";
import { zipEntries } from "./zip-entries.ts";

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return String(value);
}

/** The rows of the first sheet of an XLSX workbook, as text. */
export async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  const entries = zipEntries(bytes);
  if (!entries) throw new UnreadableFile("damaged");
  if (!entries.some(({ name }) => name === "xl/workbook.xml")) throw new UnreadableFile("not_a_table");
  if (entries.reduce((sum, { size }) => sum + size, 0) > MAX_UNPACKED_BYTES)
    throw new UnreadableFile("too_large");
  try {
    const rows = await readSheet(Buffer.from(bytes));
    return rows.map((row) => row.map(cellText));
  } catch (cause) {
    // "Invalid string length", "Invalid array length": more than the engine can hold.
    throw new UnreadableFile(cause instanceof RangeError ? "too_large" : "damaged", cause);
  }
}
