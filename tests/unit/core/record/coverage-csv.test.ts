import { expect, it } from "vitest";
import type { WholeCoverage } from "../../../../core/record/coverage.ts";
import { coverageRows } from "../../../../core/record/coverage-csv.ts";

const byStatus = { raw: 1, cleaned: 2, included: 0 };
const figures = { notes: 3, byStatus, delegations: 2, spokenMs: 61_400 };
const whole: WholeCoverage = {
  ...figures,
  speeches: 4,
  totalMs: 120_000,
  areas: [{ areaId: "hum", ...figures }],
  withoutArea: 1,
  ofNobody: 0,
  unnoted: [{ sessionId: "s", requestId: "r", speaker: "peru", startedAt: 1, spokenMs: 5 }],
};

it("has a row for every area of every session and of the event, times in seconds", () => {
  const words = {
    headings: ["Session", "Area"],
    session: (id: string) => `Session ${id}`,
    wholeEvent: "Event",
    area: (id: string) => `Area ${id}`,
    allAreas: "All",
    withoutArea: "None",
  };
  expect(coverageRows({ sessions: [{ sessionId: "s", ...whole }], event: whole, names: {} }, words)).toEqual([
    ["Session", "Area"],
    ["Session s", "Area hum", 3, 1, 2, 0, 2, 61],
    ["Session s", "None", 1],
    ["Session s", "All", 3, 1, 2, 0, 2, 61, 4, 120, 1],
    ["Event", "Area hum", 3, 1, 2, 0, 2, 61],
    ["Event", "None", 1],
    ["Event", "All", 3, 1, 2, 0, 2, 61, 4, 120, 1],
  ]);
});
