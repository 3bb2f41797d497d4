import type { EngineContext } from "./context.ts";
import { tellStep } from "./floors.ts";

/** A step back smaller than this is the clock's own correction, slewed away in a moment. */
const LEAST_STEP_MS = 1_000;
const LOOK_EVERY_MS = 1_000;

/**
 * Watches the machine's clock against one that never goes back. Where it was set back, every speech that goes on is
 * told by how much, so that its time stays right. A leap ahead is taken for what it mostly is: a suspended laptop.
 * `monotonic` in ms. Gives what ends the watch, and a look at once for tests.
 */
export function watchClock(
  ctx: EngineContext,
  monotonic: () => number,
): { look: () => void; stop: () => void } {
  let last = { wall: ctx.now(), steady: monotonic() };
  const look = () => {
    const now = { wall: ctx.now(), steady: monotonic() };
    const byMs = now.wall - last.wall - (now.steady - last.steady);
    last = now;
    if (byMs > -LEAST_STEP_MS) return;
    for (const [sessionId, log] of ctx.floors) if (log.state.onFloor !== null) tellStep(ctx, sessionId, byMs);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref?.();
  return { look, stop: () => clearInterval(timer) };
}
