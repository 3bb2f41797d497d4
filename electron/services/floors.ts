import type { EventInfo } from "../../core/event/event.ts";
import type { FloorCommand } from "../../core/floor/commands.ts";
import { decide } from "../../core/floor/decide.ts";
import type { FloorEvent, FloorFact } from "../../core/floor/events.ts";
import { EMPTY_LOG, extendFloor, type FloorLog } from "../../core/floor/fold.ts";
import { isNewAct } from "../../core/floor/undo.ts";
import { newId } from "../../core/ids.ts";
import { standingOf } from "../../core/participants/standing.ts";
import { groupChoices, resolveGroup } from "../../core/reference/resolve-group.ts";
import { findEvent, findSession, putEvent } from "../store/events.ts";
import { appendFloorEvent, floorLog } from "../store/floor-log.ts";
import { dropUndoneActs } from "../store/record-acts.ts";
import { keepRequestSpeakers } from "../store/request-speakers.ts";
import { assertSpeakersKnown } from "./assert-known.ts";
import type { EngineContext } from "./context.ts";
import { found, refusal } from "./refuse.ts";
import { cachedRoster } from "./rosters.ts";

/** The session's floor as the log tells it. Throws NOT_FOUND. */
export function floorOf(ctx: EngineContext, sessionId: string): FloorLog {
  let log = ctx.floors.get(sessionId);
  if (!log) {
    found(findSession(ctx.store, sessionId), "session");
    log = extendFloor(EMPTY_LOG, floorLog(ctx.store, sessionId));
    ctx.floors.set(sessionId, log);
    // Set back while nothing ran: by at least what the log is ahead, and nobody can know by how much more.
    const aheadMs = (log.events.at(-1)?.at ?? 0) - ctx.now();
    if (aheadMs > 0 && log.state.onFloor !== null) {
      tellStep(ctx, sessionId, -aheadMs);
      return floorOf(ctx, sessionId);
    }
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
  const next = extendFloor(log, events);
  try {
    ctx.store.transaction(() => {
      for (const event of events) appendFloorEvent(ctx.store, event);
      keepRequestSpeakers(ctx.store, sessionId, log.state.requests, next.state.requests);
      if (facts.some(isNewAct)) dropUndoneActs(ctx.store, sessionId, null);
    });
  } catch (error) {
    // What is folded here may no longer be what the file holds: the next to ask reads it anew.
    ctx.floors.delete(sessionId);
    throw error;
  }
  ctx.floors.set(sessionId, next);
  ctx.signals.publish(`floor:${sessionId}`, events);
  return events;
}

/** Tells the session's log that the machine's clock was set by so many ms. */
export function tellStep(ctx: EngineContext, sessionId: string, byMs: number): void {
  // Who only reads leaves it to the one who writes.
  if (ctx.store.readOnly) return;
  appendAct(ctx, sessionId, "", [{ type: "clock_stepped", data: { byMs: Math.round(byMs) } }]);
}

/** Does what a person asked of the floor. Throws NOT_FOUND and FLOOR_REFUSED; nothing is written then. */
export function commandFloor(
  ctx: EngineContext,
  asked: { sessionId: string; by: string; seenSeq: number; command: FloorCommand },
): FloorEvent[] {
  const log = floorOf(ctx, asked.sessionId);
  const session = found(findSession(ctx.store, asked.sessionId), "session");
  const event = found(findEvent(ctx.store, session.eventId), "event");
  const roster = cachedRoster(ctx, event.id);
  const roles = [...session.roles, ...event.roles];
  assertSpeakersKnown(roster, roles, namedIn(asked.command));
  const decision = decide(log.state, asked.command, {
    seenSeq: asked.seenSeq,
    now: ctx.now(),
    standingOf: (speaker) => standingOf(speaker, roster, roles),
  });
  if ("refused" in decision) throw refusal("FLOOR_REFUSED", { reason: decision.refused });
  const events = appendAct(ctx, asked.sessionId, asked.by, decision.facts);
  keepGroups(ctx, event, asked.command);
  return events;
}

/** A group that nobody knew is offered from now on. */
function keepGroups(ctx: EngineContext, event: EventInfo, command: FloorCommand): void {
  const named =
    command.type === "request"
      ? command.requests.map((each) => each.group)
      : command.type === "amend"
        ? [command.details.group]
        : [];
  const known = new Set(groupChoices(event.groups).map(({ name }) => name));
  const fresh = [...new Set(named.map((group) => resolveGroup(group, event.groups)))].filter(
    (group) => group !== "" && !known.has(group),
  );
  if (fresh.length === 0) return;
  ctx.store.transaction(() =>
    putEvent(ctx.store, { ...event, groups: [...event.groups, ...fresh].slice(-200) }),
  );
  ctx.signals.publish("changed", { what: "event", eventId: event.id });
}

/** Those whom a command names. */
function namedIn(command: FloorCommand) {
  if (command.type === "request") return command.requests.map((request) => request.speaker);
  return command.type === "name_speaker" ? [command.speaker] : [];
}
