import Papa from "papaparse";
import { HEADINGS_WITHIN } from "../../../core/participants/heading-row.ts";
import { decodeText } from "./decode.ts";
import { MAX_ROWS } from "./limits.ts";
import { UnreadableFile } from "./unreadable-file.ts";

const DELIMITERS = [",", ";", "\t"];

/** The delimiter that cuts any of the first rows into most columns; the first alone may be a title. */
function guessDelimiter(text: string): string {
  const columns = (delimiter: string) =>
    Math.max(
      0,
      ...Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: HEADINGS_WITHIN }).data.map(
        (row) => row.length,
      ),
    );
  return DELIMITERS.reduce((best, one) => (columns(one) > columns(best) ? one : best));
}

/** The rows of a CSV or TSV file as they stand in it. */
export function readText(bytes: Uint8Array): string[][] {
  let text = decodeText(bytes).replace(/\r\n?/g, "\n");
  // Excel's own first line, which says the delimiter and is no row of the table.
  const declared = /^sep=(.)\n/.exec(text);
  if (declared) text = text.slice(declared[0].length);
  if (/^[\s,;]*$/.test(text)) throw new UnreadableFile("empty");
  const delimiter = declared?.[1] ?? guessDelimiter(text);
  // Two more than allowed: one for the headings, one that shows there are too many.
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: MAX_ROWS + 2 });
  // A quotation mark that is never closed swallows all rows after it.
  if (errors.some(({ code }) => code === "MissingQuotes")) throw new UnreadableFile("damaged");
  return data;
}
