import { newId } from "../../../core/ids.ts";
import { guessColumns } from "../../../core/participants/guess-columns.ts";
import { findHeadingRow, HEADINGS_WITHIN } from "../../../core/participants/heading-row.ts";
import { readRoster } from "../../../core/participants/read-roster.ts";
import type { RosterJob, RosterRead } from "../worker/jobs.ts";

const SAMPLE_ROWS = 5;

/** What the rows of a roster's file would change in the event. */
export function readRosterFile(rows: string[][], job: RosterJob): RosterRead {
  const { eventId, existing } = job;
  const headingRow = Math.min(job.headingRow ?? findHeadingRow(rows), rows.length);
  const headings = rows[headingRow - 1] ?? [];
  const mapping = job.mapping ?? guessColumns(headings);
  return {
    ...readRoster({ rows, headingRow, mapping, eventId, existing, newId }),
    headings,
    headingRow,
    mapping,
    top: rows.slice(0, HEADINGS_WITHIN),
    sample: rows.slice(headingRow, headingRow + SAMPLE_ROWS),
  };
}
