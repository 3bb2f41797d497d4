import { describe, expect, it } from "vitest";
import {
  EMPTY_REGISTER,
  filtered,
  NO_FILTER,
  takeRecommendations,
} from "../../../../renderer/register/fold-register.ts";
import { recommendationRow } from "../../../helpers/recommendations.ts";

const sources = (noteId: string, sessionId = "s") => [{ sessionId, noteId }];
const a = recommendationRow({ id: "a", position: 2, sources: sources("n1"), areaIds: ["prot"] });
const b = recommendationRow({ id: "b", position: 1, sources: sources("n2", "t"), status: "agreed" });

describe("the register on the screen", () => {
  it("stands in the report's order, numbered, and knows its sources", () => {
    const register = takeRecommendations(EMPTY_REGISTER, [a, b]);
    expect(register.rows.map(({ id }) => id)).toEqual(["b", "a"]);
    expect([...register.numbers]).toEqual([
      ["b", 1],
      ["a", 2],
    ]);
    expect(register.recommendationOf.get("n1")).toBe("a");
  });

  it("leaves out what was merged or removed, with the notes it came from; what was removed can be found", () => {
    const register = takeRecommendations(EMPTY_REGISTER, [
      { ...a, mergedInto: "b" },
      { ...b, sources: [...b.sources, ...a.sources] },
      recommendationRow({ id: "c", deletedAt: 5, sources: sources("n3") }),
      recommendationRow({ id: "d", deletedAt: 9 }),
    ]);
    expect(register.rows.map(({ id }) => id)).toEqual(["b"]);
    expect(register.removed.map(({ id }) => id)).toEqual(["d", "c"]);
    expect(Object.fromEntries(register.recommendationOf)).toEqual({ n1: "b", n2: "b" });
  });

  it("never goes back to an older version", () => {
    const newer = takeRecommendations(EMPTY_REGISTER, [{ ...a, version: 3, owner: "new" }]);
    expect(takeRecommendations(newer, [{ ...a, version: 2 }]).byId.get("a")?.owner).toBe("new");
  });

  it("narrows by session, area and status together", () => {
    const rows = [a, b];
    expect(filtered(rows, NO_FILTER)).toEqual(rows);
    expect(filtered(rows, { ...NO_FILTER, sessionId: "t" })).toEqual([b]);
    expect(filtered(rows, { ...NO_FILTER, areaId: "prot" })).toEqual([a]);
    expect(filtered(rows, { ...NO_FILTER, areaId: "prot", status: "agreed" })).toEqual([]);
  });
});
