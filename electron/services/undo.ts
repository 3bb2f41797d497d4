import { actsSince, redoTarget, undoTarget } from "../../core/floor/undo.ts";
import type { Note } from "../../core/record/note.ts";
import { findNote, putNote } from "../store/notes.ts";
import { nextRecordAct, putRecordAct, type RecordAct } from "../store/record-acts.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { appendAct, floorOf } from "./floors.ts";
import { found, refusal } from "./refuse.ts";

type Direction = "undo" | "redo";
type Asked = { sessionId: string; by: string; scope: "any" | "floor" | "record" };
type Undone = { scope: "floor" | "record"; what: string };

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

function step(ctx: EngineContext, asked: Asked, direction: Direction): Undone {
  const { events } = floorOf(ctx, asked.sessionId);
  const onFloor =
    asked.scope === "record" ? null : direction === "undo" ? undoTarget(events) : redoTarget(events);
  const inRecord =
    asked.scope === "floor" ? undefined : nextRecordAct(ctx.store, asked.sessionId, asked.by, direction);
  if (!onFloor && !inRecord)
    throw refusal(direction === "undo" ? "NOTHING_TO_UNDO" : "NOTHING_TO_REDO", undefined);
  // Undo takes the later of the two acts, redo the earlier: both retrace the order in which they were done.
  const floorFirst =
    onFloor && (!inRecord || (direction === "undo" ? onFloor.at > inRecord.at : onFloor.at <= inRecord.at));
  if (floorFirst) {
    const type = direction === "undo" ? "voided" : "restored";
    appendAct(ctx, asked.sessionId, asked.by, [{ type, data: { actId: onFloor.actId } }]);
    return { scope: "floor", what: onFloor.type };
  }
  const act = found(inRecord, "act");
  stepRecord(ctx, act, asked.by, direction);
  return { scope: "record", what: act.what };
}

function stepRecord(ctx: EngineContext, act: RecordAct, by: string, direction: Direction): void {
  const changed = ctx.store.transaction(() => {
    const notes = act.changes.map(({ noteId, before, after }) => {
      const current = found(findNote(ctx.store, noteId), "note");
      const gone: Note = { ...after, deletedAt: ctx.now() };
      const note =
        direction === "undo"
          ? merged(current, after, before ?? gone)
          : merged(current, before ?? gone, after);
      putNote(ctx.store, note, { at: ctx.now(), by, editId: `${direction} ${act.id}` });
      return note;
    });
    putRecordAct(ctx.store, { ...act, undone: direction === "undo" });
    return notes;
  });
  ctx.signals.publish(`record:${act.sessionId}`, changed);
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
 * The note with what the act changed put back, and only that: what somebody else changed since stays.
 * Throws NOTE_CONFLICT where somebody else changed the very same field.
 */
function merged(current: Note, from: Note, to: Note): Note {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const changes: Partial<Note> = {};
  for (const field of FIELDS) {
    if (same(from[field], to[field])) continue;
    if (!same(current[field], from[field])) throw refusal("NOTE_CONFLICT", { current });
    Object.assign(changes, { [field]: to[field] });
  }
  if ((from.deletedAt === null) !== (to.deletedAt === null)) changes.deletedAt = to.deletedAt;
  return { ...current, ...changes, version: current.version + 1 };
}
