import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { commandFloor, floorOf } from "./floors.ts";

/** The floor's procedures. */
export function floorProcedures(ctx: EngineContext) {
  return {
    watch: api.floor.watch.handler(async function* ({ input, signal }) {
      // Listening before reading: an event in between comes twice at worst, and folding skips it.
      const feed = ctx.signals.subscribe(`floor:${input.sessionId}`, { signal, maxBufferedEvents: 100_000 });
      try {
        yield { events: [...floorOf(ctx, input.sessionId).events], reset: true };
        for await (const events of feed) yield { events, reset: false };
      } finally {
        await feed.return(undefined);
      }
    }),
    command: api.floor.command.handler(({ input }) => commandFloor(ctx, input)),
  };
}
