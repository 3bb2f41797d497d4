import type { ReportOptions } from "./options.ts";
import type { EventRecords } from "./records.ts";

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;

/** A name to save the report under that every file system takes. */
export function reportFileName(records: EventRecords, options: ReportOptions): string {
  const session = records.sessions.find((each) => each.session.id === options.sessionId)?.session;
  const subject = options.template === "session" && session ? session.title : records.event.title;
  const what = options.template === "session" ? "Session summary" : "Full report";
  const tidy = subject.replace(FORBIDDEN, " ").replace(/\s+/g, " ").trim().slice(0, 80).trim();
  const status = options.status === "draft" ? " (draft)" : "";
  return `${what} - ${tidy}${status}.docx`;
}
