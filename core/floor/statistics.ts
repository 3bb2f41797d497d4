import { readClock } from "./clock.ts";
import type { FloorRequest } from "./request.ts";
import type { FloorState } from "./state.ts";

/** One intervention as the record and the annexes list it; times in UTC ms, durations in ms. */
export interface Intervention extends Pick<FloorRequest, "speaker" | "group" | "kind"> {
  requestId: string;
  startedAt: number;
  /** Null while it goes on. */
  endedAt: number | null;
  spokenMs: number;
  overtimeMs: number;
}

/** Everyone who was given the floor, in that order; one still speaking is measured at `now`. */
export function interventions(state: FloorState, now: number): Intervention[] {
  return state.given.flatMap((id) => {
    const request = state.requests[id];
    const startedAt = request?.segments[0]?.from;
    if (!request || startedAt === undefined) return [];
    const clock = readClock(request, now);
    const { speaker, group, kind } = request;
    const ended = request.status === "finished" || request.status === "cut_off";
    const endedAt = ended ? (request.segments.at(-1)?.to ?? null) : null;
    const { elapsedMs: spokenMs, overtimeMs } = clock;
    return [{ requestId: id, speaker, group, kind, startedAt, endedAt, spokenMs, overtimeMs }];
  });
}

/** Points of order don't count as interventions (HRC practice). */
export function counts(intervention: Pick<Intervention, "kind">): boolean {
  return intervention.kind !== "point_of_order";
}
