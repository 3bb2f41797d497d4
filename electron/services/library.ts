import { allEvents, allSessions } from "../store/events.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { eventWithSessions } from "./events.ts";
import { addSample } from "./sample.ts";

/** The library's procedures. */
export function libraryProcedures(ctx: EngineContext) {
  return {
    about: api.library.about.handler(() => ({
      version: ctx.version,
      mode: ctx.mode,
      fileName: ctx.fileName,
    })),
    list: api.library.list.handler(() => {
      const sessions = allSessions(ctx.store);
      return allEvents(ctx.store).map((event) => ({ ...event, sessions: sessions.get(event.id) ?? [] }));
    }),
    createSample: api.library.createSample.handler(() => {
      const eventId = addSample(ctx);
      ctx.signals.publish("changed", { what: "library", eventId });
      return eventWithSessions(ctx, eventId);
    }),
    changes: api.library.changes.handler(({ signal }) =>
      ctx.signals.subscribe("changed", { signal, maxBufferedEvents: 10_000 }),
    ),
  };
}
