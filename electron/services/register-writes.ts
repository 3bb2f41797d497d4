import { newId } from "../../core/ids.ts";
import type { Recommendation } from "../../core/record/recommendation.ts";
import { putRecommendation } from "../store/recommendations.ts";
import {
  dropUndoneRegisterActs,
  findRegisterAct,
  nextRegisterNumber,
  putRegisterAct,
  type RecommendationChange,
  type RegisterAct,
} from "../store/register-acts.ts";
import type { EngineContext } from "./context.ts";

type ActStart = Pick<RegisterAct, "id" | "eventId" | "by" | "what">;

/** Begins an undoable act of the register; what its author had undone can't be redone any more. */
export function newRegisterAct(ctx: EngineContext, start: ActStart): RegisterAct {
  return renewed(ctx, { ...start, at: ctx.now(), undone: false, changes: [] });
}

/** The act of that id, where it is still done, so that the saves of one edit are undone together; else a new one. */
export function continueRegisterAct(ctx: EngineContext, start: ActStart): RegisterAct {
  const begun = findRegisterAct(ctx.store, start.id);
  // What somebody else may still undo is not overwritten.
  if (begun && (begun.by !== start.by || begun.eventId !== start.eventId))
    return newRegisterAct(ctx, { ...start, id: newId() });
  return begun && !begun.undone ? renewed(ctx, begun) : newRegisterAct(ctx, start);
}

function renewed(ctx: EngineContext, act: Omit<RegisterAct, "number">): RegisterAct {
  dropUndoneRegisterActs(ctx.store, act.eventId, act.by);
  return { ...act, number: nextRegisterNumber(ctx.store, act.eventId) };
}

/**
 * Stores recommendations with their history, and their changes in the act, which is stored when it is whole, not anew
 * with every one. Runs inside the caller's transaction.
 */
export function writeRecommendations(
  ctx: EngineContext,
  act: RegisterAct,
  changes: readonly { before: Recommendation | null; after: Recommendation }[],
): void {
  for (const { before, after } of changes)
    addChange(ctx, act.changes, { before, after, by: act.by, actId: act.id });
  putRegisterAct(ctx.store, act);
}

/** The same for an act that is stored elsewhere: a promotion at a desk is one of the session's record. */
export function addChange(
  ctx: EngineContext,
  changes: RecommendationChange[],
  {
    before,
    after,
    by,
    actId,
  }: { before: Recommendation | null; after: Recommendation; by: string; actId: string },
): void {
  putRecommendation(ctx.store, after, { at: ctx.now(), by, editId: actId });
  const earlier = changes.find((change) => change.recommendationId === after.id);
  if (!earlier) {
    changes.push({ recommendationId: after.id, before, after });
    return;
  }
  // Somebody else wrote between two saves of one edit: undoing it must leave their words.
  if (earlier.after.version !== before?.version) earlier.before = before;
  earlier.after = after;
}
