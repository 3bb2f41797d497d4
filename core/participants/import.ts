import { z } from "zod";

/** The columns that a roster may have; `family_name` may also hold a whole name when `given_name` is absent. */
export const ROSTER_FIELDS = [
  "delegation",
  "acronym",
  "category",
  "state",
  "honorific",
  "given_name",
  "family_name",
  "position",
] as const;
export const rosterField = z.enum(ROSTER_FIELDS);
export type RosterField = z.infer<typeof rosterField>;

/** For each column of the file, from the left, the field it fills, or null: left out. */
export const columnMapping = z.array(rosterField.nullable()).max(200);
export type ColumnMapping = z.infer<typeof columnMapping>;

/** The row of the headings, counted as a spreadsheet does. */
export const headingRow = z.number().int().min(1).max(50_000);

/** `row` counts as a spreadsheet does. `column` is the heading as written. */
export const refusedRow = z.object({
  row: z.number().int(),
  column: z.string(),
  value: z.string(),
  reason: z.enum([
    "missing_name",
    "missing_delegation",
    "unknown_category",
    "unknown_state",
    "too_long",
    "duplicate_in_file",
  ]),
});
export type RefusedRow = z.infer<typeof refusedRow>;

/** One accepted row, as it would be stored. `change` says what importing it does. */
export const acceptedRow = z.object({
  row: z.number().int(),
  change: z.enum(["new", "update", "unchanged"]),
  delegation: z.string(),
  category: z.string(),
  state: z.string().nullable(),
  name: z.string(),
  position: z.string(),
});

export const importPreview = z.object({
  headings: z.array(z.string()),
  headingRow,
  /** The first rows of the file, for choosing the one that holds the headings. */
  top: z.array(z.array(z.string())),
  mapping: columnMapping,
  /** The first rows as they stand in the file, for checking the mapping. */
  sample: z.array(z.array(z.string())),
  accepted: z.array(acceptedRow),
  refused: z.array(refusedRow),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importResult = z.object({
  imported: z.number().int(),
  updated: z.number().int(),
  refused: z.array(refusedRow),
});
export type ImportResult = z.infer<typeof importResult>;
