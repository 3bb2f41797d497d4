import { reportFileName } from "../../core/report/file-name.ts";
import type { ReportOptions } from "../../core/report/options.ts";
import type { EventRecords } from "../../core/report/records.ts";
import { findEvent, sessionsOf } from "../store/events.ts";
import { notesOf } from "../store/notes.ts";
import { rosterOf } from "../store/roster.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { floorOf } from "./floors.ts";
import { found } from "./refuse.ts";
import { runJob } from "./worker/run-job.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** All that a report is made from; of one session where it is named. Throws NOT_FOUND. */
export function recordsOf(ctx: EngineContext, eventId: string, sessionId: string | null): EventRecords {
  const event = found(findEvent(ctx.store, eventId), "event");
  const all = sessionsOf(ctx.store, eventId);
  const wanted =
    sessionId === null
      ? all
      : [
          found(
            all.find((each) => each.id === sessionId),
            "session",
          ),
        ];
  const sessions = wanted.map((session) => ({
    session,
    floor: [...floorOf(ctx, session.id).events],
    notes: notesOf(ctx.store, session.id).filter((note) => note.deletedAt === null),
  }));
  return { event, sessions, roster: rosterOf(ctx.store, eventId) };
}

/** The Word file with a name to save it under. Throws NOT_FOUND; a session summary needs its session. */
export async function makeReport(
  ctx: EngineContext,
  options: ReportOptions,
  signal?: AbortSignal,
): Promise<{ bytes: Uint8Array; name: string }> {
  if (options.template === "session") found(options.sessionId, "session");
  const records = recordsOf(ctx, options.eventId, options.sessionId);
  const job = { job: "report", records, options, now: ctx.now() } as const;
  const { bytes } = await runJob(ctx.workerUrl, job, { signal });
  return { bytes, name: reportFileName(records, options) };
}

/** The report's procedures. */
export function reportProcedures(ctx: EngineContext) {
  return {
    make: api.report.make.handler(async ({ input, signal }) => {
      // Whoever chooses other options calls this one off: its thread ends then.
      const { bytes, name } = await makeReport(ctx, input, signal);
      return { file: new File([new Uint8Array(bytes)], name, { type: DOCX }), name };
    }),
  };
}
