import { EventPublisher } from "@orpc/server";
import { makeRoomView } from "../../core/floor/make-room-view.ts";
import { DEFAULT_DISPLAY, type RoomDisplay } from "../../core/floor/room-display.ts";
import type { RoomView } from "../../core/floor/room-view.ts";
import { findEvent, findSession } from "../store/events.ts";
import { findRoomDisplay, type KeptDisplay, putRoomDisplay } from "../store/room-displays.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { floorOf } from "./floors.ts";
import { found } from "./refuse.ts";
import { cachedRoster } from "./rosters.ts";

/** What the room sees now: of a frozen screen what it showed when it was frozen, set as it is now. */
function viewOf(ctx: EngineContext, sessionId: string): RoomView {
  const { display, held } = keptDisplay(ctx, sessionId);
  return held ? { ...held, display } : liveView(ctx, sessionId, display);
}

function keptDisplay(ctx: EngineContext, sessionId: string): KeptDisplay {
  return findRoomDisplay(ctx.store, sessionId) ?? { display: DEFAULT_DISPLAY, held: null };
}

function liveView(ctx: EngineContext, sessionId: string, display: RoomDisplay): RoomView {
  const session = found(findSession(ctx.store, sessionId), "session");
  const event = found(findEvent(ctx.store, session.eventId), "event");
  const roster = cachedRoster(ctx, event.id);
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
        // After those who asked for the log itself: the desk draws from it.
        ctx.signals.subscribe(`floor:${sessionId}`, () => queueMicrotask(show)),
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
      const before = keptDisplay(ctx, sessionId);
      const display = { ...before.display, ...said };
      // Kept on the disk: neither a reload nor a restart shows the room what was held back.
      const held = display.frozen ? (before.held ?? liveView(ctx, sessionId, display)) : null;
      ctx.store.transaction(() => putRoomDisplay(ctx.store, sessionId, { display, held }));
      ctx.signals.publish(`room:${sessionId}`, null);
      return display;
    }),
  };
}
