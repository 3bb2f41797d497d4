import { changedFields } from "../../core/event/changed-fields.ts";
import type { EventInfo, Session } from "../../core/event/event.ts";
import { inOtherZone } from "../../core/event/local-time.ts";
import { loopOf } from "../../core/event/series.ts";
import { allEvents, findEvent, findSession, putEvent, putSession, sessionsOf } from "../store/events.ts";
import type { EngineContext, EventWithSessions } from "./context.ts";
import { api } from "./contract.ts";
import { assertDroppable, assertRolesDroppable } from "./in-use.ts";
import { found, refusal } from "./refuse.ts";

/** The event as the screens receive it. Throws NOT_FOUND. */
export function eventWithSessions(ctx: EngineContext, eventId: string): EventWithSessions {
  const event = found(findEvent(ctx.store, eventId), "event");
  return { ...event, sessions: sessionsOf(ctx.store, eventId) };
}

/** The event's procedures. */
export function eventProcedures(ctx: EngineContext) {
  return {
    get: api.event.get.handler(({ input }) => eventWithSessions(ctx, input.eventId)),
    create: api.event.create.handler(({ input }) => {
      // Repeating a create whose answer was lost must not make a second event.
      if (!findEvent(ctx.store, input.id)) {
        // The id of a session that is another event's would take it from there.
        if (input.sessions.some((each) => findSession(ctx.store, each.id)))
          throw refusal("NOT_FOUND", { what: "session" });
        assertSeries(ctx, input.id, input.fields.follows);
        ctx.store.transaction(() => {
          putEvent(ctx.store, {
            ...input.fields,
            id: input.id,
            illustrative: false,
            createdAt: ctx.now(),
            groups: [],
            presets: [],
          });
          for (const [position, session] of input.sessions.entries())
            putSession(ctx.store, { ...session, eventId: input.id, position });
        });
        ctx.signals.publish("changed", { what: "library", eventId: input.id });
      }
      return eventWithSessions(ctx, input.id);
    }),
    update: api.event.update.handler(({ input }) => {
      const event = found(findEvent(ctx.store, input.eventId), "event");
      const next = { ...event, ...changedFields(input.seen, input.fields) };
      assertDroppable(ctx, event.id, event, next);
      assertSeries(ctx, event.id, next.follows);
      ctx.store.transaction(() => {
        putEvent(ctx.store, next);
        if (next.timeZone !== event.timeZone) moveToZone(ctx, event, next.timeZone);
      });
      ctx.signals.publish("changed", { what: "event", eventId: input.eventId });
      return eventWithSessions(ctx, input.eventId);
    }),
    saveSession: api.event.saveSession.handler(({ input }) => {
      const siblings = eventWithSessions(ctx, input.eventId).sessions;
      const before = findSession(ctx.store, input.id);
      if (before && before.eventId !== input.eventId) found(undefined, "session");
      const position = Math.max(-1, ...siblings.map((each) => each.position)) + 1;
      const { id, eventId, fields, seen } = input;
      const session: Session = before
        ? { ...before, ...changedFields(seen, fields) }
        : { ...fields, id, eventId, position };
      if (before) assertRolesDroppable(ctx, before, session);
      ctx.store.transaction(() => putSession(ctx.store, session));
      ctx.signals.publish("changed", { what: "event", eventId: input.eventId });
      return session;
    }),
    savePresets: api.event.savePresets.handler(({ input }) => {
      const event = found(findEvent(ctx.store, input.eventId), "event");
      ctx.store.transaction(() => putEvent(ctx.store, { ...event, presets: input.presets }));
      ctx.signals.publish("changed", { what: "event", eventId: input.eventId });
      return null;
    }),
  };
}

/** The earlier events must be in the file, and none may follow this one. Throws NOT_FOUND, SERIES_LOOP. */
function assertSeries(ctx: EngineContext, eventId: string, follows: readonly string[]): void {
  if (follows.length === 0) return;
  const all = allEvents(ctx.store);
  const loop = loopOf(eventId, follows, all);
  for (const id of follows) if (id !== eventId) found(findEvent(ctx.store, id), "event");
  if (loop !== null)
    throw refusal("SERIES_LOOP", { title: all.find((each) => each.id === loop)?.title ?? "" });
}

/** A session that begins at ten begins at ten, whatever the zone was thought to be. */
function moveToZone(ctx: EngineContext, event: EventInfo, zone: string): void {
  const moved = (at: number | null) => (at === null ? null : inOtherZone(at, event.timeZone, zone));
  for (const session of sessionsOf(ctx.store, event.id))
    putSession(ctx.store, {
      ...session,
      startsAt: moved(session.startsAt),
      endsAt: moved(session.endsAt),
    });
}
