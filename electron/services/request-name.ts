import { speakerName } from "../../core/participants/speaker-name.ts";
import { findEvent, findSession } from "../store/events.ts";
import type { EngineContext } from "./context.ts";
import { floorOf } from "./floors.ts";
import { found } from "./refuse.ts";
import { cachedRoster } from "./rosters.ts";

/** Who asked for the floor in that request, by name; empty where there is none (any more). */
export function requestName(ctx: EngineContext, sessionId: string, requestId: string | null): string {
  const request = requestId === null ? undefined : floorOf(ctx, sessionId).state.requests[requestId];
  if (!request) return "";
  const session = found(findSession(ctx.store, sessionId), "session");
  const event = found(findEvent(ctx.store, session.eventId), "event");
  return speakerName(request.speaker, cachedRoster(ctx, event.id), [...session.roles, ...event.roles]);
}
