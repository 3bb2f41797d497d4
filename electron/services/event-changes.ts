import { sessionsOf } from "../store/events.ts";
import type { EngineContext } from "./context.ts";

/**
 * One at first, then one after every change to the notes or the floor of the event's sessions, a session added since
 * among them. What changes while the listener is busy is told once.
 */
export async function* changesOfEvent(
  ctx: EngineContext,
  eventId: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ eventId: string }> {
  let wake = () => {};
  let changed = true;
  const tell = () => {
    changed = true;
    wake();
  };
  const heard = new Set<string>();
  const leave: (() => void)[] = [];
  const listen = () => {
    for (const { id } of sessionsOf(ctx.store, eventId)) {
      if (heard.has(id)) continue;
      heard.add(id);
      leave.push(ctx.signals.subscribe(`record:${id}`, tell), ctx.signals.subscribe(`floor:${id}`, tell));
    }
  };
  leave.push(
    ctx.signals.subscribe("changed", (change) => {
      if (change.eventId !== eventId) return;
      listen();
      tell();
    }),
  );
  listen();
  signal?.addEventListener("abort", tell, { once: true });
  try {
    while (!signal?.aborted) {
      if (changed) {
        changed = false;
        yield { eventId };
        continue;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    for (const stop of leave) stop();
    signal?.removeEventListener("abort", tell);
  }
}
