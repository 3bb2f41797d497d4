import { buildFull } from "./build-full.ts";
import { buildSession } from "./build-session.ts";
import type { ReportModel } from "./model.ts";
import type { ReportOptions } from "./options.ts";
import type { EventRecords } from "./records.ts";

/** What a report says. `now` (UTC ms) measures a speech still going on, and dates a draft. */
export function buildReport(records: EventRecords, options: ReportOptions, now: number): ReportModel {
  return options.template === "session"
    ? buildSession(records, options, now)
    : buildFull(records, options, now);
}
