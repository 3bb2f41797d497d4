import type { ColumnMapping } from "../../../core/participants/import.ts";
import type { Roster } from "../../../core/participants/participants.ts";
import type { RosterReading } from "../../../core/participants/read-roster.ts";
import type { ReportOptions } from "../../../core/report/options.ts";
import type { EventRecords } from "../../../core/report/records.ts";
import type { UnreadableReason } from "../roster-file/unreadable-file.ts";

/** A roster's file, and what the event already has. `headingRow` and `mapping` null: to be found. */
export interface RosterJob {
  job: "roster";
  bytes: Uint8Array;
  name: string;
  eventId: string;
  existing: Roster;
  mapping: ColumnMapping | null;
  headingRow: number | null;
}

/** Work that would hold up the floor, with all it needs; its answer is posted back. */
export type Job =
  | { job: "table"; bytes: Uint8Array; name: string }
  | RosterJob
  | { job: "report"; records: EventRecords; options: ReportOptions; now: number };

/** What was read of a roster's file. `top`: its first rows, as they stand in it. */
export interface RosterRead extends RosterReading {
  headings: string[];
  headingRow: number;
  mapping: ColumnMapping;
  top: string[][];
  sample: string[][];
}

type Unreadable = { unreadable: UnreadableReason };

export interface Answers {
  table: { rows: string[][] } | Unreadable;
  roster: RosterRead | Unreadable;
  report: { bytes: Uint8Array };
}
