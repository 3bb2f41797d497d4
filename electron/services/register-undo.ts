import { ORPCError } from "@orpc/server";
import { findEvent } from "../store/events.ts";
import {
  dropRegisterAct,
  lastRegisterAct,
  nextRegisterNumber,
  putRegisterAct,
} from "../store/register-acts.ts";
import type { EngineContext } from "./context.ts";
import { found, refusal } from "./refuse.ts";
import { publishRegister, stepRecommendations } from "./register-steps.ts";

/** Undoes, or does again, the latest act of the author in the event's register. */
export function stepRegister(
  ctx: EngineContext,
  { eventId, by }: { eventId: string; by: string },
  direction: "undo" | "redo",
): { what: string; count: number } {
  found(findEvent(ctx.store, eventId), "event");
  const act = lastRegisterAct(ctx.store, eventId, by, direction === "redo");
  if (!act) throw refusal(direction === "undo" ? "NOTHING_TO_UNDO" : "NOTHING_TO_REDO", undefined);
  try {
    const changed = ctx.store.transaction(() => {
      const stepped = stepRecommendations(ctx, act.changes, { direction, by, actId: act.id });
      const number = nextRegisterNumber(ctx.store, eventId);
      putRegisterAct(ctx.store, { ...act, number, undone: direction === "undo" });
      return stepped;
    });
    publishRegister(ctx, changed);
    return { what: act.what, count: changed.length };
  } catch (error) {
    // Told once; then it no longer stands before the acts behind it. The versions stay in the history.
    if (error instanceof ORPCError) ctx.store.transaction(() => dropRegisterAct(ctx.store, act.id));
    throw error;
  }
}
