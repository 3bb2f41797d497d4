import type { Recommendation, RecommendationFields } from "./recommendation.ts";
import { voiceKey } from "./voices.ts";

/** What a merge changes in the recommendation that stays. */
export type Merged = Pick<
  RecommendationFields,
  "addresseeIds" | "areaIds" | "proposers" | "supporters" | "reservations" | "timeframe" | "owner"
> &
  Pick<Recommendation, "sources" | "position">;

const LONGEST_LINE = 500;

/**
 * What `into` becomes when the others are merged into it: it keeps its wording and its status, and takes every
 * proposer, supporter, reservation, area, addressee and source, each once. It stands where the first of them stood.
 */
export function mergeRecommendations(into: Recommendation, from: readonly Recommendation[]): Merged {
  const all = [into, ...from];
  const voices = (field: "proposers" | "supporters") =>
    distinct(
      all.flatMap((each) => each[field]),
      voiceKey,
    );
  return {
    addresseeIds: [...new Set(all.flatMap((each) => each.addresseeIds))],
    areaIds: [...new Set(all.flatMap((each) => each.areaIds))],
    proposers: voices("proposers"),
    supporters: voices("supporters"),
    reservations: distinct(
      all.flatMap((each) => each.reservations),
      ({ who, text }) => `${voiceKey(who)} ${text}`,
    ),
    timeframe: joined(all.map((each) => each.timeframe)),
    owner: joined(all.map((each) => each.owner)),
    sources: distinct(
      all.flatMap((each) => each.sources),
      ({ noteId }) => noteId,
    ),
    position: Math.min(...all.map((each) => each.position)),
  };
}

function distinct<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const found = new Map<string, T>();
  for (const one of all) if (!found.has(keyOf(one))) found.set(keyOf(one), one);
  return [...found.values()];
}

/** Every line that says something, each once; the first alone where together they are too long for one. */
function joined(lines: readonly string[]): string {
  const said = [...new Set(lines.filter((line) => line !== ""))];
  const together = said.join("; ");
  return together.length <= LONGEST_LINE ? together : (said[0] ?? "");
}
