import { newId } from "../../core/ids.ts";
import { guessColumns } from "../../core/participants/guess-columns.ts";
import type { ColumnMapping, ImportPreview, ImportResult } from "../../core/participants/import.ts";
import { type RosterReading, readRoster } from "../../core/participants/read-roster.ts";
import { findEvent } from "../store/events.ts";
import { findDelegation, findParticipant, putDelegation, putParticipant, rosterOf } from "../store/roster.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { found, refusal } from "./refuse.ts";
import { runJob } from "./worker/run-job.ts";

const SAMPLE_ROWS = 5;

interface RosterFile {
  eventId: string;
  name: string;
  bytes: Uint8Array;
  mapping: ColumnMapping | null;
}

interface Read extends RosterReading {
  rows: string[][];
  mapping: ColumnMapping;
}

async function read(ctx: EngineContext, file: RosterFile): Promise<Read> {
  found(findEvent(ctx.store, file.eventId), "event");
  const table = await runJob(ctx.workerUrl, { job: "table", bytes: file.bytes, name: file.name });
  if ("unreadable" in table) throw refusal("UNREADABLE_FILE", { reason: table.unreadable });
  const { rows } = table;
  const mapping = file.mapping ?? guessColumns(rows[0] ?? []);
  const existing = rosterOf(ctx.store, file.eventId);
  return { ...readRoster({ rows, mapping, eventId: file.eventId, existing, newId }), rows, mapping };
}

/** What importing the file would do. Throws NOT_FOUND and UNREADABLE_FILE. */
export async function previewRoster(ctx: EngineContext, file: RosterFile): Promise<ImportPreview> {
  const { rows, mapping, accepted, refused } = await read(ctx, file);
  return { headings: rows[0] ?? [], mapping, sample: rows.slice(1, 1 + SAMPLE_ROWS), accepted, refused };
}

/** Stores every row that is accepted, in one transaction, and tells which were refused. */
export async function importRoster(ctx: EngineContext, file: RosterFile): Promise<ImportResult> {
  const { delegations, participants, accepted, refused } = await read(ctx, file);
  ctx.store.transaction(() => {
    for (const delegation of delegations) putDelegation(ctx.store, delegation);
    for (const person of participants) putParticipant(ctx.store, person);
  });
  ctx.signals.publish("changed", { what: "roster", eventId: file.eventId });
  const count = (change: string) => accepted.filter((row) => row.change === change).length;
  return { imported: count("new"), updated: count("update"), refused };
}

async function fileOf(input: { eventId: string; file: File; mapping: ColumnMapping | null }) {
  const bytes = new Uint8Array(await input.file.arrayBuffer());
  return { eventId: input.eventId, name: input.file.name, bytes, mapping: input.mapping };
}

/** A row of another event is not there for this one: saving it here would take it away. Throws NOT_FOUND. */
function refuseOthers(
  row: { eventId: string } | undefined,
  eventId: string,
  what: "delegation" | "participant",
): void {
  if (row && row.eventId !== eventId) throw refusal("NOT_FOUND", { what });
}

/** The roster's procedures. */
export function participantProcedures(ctx: EngineContext) {
  return {
    roster: api.participants.roster.handler(({ input }) => {
      found(findEvent(ctx.store, input.eventId), "event");
      return rosterOf(ctx.store, input.eventId);
    }),
    addDelegation: api.participants.addDelegation.handler(({ input }) => {
      found(findEvent(ctx.store, input.eventId), "event");
      refuseOthers(findDelegation(ctx.store, input.id), input.eventId, "delegation");
      ctx.store.transaction(() => putDelegation(ctx.store, input));
      ctx.signals.publish("changed", { what: "roster", eventId: input.eventId });
      return input;
    }),
    addParticipant: api.participants.addParticipant.handler(({ input }) => {
      const { delegations } = rosterOf(ctx.store, input.eventId);
      found(
        delegations.find((each) => each.id === input.delegationId),
        "delegation",
      );
      refuseOthers(findParticipant(ctx.store, input.id), input.eventId, "participant");
      ctx.store.transaction(() => putParticipant(ctx.store, input));
      ctx.signals.publish("changed", { what: "roster", eventId: input.eventId });
      return input;
    }),
    previewImport: api.participants.previewImport.handler(async ({ input }) =>
      previewRoster(ctx, await fileOf(input)),
    ),
    import: api.participants.import.handler(async ({ input }) => importRoster(ctx, await fileOf(input))),
  };
}
