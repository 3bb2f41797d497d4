import { newId } from "../../core/ids.ts";
import type { Note } from "../../core/record/note.ts";
import { putNote } from "../store/notes.ts";
import { dropUndoneActs, findRecordAct, putRecordAct, type RecordAct } from "../store/record-acts.ts";
import type { EngineContext } from "./context.ts";

type ActStart = Pick<RecordAct, "id" | "sessionId" | "by" | "what">;

/** Begins an undoable act of the record; what its author had undone can't be redone any more. */
export function newAct(ctx: EngineContext, start: ActStart): RecordAct {
  dropUndoneActs(ctx.store, start.sessionId, start.by);
  return { ...start, at: ctx.now(), undone: false, changes: [] };
}

/** The act of that id, where it is still done, so that the saves of one edit are undone together; else a new one. */
export function continueAct(ctx: EngineContext, start: ActStart): RecordAct {
  const begun = findRecordAct(ctx.store, start.id);
  const theirs = begun && (begun.by !== start.by || begun.sessionId !== start.sessionId);
  // What somebody else may still undo is not overwritten.
  if (theirs) return newAct(ctx, { ...start, id: newId() });
  return begun && !begun.undone ? begun : newAct(ctx, start);
}

/** Stores the note, its history, and the change in the act. Runs inside the caller's transaction. */
export function writeNote(ctx: EngineContext, act: RecordAct, before: Note | null, after: Note): void {
  putNote(ctx.store, after, { at: ctx.now(), by: act.by, editId: act.id });
  const earlier = act.changes.find((change) => change.noteId === after.id);
  if (earlier) earlier.after = after;
  else act.changes.push({ noteId: after.id, before, after });
  putRecordAct(ctx.store, act);
}
