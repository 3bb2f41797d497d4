import type { FloorRequest } from "./request.ts";
import { spokenMs } from "./segments.ts";

/** From how much time left the clock shows amber, in ms (design, "Clock"). */
export const AMBER_MS = 30_000;

/** What the clock of an intervention shows; all times in ms. */
export interface ClockReading {
  elapsedMs: number;
  limitMs: number;
  remainingMs: number;
  overtimeMs: number;
  phase: "calm" | "amber" | "overtime";
  running: boolean;
}

/**
 * Reads the clock of an intervention at `now` (UTC ms). Derived from instants, so a restart or a
 * suspended laptop leaves it right; a system clock that stepped back never makes time negative.
 */
export function readClock(
  request: Pick<FloorRequest, "segments" | "limitMs" | "status">,
  now: number,
): ClockReading {
  const elapsedMs = spokenMs(request.segments, now);
  const limitMs = request.limitMs ?? 0;
  const remainingMs = Math.max(0, limitMs - elapsedMs);
  const overtimeMs = Math.max(0, elapsedMs - limitMs);
  const phase = elapsedMs >= limitMs ? "overtime" : remainingMs <= AMBER_MS ? "amber" : "calm";
  return { elapsedMs, limitMs, remainingMs, overtimeMs, phase, running: request.status === "speaking" };
}
