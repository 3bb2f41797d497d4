import type { ReportOptions } from "../../../core/report/options.ts";
import type { EventRecords } from "../../../core/report/records.ts";
import type { UnreadableReason } from "../roster-file/unreadable-file.ts";

/** Work that would hold up the floor, with all it needs; its answer is posted back. */
export type Job =
  | { job: "table"; bytes: Uint8Array; name: string }
  | { job: "report"; records: EventRecords; options: ReportOptions; now: number };

export interface Answers {
  table: { rows: string[][] } | { unreadable: UnreadableReason };
  report: { bytes: Uint8Array };
}
