import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeRecommendations } from "../../../../core/record/merge.ts";
import type { Recommendation } from "../../../../core/record/recommendation.ts";
import { type Voice, voiceKey } from "../../../../core/record/voices.ts";
import { recommendationRow } from "../../../helpers/recommendations.ts";

const name = fc.constantFrom("a", "b", "c", "d", "e");
const ids = fc.uniqueArray(name);
const voice: fc.Arbitrary<Voice> = fc.oneof(
  name.map((id) => ({ type: "delegation" as const, id })),
  fc
    .tuple(name, name)
    .map(([sessionId, requestId]) => ({ type: "intervention" as const, sessionId, requestId })),
);
const voices = fc.uniqueArray(voice, { selector: voiceKey, maxLength: 5 });
const line = fc.constantFrom("", "this year", "next year", "x".repeat(400));
const several = fc
  .array(
    fc.record({
      addresseeIds: ids,
      areaIds: ids,
      proposers: voices,
      supporters: voices,
      reservations: fc.uniqueArray(fc.record({ who: voice, text: name }), {
        selector: ({ who, text }) => `${voiceKey(who)} ${text}`,
        maxLength: 4,
      }),
      sources: ids.map((all) => all.map((noteId) => ({ sessionId: "s", noteId }))),
      timeframe: line,
      owner: line,
      position: fc.double({ min: 0, max: 9, noNaN: true }),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((all) => all.map((part, index) => recommendationRow({ id: String(index), ...part })));

type Keyed = Pick<
  Recommendation,
  "addresseeIds" | "areaIds" | "proposers" | "supporters" | "reservations" | "sources"
>;
/** Every set of it as keys, in an order of their own. */
const sets = (one: Keyed) => ({
  addressees: one.addresseeIds.toSorted(),
  areas: one.areaIds.toSorted(),
  proposers: one.proposers.map(voiceKey).sort(),
  supporters: one.supporters.map(voiceKey).sort(),
  reservations: one.reservations.map(({ who, text }) => `${voiceKey(who)} ${text}`).sort(),
  sources: one.sources.map(({ noteId }) => noteId).sort(),
});
const unionOf = (all: readonly Recommendation[]) => {
  const each = all.map(sets);
  const keys = Object.keys(each[0]!) as (keyof ReturnType<typeof sets>)[];
  return Object.fromEntries(keys.map((key) => [key, [...new Set(each.flatMap((one) => one[key]))].sort()]));
};
const merge = ([into, ...from]: readonly Recommendation[]) => mergeRecommendations(into!, from);

describe("merging recommendations", () => {
  it("keeps every proposer, supporter, reservation, area, addressee and source, each once, and adds none", () => {
    fc.assert(
      fc.property(several, (all) => {
        expect(sets(merge(all))).toEqual(unionOf(all));
      }),
    );
  });

  it("keeps the same whichever of them stays and in whatever order", () => {
    fc.assert(
      fc.property(several, (all) => {
        const other = merge(all.toReversed());
        expect(sets(other)).toEqual(sets(merge(all)));
        expect(other.position).toBe(merge(all).position);
      }),
    );
  });

  it("in two steps is the same as in one", () => {
    fc.assert(
      fc.property(several, ([into, first, ...rest]) => {
        const once = { ...into!, ...mergeRecommendations(into!, [first!]) };
        expect(sets(mergeRecommendations(once, rest))).toEqual(
          sets(mergeRecommendations(into!, [first!, ...rest])),
        );
      }),
    );
  });

  it("changes nothing when there is nothing more in the other", () => {
    fc.assert(
      fc.property(several, ([one]) => {
        const same = mergeRecommendations(one!, [{ ...one!, id: "other" }]);
        expect({ ...sets(same), timeframe: same.timeframe }).toEqual({
          ...sets(one!),
          timeframe: one!.timeframe,
        });
      }),
    );
  });

  it("keeps every timeframe and owner that fits in one line", () => {
    const all = ["this year", "", "this year", "next year"].map((timeframe, at) =>
      recommendationRow({ id: String(at), timeframe, owner: "x".repeat(300 + (at % 2)) }),
    );
    expect(merge(all)).toMatchObject({ timeframe: "this year; next year", owner: "x".repeat(300) });
  });
});
