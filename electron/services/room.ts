import { EventPublisher } from "@orpc/server";
import { makeRoomView } from "../../core/floor/make-room-view.ts";
import { DEFAULT_DISPLAY } from "../../core/floor/room-display.ts";
import type { RoomView } from "../../core/floor/room-view.ts";
import { findEvent, findSession } from "../store/events.ts";
import { findRoomDisplay, putRoomDisplay } from "../store/room-displays.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { floorOf } from "./floors.ts";
import { found } from "./refuse.ts";
import { cachedRoster } from "./rosters.ts";

function viewOf(ctx: EngineContext, sessionId: string): RoomView {
  const session = found(findSession(ctx.store, sessionId), "session");
  const event = found(findEvent(ctx.store, session.eventId), "event");
  const roster = cachedRoster(ctx, event.id);
  const display = findRoomDisplay(ctx.store, sessionId) ?? DEFAULT_DISPLAY;
  return makeRoomView(event, session, roster, floorOf(ctx, sessionId).state, display, ctx.now());
}

/** The room screen's one procedure: what it does not carry can't be shown by mistake. */
export function roomProcedures(ctx: EngineContext) {
  return {
    watch: api.room.watch.handler(async function* ({ input, signal }) {
      const { sessionId } = input;
      const { eventId } = found(findSession(ctx.store, sessionId), "session");
      const views = new EventPublisher<{ view: RoomView }>();
      const feed = views.subscribe("view", { signal });
      const show = () => views.publish("view", viewOf(ctx, sessionId));
      const ends = [
        ctx.signals.subscribe(`floor:${sessionId}`, show),
        ctx.signals.subscribe(`room:${sessionId}`, show),
        ctx.signals.subscribe("changed", (change) => {
          if (change.eventId === eventId) show();
        }),
      ];
      try {
        yield viewOf(ctx, sessionId);
        yield* feed;
      } finally {
        for (const end of ends) end();
      }
    }),
    setDisplay: api.room.setDisplay.handler(({ input }) => {
      const { sessionId, change } = input;
      found(findSession(ctx.store, sessionId), "session");
      const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const display = { ...(findRoomDisplay(ctx.store, sessionId) ?? DEFAULT_DISPLAY), ...said };
      ctx.store.transaction(() => putRoomDisplay(ctx.store, sessionId, display));
      ctx.signals.publish(`room:${sessionId}`, null);
      return display;
    }),
  };
}
