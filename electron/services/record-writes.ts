import { newId } from "../../core/ids.ts";
import type { Note } from "../../core/record/note.ts";
import { putNote } from "../store/notes.ts";
import {
  dropUndoneActs,
  findRecordAct,
  nextActNumber,
  putRecordAct,
  type RecordAct,
} from "../store/record-acts.ts";
import type { EngineContext } from "./context.ts";
import { floorOf } from "./floors.ts";

type ActStart = Pick<RecordAct, "id" | "sessionId" | "by" | "what">;

/** Where an act of the record that happens now stands among those of the session. */
export function placeNow(ctx: EngineContext, sessionId: string): Pick<RecordAct, "stoodAfter" | "number"> {
  return {
    stoodAfter: floorOf(ctx, sessionId).state.seq,
    number: nextActNumber(ctx.store, sessionId),
  };
}

/** Begins an undoable act of the record; what its author had undone can't be redone any more. */
export function newAct(ctx: EngineContext, start: ActStart): RecordAct {
  return renewed(ctx, { ...start, at: ctx.now(), undone: false, changes: [], recommendations: [] });
}

/** The act of that id, where it is still done, so that the saves of one edit are undone together; else a new one. */
export function continueAct(ctx: EngineContext, start: ActStart): RecordAct {
  const begun = findRecordAct(ctx.store, start.id);
  const theirs = begun && (begun.by !== start.by || begun.sessionId !== start.sessionId);
  // What somebody else may still undo is not overwritten.
  if (theirs) return newAct(ctx, { ...start, id: newId() });
  return begun && !begun.undone ? renewed(ctx, begun) : newAct(ctx, start);
}

/** An edit that goes on is as new as one that begins: it comes after all that was done meanwhile. */
function renewed(ctx: EngineContext, act: Omit<RecordAct, "madeAfter" | "stoodAfter" | "number">): RecordAct {
  dropUndoneActs(ctx.store, act.sessionId, act.by);
  const place = placeNow(ctx, act.sessionId);
  return { ...act, ...place, madeAfter: place.stoodAfter };
}

/** Stores the note, its history, and the change in the act. Runs inside the caller's transaction. */
export function writeNote(ctx: EngineContext, act: RecordAct, before: Note | null, after: Note): void {
  writeNotes(ctx, act, [{ before, after }]);
}

/** The same for many notes at once: the act is stored when it is whole, not anew with every note. */
export function writeNotes(
  ctx: EngineContext,
  act: RecordAct,
  changes: readonly { before: Note | null; after: Note }[],
): void {
  for (const { before, after } of changes) putChange(ctx, act, before, after);
  putRecordAct(ctx.store, act);
}

function putChange(ctx: EngineContext, act: RecordAct, before: Note | null, after: Note): void {
  putNote(ctx.store, after, { at: ctx.now(), by: act.by, editId: act.id });
  const earlier = act.changes.find((change) => change.noteId === after.id);
  if (earlier) {
    // Somebody else wrote between two saves of one edit: undoing it must leave their words.
    if (earlier.after.version !== before?.version) earlier.before = before;
    earlier.after = after;
  } else act.changes.push({ noteId: after.id, before, after });
}
