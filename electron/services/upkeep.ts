import { newId } from "../../core/ids.ts";
import { restored } from "../../core/record/restored.ts";
import { findEvent, findSession } from "../store/events.ts";
import { findNote, noteHistory } from "../store/notes.ts";
import { deletedNotes } from "../store/upkeep.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { coverageOf } from "./coverage.ts";
import { changesOfEvent } from "./event-changes.ts";
import { floorOf } from "./floors.ts";
import { newAct, writeNote } from "./record-writes.ts";
import { found, refusal } from "./refuse.ts";
import { requestName } from "./request-name.ts";
import { cachedRoster } from "./rosters.ts";

/** The procedures that look after the record. */
export function upkeepProcedures(ctx: EngineContext) {
  return {
    restoreVersion: api.upkeep.restoreVersion.handler(({ input }) => restoreVersion(ctx, input)),
    bin: api.upkeep.bin.handler(({ input }) => {
      found(findEvent(ctx.store, input.eventId), "event");
      return deletedNotes(ctx.store, input.eventId).map(({ note, by }) => ({
        ...{ note, by },
        speaker: requestName(ctx, note.sessionId, note.interventionId),
      }));
    }),
    coverage: api.upkeep.coverage.handler(({ input }) => coverageOf(ctx, input.eventId)),
    changes: api.upkeep.changes.handler(async function* ({ input, signal }) {
      found(findEvent(ctx.store, input.eventId), "event");
      yield* changesOfEvent(ctx, input.eventId, signal);
    }),
  };
}

type Restoring = { noteId: string; author: string; version: number; to: number };

function restoreVersion(ctx: EngineContext, { noteId, author, version, to }: Restoring) {
  const current = found(findNote(ctx.store, noteId), "note");
  if (current.version !== version) throw refusal("NOTE_CONFLICT", { current });
  const earlier = found(
    noteHistory(ctx.store, noteId).find((each) => each.version === to),
    "note",
  ).note;
  const { sessionId } = current;
  const session = found(findSession(ctx.store, sessionId), "session");
  const event = found(findEvent(ctx.store, session.eventId), "event");
  const ids = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id));
  const result = restored(current, earlier, {
    areaIds: ids(event.areas),
    addresseeIds: ids(event.addressees),
    delegationIds: ids(cachedRoster(ctx, event.id).delegations),
    // One that was undone since still counts, as it does for every note.
    requestIds: new Set(
      floorOf(ctx, sessionId).events.flatMap((each) =>
        each.type === "requested" ? [each.data.requestId] : [],
      ),
    ),
  });
  const note = { ...result.note, version: current.version + 1 };
  ctx.store.transaction(() => {
    const act = newAct(ctx, { id: newId(), sessionId, by: author, what: "edit" });
    writeNote(ctx, act, current, note);
  });
  ctx.signals.publish(`record:${sessionId}`, [note]);
  return { note, dropped: result.dropped };
}
