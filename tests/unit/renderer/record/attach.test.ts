import { expect, test } from "vitest";
import type { FloorState } from "../../../../core/floor/state.ts";
import { EMPTY_FLOOR } from "../../../../core/floor/state.ts";
import { anchorAt } from "../../../../renderer/record/attach.ts";

const speaking = {
  ...EMPTY_FLOOR,
  onFloor: "b",
  given: ["a", "b"],
  requests: {
    b: {
      id: "b",
      status: "speaking",
      limitMs: 180_000,
      segments: [
        { from: 1_000, to: 11_000 },
        { from: 60_000, to: null },
      ],
    },
  },
} as unknown as FloorState;

test("a note belongs to whoever has the floor at its first key, as far in as they have spoken", () => {
  expect(anchorAt(speaking, 65_000)).toEqual({ interventionId: "b", offsetMs: 15_000, startedAt: 65_000 });
  expect(anchorAt(EMPTY_FLOOR, 65_000)).toEqual({ interventionId: null, offsetMs: null, startedAt: 65_000 });
});
