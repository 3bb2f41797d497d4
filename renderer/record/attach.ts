import { readClock } from "../../core/floor/clock.ts";
import type { FloorState } from "../../core/floor/state.ts";

/** Where a note belongs, as of its first key: the intervention and how far into it, in ms of speaking time. */
export interface Anchor {
  interventionId: string | null;
  offsetMs: number | null;
  startedAt: number;
}

/** The anchor of a note whose first key is pressed at `now` (UTC ms). */
export function anchorAt(floor: FloorState, now: number): Anchor {
  const request = floor.onFloor === null ? undefined : floor.requests[floor.onFloor];
  if (!request) return { interventionId: null, offsetMs: null, startedAt: now };
  return { interventionId: request.id, offsetMs: readClock(request, now).elapsedMs, startedAt: now };
}
