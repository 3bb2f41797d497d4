import { speakerKey } from "../request.ts";
import { spokenMs } from "../segments.ts";
import type { FloorState } from "../state.ts";

/** How often and how long each speaker has been heard. Points of order don't count (HRC practice). */
export type Heard = ReadonlyMap<string, { times: number; ms: number }>;

/** Everybody's interventions so far, by `speakerKey`; one that goes on counts as one, with no time yet. */
export function heardSoFar(state: Pick<FloorState, "given" | "requests">): Heard {
  const heard = new Map<string, { times: number; ms: number }>();
  for (const id of state.given) {
    const request = state.requests[id];
    if (!request || request.kind === "point_of_order") continue;
    const key = speakerKey(request.speaker);
    const before = heard.get(key) ?? { times: 0, ms: 0 };
    const ended = request.segments.filter((each) => each.to !== null);
    heard.set(key, { times: before.times + 1, ms: before.ms + spokenMs(ended, 0) });
  }
  return heard;
}

export const NOT_HEARD = { times: 0, ms: 0 } as const;
