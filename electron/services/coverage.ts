import { setImmediate } from "node:timers/promises";
import { type Coverage, type CoveredSession, cover, type NoteGroup } from "../../core/record/coverage.ts";
import { findEvent, sessionsOf } from "../store/events.ts";
import { noteGroups } from "../store/upkeep.ts";
import type { EngineContext } from "./context.ts";
import { floorOf } from "./floors.ts";
import { found } from "./refuse.ts";
import { requestName } from "./request-name.ts";

/** What the notes of the event cover. In turns, so that the floor of a running session never waits for it. */
export async function coverageOf(ctx: EngineContext, eventId: string): Promise<Coverage> {
  const event = found(findEvent(ctx.store, eventId), "event");
  const areaIds = event.areas.map(({ id }) => id);
  const now = ctx.now();
  const covered: CoveredSession[] = [];
  const sessions: Coverage["sessions"] = [];
  for (const { id: sessionId } of sessionsOf(ctx.store, eventId)) {
    const session = { sessionId, groups: groupsOf(ctx, sessionId), floor: floorOf(ctx, sessionId).state };
    covered.push(session);
    sessions.push({ sessionId, ...cover([session], areaIds, now) });
    await setImmediate();
  }
  const whole = cover(covered, areaIds, now);
  const names: Coverage["names"] = {};
  for (const { sessionId, requestId, speaker } of whole.unnoted)
    names[speaker] = requestName(ctx, sessionId, requestId);
  return { sessions, event: whole, names };
}

const counted = new WeakMap<EngineContext, Map<string, readonly NoteGroup[]>>();
const listening = new WeakMap<EngineContext, Set<string>>();

/** The session's notes in groups, counted anew only after one of them changed. */
function groupsOf(ctx: EngineContext, sessionId: string): readonly NoteGroup[] {
  const known = of(counted, ctx, () => new Map<string, readonly NoteGroup[]>());
  const heard = of(listening, ctx, () => new Set<string>());
  if (!heard.has(sessionId)) {
    heard.add(sessionId);
    ctx.signals.subscribe(`record:${sessionId}`, () => known.delete(sessionId));
  }
  let groups = known.get(sessionId);
  if (!groups) {
    groups = noteGroups(ctx.store, sessionId);
    known.set(sessionId, groups);
  }
  return groups;
}

function of<T>(map: WeakMap<EngineContext, T>, ctx: EngineContext, make: () => T): T {
  const present = map.get(ctx) ?? make();
  map.set(ctx, present);
  return present;
}
