import Papa from "papaparse";
import { expect, it } from "vitest";
import { refusedCsv } from "../../../../core/participants/refused-csv.ts";

it("keeps every cell as text that no spreadsheet runs", () => {
  const csv = refusedCsv(
    [
      { row: 3, column: "Pays", value: '=HYPERLINK("x")', reason: "unknown_state" },
      { row: 4, column: "-Nom", value: "+1", reason: "missing_name" },
      { row: 5, column: "@a", value: "\tx\r\ny", reason: "too_long" },
      { row: 6, column: "A, B", value: "a-b", reason: "duplicate_in_file" },
    ],
    ["Row", "Column", "Value", "Reason"],
    (reason) => `[${reason}]`,
  );
  expect(csv.startsWith("\ufeff")).toBe(true);
  expect(Papa.parse(csv.slice(1).trimEnd(), { delimiter: ",", newline: "\r\n" }).data).toEqual([
    ["Row", "Column", "Value", "Reason"],
    ["3", "Pays", `'=HYPERLINK("x")`, "[unknown_state]"],
    ["4", "'-Nom", "'+1", "[missing_name]"],
    ["5", "'@a", "'\tx\r\ny", "[too_long]"],
    ["6", "A, B", "a-b", "[duplicate_in_file]"],
  ]);
});
