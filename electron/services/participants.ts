import type { ColumnMapping, ImportPreview, ImportResult } from "../../core/participants/import.ts";
import { findEvent } from "../store/events.ts";
import {
  deleteDelegation,
  findDelegation,
  findParticipant,
  putDelegation,
  putParticipant,
  rosterOf,
} from "../store/roster.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { assertDelegationDroppable } from "./in-use.ts";
import { found, refusal } from "./refuse.ts";
import { cachedRoster } from "./rosters.ts";
import type { RosterRead } from "./worker/jobs.ts";
import { runJob, tooLarge } from "./worker/run-job.ts";

interface RosterFile {
  eventId: string;
  name: string;
  bytes: Uint8Array;
  mapping: ColumnMapping | null;
  headingRow: number | null;
  signal?: AbortSignal | undefined;
}

/** Reads the file on a thread of its own, against the roster as it is when the reading is done. */
async function read(ctx: EngineContext, { signal, ...file }: RosterFile): Promise<RosterRead> {
  found(findEvent(ctx.store, file.eventId), "event");
  const existing = cachedRoster(ctx, file.eventId);
  const answer = await runJob(ctx.workerUrl, { job: "roster", existing, ...file }, { signal }).catch(
    tooLarge,
  );
  if ("unreadable" in answer) throw refusal("UNREADABLE_FILE", { reason: answer.unreadable });
  // Somebody was accredited meanwhile, perhaps by the same list: read anew, or they would be stored twice.
  return cachedRoster(ctx, file.eventId) === existing ? answer : read(ctx, { signal, ...file });
}

/** What importing the file would do. Throws NOT_FOUND and UNREADABLE_FILE. */
export async function previewRoster(ctx: EngineContext, file: RosterFile): Promise<ImportPreview> {
  const { headings, headingRow, top, mapping, sample, accepted, refused } = await read(ctx, file);
  return { headings, headingRow, top, mapping, sample, accepted, refused };
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

type FileInput = {
  eventId: string;
  file: File;
  mapping: ColumnMapping | null;
  headingRow?: number | undefined;
};

async function fileOf(input: FileInput, signal: AbortSignal | undefined): Promise<RosterFile> {
  const { eventId, file, mapping, headingRow = null } = input;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { eventId, name: file.name, bytes, mapping, headingRow, signal };
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
    addDelegations: api.participants.addDelegations.handler(({ input }) => {
      const { eventId, delegations } = input;
      found(findEvent(ctx.store, eventId), "event");
      for (const each of delegations) {
        refuseOthers(each, eventId, "delegation");
        refuseOthers(findDelegation(ctx.store, each.id), eventId, "delegation");
      }
      ctx.store.transaction(() => {
        for (const each of delegations) putDelegation(ctx.store, each);
      });
      ctx.signals.publish("changed", { what: "roster", eventId });
      return delegations;
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
    removeDelegation: api.participants.removeDelegation.handler(({ input }) => {
      const delegation = findDelegation(ctx.store, input.id);
      refuseOthers(found(delegation, "delegation"), input.eventId, "delegation");
      assertDelegationDroppable(ctx, found(delegation, "delegation"));
      ctx.store.transaction(() => deleteDelegation(ctx.store, input.id));
      ctx.signals.publish("changed", { what: "roster", eventId: input.eventId });
      return null;
    }),
    previewImport: api.participants.previewImport.handler(async ({ input, signal }) =>
      previewRoster(ctx, await fileOf(input, signal)),
    ),
    // Whoever leaves the screen while it is stored wanted it stored.
    import: api.participants.import.handler(async ({ input }) =>
      importRoster(ctx, await fileOf(input, undefined)),
    ),
  };
}
