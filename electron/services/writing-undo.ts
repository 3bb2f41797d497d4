import { ORPCError } from "@orpc/server";
import type { Writing, WritingDeed } from "../../core/record/writing.ts";
import {
  type ActScope,
  dropWritingAct,
  lastWritingAct,
  nextWritingAct,
  putWritingAct,
  type WritingAct,
} from "../store/writing-acts.ts";
import { findWriting, putWriting } from "../store/writings.ts";
import type { EngineContext } from "./context.ts";
import { putBack as fieldsBack } from "./put-back.ts";
import { found, refusal } from "./refuse.ts";
import { assertScope, assertWritingKnown } from "./writing-writes.ts";

/** With this the history marks what an undo made of a writing. */
export const UNDONE = "undo ";

/** Takes back the caller's latest act on these writings, or does it again. Throws NOTHING_TO_UNDO, WRITING_CONFLICT. */
export function stepWriting(
  ctx: EngineContext,
  asked: ActScope & { by: string },
  direction: "undo" | "redo",
): { what: WritingDeed } {
  assertScope(ctx, asked);
  const act = lastWritingAct(ctx.store, asked, asked.by, direction === "redo");
  if (!act) throw refusal(direction === "undo" ? "NOTHING_TO_UNDO" : "NOTHING_TO_REDO", undefined);
  try {
    const changed = ctx.store.transaction(() => putBack(ctx, act, asked.by, direction));
    ctx.signals.publish(`writings:${act.eventId}`, changed);
  } catch (error) {
    // Told once; then it no longer stands before the acts behind it. The versions stay in the history.
    if (error instanceof ORPCError) ctx.store.transaction(() => dropWritingAct(ctx.store, act.id));
    throw error;
  }
  return { what: act.what };
}

function putBack(ctx: EngineContext, act: WritingAct, by: string, direction: "undo" | "redo"): Writing[] {
  const changed = act.changes.map(({ id, before, after }) => {
    const current = found(findWriting(ctx.store, id), "writing");
    const earlier = before ?? unwritten(after, ctx.now());
    const [from, to] = direction === "undo" ? [after, earlier] : [earlier, after];
    const writing = {
      ...current,
      ...changesOf(current, from, to),
      version: current.version + 1,
    } as Writing;
    assertWritingKnown(ctx, writing, current);
    const editId = `${direction === "undo" ? UNDONE : "redo "}${act.id}`;
    putWriting(ctx.store, writing, { at: ctx.now(), by, editId });
    return writing;
  });
  const number = nextWritingAct(ctx.store, act.eventId);
  putWritingAct(ctx.store, { ...act, number, undone: direction === "undo" });
  return changed;
}

/** As if it had never been: no later draft answers to it. */
function unwritten(after: Writing, now: number): Writing {
  return after.type === "sentence"
    ? { ...after, deletedAt: now, drafted: null, suggestion: null }
    : { ...after, deletedAt: now };
}

const COUNTED = new Set<string>(["version", "deletedAt"]);

/**
 * What puts back, in the writing as it is, what the act changed, and only that. Throws WRITING_CONFLICT where somebody else
 * changed the very same field since, or what would be deleted.
 */
function changesOf(current: Writing, from: Writing, to: Writing): Partial<Writing> {
  const fields = (Object.keys(to) as (keyof Writing)[]).filter((field) => !COUNTED.has(field));
  const changes = fieldsBack(fields, current, from, to);
  if (changes === null) throw refusal("WRITING_CONFLICT", { current });
  return changes;
}
