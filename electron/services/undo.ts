import { ORPCError } from "@orpc/server";
import { actedSince, actsSince, type FloorAct, redoTarget, undoTarget } from "../../core/floor/undo.ts";
import type { Note } from "../../core/record/note.ts";
import { findNote, putNote } from "../store/notes.ts";
import {
  dropRecordAct,
  lastMadeAfter,
  lastRecordAct,
  putRecordAct,
  type RecordAct,
} from "../store/record-acts.ts";
import { assertNoteKnown } from "./assert-known.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { appendAct, floorOf } from "./floors.ts";
import { putBack } from "./put-back.ts";
import { placeNow } from "./record-writes.ts";
import { found, refusal } from "./refuse.ts";
import { publishRegister, stepRecommendations } from "./register-steps.ts";
import { requestName } from "./request-name.ts";

type Direction = "undo" | "redo";
type Asked = {
  sessionId: string;
  by: string;
  scope: "any" | "floor" | "record";
  seenSeq?: number | undefined;
};
type Done = { scope: "floor" | "record"; what: string; name: string; seq: number };

/** Undo and redo of what was done on the floor, by anybody, and in the record, by the same author. */
export function undoProcedures(ctx: EngineContext) {
  return {
    undo: api.undo.undo.handler(({ input }) => step(ctx, input, "undo")),
    redo: api.undo.redo.handler(({ input }) => step(ctx, input, "redo")),
    backTo: api.undo.backTo.handler(({ input }) => {
      const { sessionId, by, actId } = input;
      const acts = actsSince(floorOf(ctx, sessionId).events, actId);
      found(acts[0], "act");
      appendAct(
        ctx,
        sessionId,
        by,
        acts.map((act) => ({ type: "voided" as const, data: { actId: act.actId } })),
      );
      return { acts: acts.length };
    }),
  };
}

function step(ctx: EngineContext, asked: Asked, direction: Direction): Done {
  const { sessionId, by, scope, seenSeq } = asked;
  const { events } = floorOf(ctx, sessionId);
  // Two who press at once mean the same act; and nobody means one that they have not seen.
  if (scope !== "record" && seenSeq !== undefined && actedSince(events, seenSeq))
    throw refusal("FLOOR_REFUSED", { reason: "stale" });
  const onFloor = scope === "record" ? null : floorTarget(ctx, asked, direction);
  const inRecord =
    scope === "floor" ? undefined : lastRecordAct(ctx.store, sessionId, by, direction === "redo");
  if (inRecord && (!onFloor || inRecord.stoodAfter >= onFloor.seq)) {
    stepRecord(ctx, inRecord, by, direction);
    return {
      scope: "record",
      what: inRecord.what,
      name: recordName(ctx, inRecord),
      seq: seqOf(ctx, sessionId),
    };
  }
  if (!onFloor) throw refusal(direction === "undo" ? "NOTHING_TO_UNDO" : "NOTHING_TO_REDO", undefined);
  const before = requestName(ctx, sessionId, onFloor.requestId);
  const type = direction === "undo" ? "voided" : "restored";
  appendAct(ctx, sessionId, by, [{ type, data: { actId: onFloor.actId } }]);
  const name = before || requestName(ctx, sessionId, onFloor.requestId);
  return { scope: "floor", what: onFloor.type, name, seq: seqOf(ctx, sessionId) };
}

const seqOf = (ctx: EngineContext, sessionId: string) => floorOf(ctx, sessionId).state.seq;

/** The act of the floor whose turn it is; what the caller wrote in the record since it was undone ends its redo. */
function floorTarget(ctx: EngineContext, asked: Asked, direction: Direction): FloorAct | null {
  const { events } = floorOf(ctx, asked.sessionId);
  return direction === "undo"
    ? undoTarget(events)
    : redoTarget(events, lastMadeAfter(ctx.store, asked.sessionId, asked.by));
}

function recordName(ctx: EngineContext, act: RecordAct): string {
  const promoted = act.recommendations.flatMap(({ after }) => after.sources);
  const [only, ...more] = [
    ...act.changes.map(({ after }) => after),
    ...promoted.map(({ noteId }) => found(findNote(ctx.store, noteId), "note")),
  ];
  return only && more.length === 0 ? requestName(ctx, act.sessionId, only.interventionId) : "";
}

function stepRecord(ctx: EngineContext, act: RecordAct, by: string, direction: Direction): void {
  try {
    const changed = ctx.store.transaction(() => {
      const notes = act.changes.map(({ noteId, before, after }) => {
        const current = found(findNote(ctx.store, noteId), "note");
        const gone: Note = { ...after, deletedAt: ctx.now() };
        const changes =
          direction === "undo"
            ? changesOf(current, after, before ?? gone)
            : changesOf(current, before ?? gone, after);
        assertNoteKnown(ctx, act.sessionId, changes);
        const note = { ...current, ...changes, version: current.version + 1 };
        putNote(ctx.store, note, { at: ctx.now(), by, editId: `${direction} ${act.id}` });
        return note;
      });
      const registered = stepRecommendations(ctx, act.recommendations, { direction, by, actId: act.id });
      putRecordAct(ctx.store, { ...act, ...placeNow(ctx, act.sessionId), undone: direction === "undo" });
      return { notes, registered };
    });
    if (changed.notes.length > 0) ctx.signals.publish(`record:${act.sessionId}`, changed.notes);
    publishRegister(ctx, changed.registered);
  } catch (error) {
    // Told once; then it no longer stands before the acts behind it. The versions stay in the history.
    if (error instanceof ORPCError) ctx.store.transaction(() => dropRecordAct(ctx.store, act.id));
    throw error;
  }
}

const FIELDS = [
  "doc",
  "kind",
  "areaIds",
  "addresseeIds",
  "tags",
  "interventionId",
  "offsetMs",
  "delegationId",
  "attribution",
  "confidence",
  "status",
] as const satisfies readonly (keyof Note)[];

/**
 * What puts back, in the note as it is, what the act changed, and only that: what somebody else changed since stays.
 * Throws NOTE_CONFLICT where somebody else changed the very same field, or what would be deleted.
 */
function changesOf(current: Note, from: Note, to: Note): Partial<Note> {
  const changes = putBack(FIELDS, current, from, to);
  if (changes === null) throw refusal("NOTE_CONFLICT", { current });
  return changes;
}
