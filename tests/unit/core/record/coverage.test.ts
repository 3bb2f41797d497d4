import fc from "fast-check";
import { expect, it } from "vitest";
import { cover, type NoteGroup } from "../../../../core/record/coverage.ts";
import { FloorDesk, KENYA, NORWAY, PERU } from "../../../helpers/floor-desk.ts";

/** Kenya speaks for 60 s, Peru for 30 s, Norway for 10 s. */
function floorOfThree(): { desk: FloorDesk; ids: string[] } {
  const desk = new FloorDesk();
  const ids = ["k", "p", "n"];
  const speakers = [KENYA, PERU, NORWAY];
  desk.do({
    type: "request",
    requests: ids.map((requestId, at) => ({
      requestId,
      speaker: speakers[at] as typeof KENYA,
      group: "",
      kind: "national_statement",
      channel: "nameplate",
      note: "",
    })),
  });
  for (const [at, ms] of [60_000, 30_000, 10_000].entries()) {
    desk.do({ type: "give_floor", requestId: ids[at] as string });
    desk.now += ms;
  }
  desk.do({ type: "finish", cutOff: false });
  return { desk, ids };
}

const group = (part: Partial<NoteGroup>): NoteGroup => ({
  areaIds: [],
  interventionId: null,
  delegationId: null,
  status: "raw",
  count: 1,
  ...part,
});

it("counts notes, delegations and speaking time by area, and says who has none", () => {
  const { desk } = floorOfThree();
  const groups = [
    group({ areaIds: ["prot", "hum"], interventionId: "k", count: 2 }),
    group({ areaIds: ["prot"], interventionId: "p", status: "cleaned" }),
    // Reported of Kenya while Peru spoke: Kenya's once more.
    group({ areaIds: ["prot"], interventionId: "p", delegationId: "kenya", status: "included" }),
    group({ count: 3 }),
  ];
  const found = cover([{ sessionId: "s", groups, floor: desk.state }], ["hum", "prot", "sec"], desk.now);
  expect(found).toEqual({
    notes: 7,
    byStatus: { raw: 5, cleaned: 1, included: 1 },
    delegations: 2,
    spokenMs: 90_000,
    speeches: 3,
    totalMs: 100_000,
    withoutArea: 3,
    ofNobody: 3,
    areas: [
      {
        areaId: "hum",
        notes: 2,
        byStatus: { raw: 2, cleaned: 0, included: 0 },
        delegations: 1,
        spokenMs: 60_000,
      },
      {
        areaId: "prot",
        notes: 4,
        byStatus: { raw: 2, cleaned: 1, included: 1 },
        delegations: 2,
        spokenMs: 90_000,
      },
      { areaId: "sec", notes: 0, byStatus: { raw: 0, cleaned: 0, included: 0 }, delegations: 0, spokenMs: 0 },
    ],
    unnoted: [{ sessionId: "s", requestId: "n", speaker: "norway", startedAt: 1_090_000, spokenMs: 10_000 }],
  });
});

it("an unknown speaker of one session is not the one of another; an area the event has no more is none", () => {
  const session = (sessionId: string) => {
    const desk = new FloorDesk();
    desk.do({
      type: "request",
      requests: [
        {
          requestId: `r ${sessionId}`,
          speaker: { type: "new_unknown" },
          group: "",
          kind: "comment",
          channel: "nameplate",
          note: "",
        },
      ],
    });
    desk.do({ type: "give_floor", requestId: `r ${sessionId}` });
    const groups = [group({ areaIds: ["gone"], interventionId: `r ${sessionId}` })];
    return { sessionId, groups, floor: desk.state };
  };
  expect(cover([session("one"), session("two")], ["hum"], 2_000_000)).toMatchObject({
    delegations: 2,
    withoutArea: 2,
    unnoted: [],
  });
});

it("whatever the notes: the statuses add up, no area has more than all together, and nobody is lost", () => {
  const { desk, ids } = floorOfThree();
  const areas = ["hum", "prot", "sec"];
  const groups = fc.array(
    fc.record({
      areaIds: fc.subarray(areas),
      interventionId: fc.constantFrom(null, ...ids),
      delegationId: fc.constantFrom(null, "kenya", "japan"),
      status: fc.constantFrom("raw" as const, "cleaned" as const, "included" as const),
      count: fc.integer({ min: 1, max: 5 }),
    }),
  );
  fc.assert(
    fc.property(groups, (given) => {
      const found = cover([{ sessionId: "s", groups: given, floor: desk.state }], areas, desk.now);
      expect(found.notes).toBe(given.reduce((sum, each) => sum + each.count, 0));
      for (const each of [found, ...found.areas]) {
        const { raw, cleaned, included } = each.byStatus;
        expect(raw + cleaned + included).toBe(each.notes);
        expect(each.notes).toBeLessThanOrEqual(found.notes);
        expect(each.spokenMs).toBeLessThanOrEqual(found.spokenMs);
        expect(each.delegations).toBeLessThanOrEqual(found.delegations);
      }
      const inAreas = found.areas.reduce((sum, each) => sum + each.notes, 0);
      expect(inAreas + found.withoutArea).toBeGreaterThanOrEqual(found.notes);
      expect(found.spokenMs).toBeLessThanOrEqual(found.totalMs);
      const noted = new Set(given.map((each) => each.interventionId));
      for (const each of found.unnoted) expect(noted.has(each.requestId)).toBe(false);
    }),
  );
});
