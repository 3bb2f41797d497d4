import { expect, test } from "vitest";
import { latestUnknown } from "../../../../core/floor/latest-unknown.ts";
import { EMPTY_FLOOR, type FloorState } from "../../../../core/floor/state.ts";

const floor = (known: readonly string[], part: Partial<FloorState>): FloorState => ({
  ...EMPTY_FLOOR,
  requests: Object.fromEntries(
    ["a", "b", "c"].map((id) => [id, { id, speaker: { type: known.includes(id) ? "role" : "unknown" } }]),
  ) as unknown as FloorState["requests"],
  ...part,
});

test.each<[string, readonly string[], Partial<FloorState>, string | null]>([
  ["whoever speaks, before all others", [], { onFloor: "b", given: ["a", "b"], waiting: ["c"] }, "b"],
  ["else the last that was heard", ["b"], { onFloor: "b", given: ["a", "b"], waiting: ["c"] }, "a"],
  ["else the next", ["a", "b"], { onFloor: null, given: ["a", "b"], waiting: ["c"] }, "c"],
  ["nobody is unknown", ["a", "b", "c"], { given: ["a", "b"], waiting: ["c"] }, null],
])("%s", (_, known, part, expected) => {
  expect(latestUnknown(floor(known, part))).toBe(expected);
});
