import type { FloorCommand } from "../../core/floor/commands.ts";
import { decide } from "../../core/floor/decide.ts";
import type { FloorEvent, FloorFact } from "../../core/floor/events.ts";
import { EMPTY_LOG, extendFloor, type FloorLog } from "../../core/floor/fold.ts";
import { newId } from "../../core/ids.ts";
import { findSession } from "../store/events.ts";
import { appendFloorEvent, floorLog } from "../store/floor-log.ts";
import { rosterOf } from "../store/roster.ts";
import type { EngineContext } from "./context.ts";
import { found, refusal } from "./refuse.ts";

/** The session's floor as the log tells it. Throws NOT_FOUND. */
export function floorOf(ctx: EngineContext, sessionId: string): FloorLog {
  let log = ctx.floors.get(sessionId);
  if (!log) {
    found(findSession(ctx.store, sessionId), "session");
    log = extendFloor(EMPTY_LOG, floorLog(ctx.store, sessionId));
    ctx.floors.set(sessionId, log);
  }
  return log;
}

/** Appends facts as one act, in one transaction, and tells every window. */
export function appendAct(
  ctx: EngineContext,
  sessionId: string,
  by: string,
  facts: readonly FloorFact[],
): FloorEvent[] {
  const log = floorOf(ctx, sessionId);
  const actId = newId();
  const at = ctx.now();
  const events = facts.map((fact, index): FloorEvent => {
    const seq = log.state.seq + index + 1;
    return { id: newId(), sessionId, seq, actId, at, by, ...fact };
  });
  ctx.store.transaction(() => {
    for (const event of events) appendFloorEvent(ctx.store, event);
  });
  ctx.floors.set(sessionId, extendFloor(log, events));
  ctx.signals.publish(`floor:${sessionId}`, events);
  return events;
}

/** Does what a person asked of the floor. Throws NOT_FOUND and FLOOR_REFUSED; nothing is written then. */
export function commandFloor(
  ctx: EngineContext,
  asked: { sessionId: string; by: string; seenSeq: number; command: FloorCommand },
): FloorEvent[] {
  const log = floorOf(ctx, asked.sessionId);
  assertKnown(ctx, asked.sessionId, asked.command);
  const decision = decide(log.state, asked.command, asked.seenSeq);
  if ("refused" in decision) throw refusal("FLOOR_REFUSED", { reason: decision.refused });
  return appendAct(ctx, asked.sessionId, asked.by, decision.facts);
}

/** The delegations that a command names must be of this event. */
function assertKnown(ctx: EngineContext, sessionId: string, command: FloorCommand): void {
  const speakers =
    command.type === "request"
      ? command.requests.map((request) => request.speaker)
      : command.type === "name_speaker"
        ? [command.speaker]
        : [];
  const named = speakers.flatMap((who) => (who.type === "delegation" ? [who.delegationId] : []));
  if (named.length === 0) return;
  const session = found(findSession(ctx.store, sessionId), "session");
  const known = new Set(rosterOf(ctx.store, session.eventId).delegations.map((each) => each.id));
  if (!named.every((delegationId) => known.has(delegationId)))
    throw refusal("NOT_FOUND", { what: "delegation" });
}
