import type { Roster } from "../../core/participants/participants.ts";
import { rosterOf } from "../store/roster.ts";
import type { EngineContext } from "./context.ts";

/** The event's roster, read once until it changes: every act on the floor asks for it. */
export function cachedRoster(ctx: EngineContext, eventId: string): Roster {
  let roster = ctx.rosters.get(eventId);
  if (!roster) {
    roster = rosterOf(ctx.store, eventId);
    ctx.rosters.set(eventId, roster);
  }
  return roster;
}
