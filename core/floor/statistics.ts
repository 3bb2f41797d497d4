import { readClock } from "./clock.ts";
import { type FloorRequest, speakerKey } from "./request.ts";
import type { FloorState } from "./state.ts";

/** One intervention as the record and the annexes list it; times in UTC ms, durations in ms. */
export interface Intervention
  extends Pick<FloorRequest, "speaker" | "group" | "kind" | "category" | "region" | "level" | "language"> {
  requestId: string;
  startedAt: number;
  /** Null while it goes on. */
  endedAt: number | null;
  spokenMs: number;
  overtimeMs: number;
  /** It was given the floor out of its turn. */
  overridden: boolean;
}

/** Everyone who was given the floor, in that order; one still speaking is measured at `now`. */
export function interventions(state: FloorState, now: number): Intervention[] {
  return state.given.flatMap((id) => {
    const request = state.requests[id];
    const startedAt = request?.segments[0]?.from;
    if (!request || startedAt === undefined) return [];
    const clock = readClock(request, now);
    const { speaker, group, kind, category, region, level, language, overridden } = request;
    const ended = request.status === "finished" || request.status === "cut_off";
    const endedAt = ended ? (request.segments.at(-1)?.to ?? null) : null;
    const { elapsedMs: spokenMs, overtimeMs } = clock;
    const about = { speaker, group, kind, category, region, level, language, overridden };
    return [{ requestId: id, ...about, startedAt, endedAt, spokenMs, overtimeMs }];
  });
}

/** Points of order don't count as interventions (HRC practice). */
export function counts(intervention: Pick<Intervention, "kind">): boolean {
  return intervention.kind !== "point_of_order";
}

/** By what the figures are told apart. */
export const DIMENSIONS = ["delegation", "category", "region", "level", "language"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The figures of one delegation, category …; durations in ms. `key`: its `speakerKey` or code, "" where none is known. */
export interface Tally {
  key: string;
  interventions: number;
  spokenMs: number;
  overtimeMs: number;
  /** Speakers heard for the first time in the event. */
  firstTime: number;
  notReached: number;
  withdrawn: number;
}

/** The mean length of an intervention, in ms; 0 where there was none. */
export function meanMs({ interventions, spokenMs }: Pick<Tally, "interventions" | "spokenMs">): number {
  return interventions === 0 ? 0 : spokenMs / interventions;
}

const KEYS: Readonly<
  Record<
    Dimension,
    (of: Pick<FloorRequest, "speaker" | "category" | "region" | "level" | "language">) => string
  >
> = {
  delegation: ({ speaker }) => speakerKey(speaker),
  category: ({ category }) => category ?? "",
  region: ({ region }) => region ?? "",
  level: ({ level }) => level ?? "",
  language: ({ language }) => language ?? "",
};

/**
 * The figures of several sessions by one dimension, most spoken first. `earlier`: sessions before these, whose speakers
 * are not heard for the first time here. Points of order don't count.
 */
export function tallies(
  floors: readonly FloorState[],
  dimension: Dimension,
  now: number,
  earlier: readonly FloorState[] = [],
): Tally[] {
  const found = new Map<string, Tally>();
  const of = (key: string): Tally => {
    const known = found.get(key) ?? {
      key,
      interventions: 0,
      spokenMs: 0,
      overtimeMs: 0,
      firstTime: 0,
      notReached: 0,
      withdrawn: 0,
    };
    found.set(key, known);
    return known;
  };
  const heard = new Set(
    earlier.flatMap((floor) =>
      interventions(floor, now)
        .filter(counts)
        .map((each) => speakerKey(each.speaker)),
    ),
  );
  for (const floor of floors) {
    for (const each of interventions(floor, now).filter(counts)) {
      const tally = of(KEYS[dimension](each));
      tally.interventions += 1;
      tally.spokenMs += each.spokenMs;
      tally.overtimeMs += each.overtimeMs;
      const who = speakerKey(each.speaker);
      if (!heard.has(who)) tally.firstTime += 1;
      heard.add(who);
    }
    for (const request of Object.values(floor.requests)) {
      if (request.status === "not_reached") of(KEYS[dimension](request)).notReached += 1;
      if (request.status === "withdrawn") of(KEYS[dimension](request)).withdrawn += 1;
    }
  }
  return [...found.values()].sort(
    (a, b) => b.spokenMs - a.spokenMs || b.interventions - a.interventions || (a.key < b.key ? -1 : 1),
  );
}
