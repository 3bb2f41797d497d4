import { describe, expect, it } from "vitest";
import { cutLimits } from "../../../../core/floor/cut-limits.ts";
import { withLimit } from "../../../../core/floor/limits.ts";
import { EMPTY_FLOOR } from "../../../../core/floor/state.ts";

const MINUTE = 60_000;
const cut = (toMs: number) =>
  cutLimits(EMPTY_FLOOR, toMs).reduce((limits, change) => withLimit(limits, change), EMPTY_FLOOR.limits);

describe("a limit cut for all", () => {
  it("shortens what delegations ask for and leaves shorter limits as they are", () => {
    const { kinds, categories } = cut(1.5 * MINUTE);
    expect(kinds.national_statement).toBe(1.5 * MINUTE);
    expect(kinds.group_statement).toBe(1.5 * MINUTE);
    expect(kinds.point_of_order).toBe(MINUTE);
    expect(categories.igo).toBe(1.5 * MINUTE);
    expect(categories.academia).toBe(MINUTE);
  });

  it("leaves the programme alone where nobody of it waits", () => {
    expect(cut(2 * MINUTE).kinds.keynote).toBe(EMPTY_FLOOR.limits.kinds.keynote);
  });
});
