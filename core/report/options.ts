import { z } from "zod";
import { attributionMode } from "../event/event.ts";
import { id } from "../ids.ts";

export const reportTemplate = z.enum(["session", "full"]);
export type ReportTemplate = z.infer<typeof reportTemplate>;

/** What an export is asked for. `sessionId` is required by the session summary; the full report covers the event without it. */
export const reportOptions = z.object({
  eventId: id,
  sessionId: id.nullable(),
  template: reportTemplate,
  attribution: attributionMode.extract(["attributed", "unattributed"]),
  status: z.enum(["draft", "final"]),
  paper: z.enum(["a4", "letter"]),
});
export type ReportOptions = z.infer<typeof reportOptions>;
