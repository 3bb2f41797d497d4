import type { Recommendation } from "../../core/record/recommendation.ts";
import { findRecommendation, putRecommendation } from "../store/recommendations.ts";
import type { RecommendationChange } from "../store/register-acts.ts";
import { assertRecommendationKnown } from "./assert-recommendation.ts";
import type { EngineContext } from "./context.ts";
import { putBack } from "./put-back.ts";
import { found, refusal } from "./refuse.ts";

interface Step {
  direction: "undo" | "redo";
  by: string;
  actId: string;
}

const FIELDS = [
  "doc",
  "addresseeIds",
  "areaIds",
  "proposers",
  "supporters",
  "reservations",
  "timeframe",
  "owner",
  "status",
  "sources",
  "position",
  "mergedInto",
] as const satisfies readonly (keyof Recommendation)[];

/**
 * Takes the recommendations of an act back, or does it again, whether it was made at a desk or in the register; as
 * they then are. Throws RECOMMENDATION_CONFLICT where somebody, or the same person in the other place, changed since
 * what would be put back, removed it, or merged it. Runs inside the caller's transaction.
 */
export function stepRecommendations(
  ctx: EngineContext,
  changes: readonly RecommendationChange[],
  { direction, by, actId }: Step,
): Recommendation[] {
  return changes.map(({ recommendationId, before, after }) => {
    const current = found(findRecommendation(ctx.store, recommendationId), "recommendation");
    const absent: Recommendation = { ...after, deletedAt: ctx.now() };
    const [from, to] = direction === "undo" ? [after, before ?? absent] : [before ?? absent, after];
    // Where it stands is nobody's words: an act that did not move it is not stopped by a move.
    const place = from.position === to.position ? { position: current.position } : {};
    const set = stands(current, from)
      ? putBack(FIELDS, current, { ...from, ...place }, { ...to, ...place })
      : null;
    if (set === null) throw refusal("RECOMMENDATION_CONFLICT", { current });
    assertRecommendationKnown(ctx, current.eventId, set);
    const stepped = { ...current, ...set, version: current.version + 1 };
    putRecommendation(ctx.store, stepped, { at: ctx.now(), by, editId: `${direction} ${actId}` });
    return stepped;
  });
}

/** Whether it is in the register, removed or merged, as it was when the act left it. */
function stands(current: Recommendation, from: Recommendation): boolean {
  return current.mergedInto === from.mergedInto && (current.deletedAt === null) === (from.deletedAt === null);
}

/** Tells every window what changed in the registers, once it is committed. */
export function publishRegister(ctx: EngineContext, changed: readonly Recommendation[]): void {
  for (const [eventId, rows] of Map.groupBy(changed, (one) => one.eventId))
    ctx.signals.publish(`register:${eventId}`, rows);
}
