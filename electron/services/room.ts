import { EventPublisher } from "@orpc/server";
import { makeRoomView } from "../../core/floor/make-room-view.ts";
import type { RoomView } from "../../core/floor/room-view.ts";
import { findEvent, findSession } from "../store/events.ts";
import { rosterOf } from "../store/roster.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { floorOf } from "./floors.ts";
import { found } from "./refuse.ts";

function viewOf(ctx: EngineContext, sessionId: string): RoomView {
  const session = found(findSession(ctx.store, sessionId), "session");
  const event = found(findEvent(ctx.store, session.eventId), "event");
  const roster = rosterOf(ctx.store, event.id);
  return makeRoomView(event, session, roster, floorOf(ctx, sessionId).state, ctx.now());
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
  };
}
