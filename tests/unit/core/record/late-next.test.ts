import { expect, test } from "vitest";
import { EMPTY_FLOOR, type FloorState } from "../../../../core/floor/state.ts";
import { lateNext, neighbour } from "../../../../core/record/late-next.ts";
import type { Note } from "../../../../core/record/note.ts";
import { noteRow } from "../../../helpers/note-fields.ts";

const floor = (onFloor: string | null): FloorState =>
  ({
    ...EMPTY_FLOOR,
    onFloor,
    given: ["a", "b"],
    requests: {
      a: { id: "a", segments: [{ from: 1_000, to: 5_000 }] },
      b: { id: "b", segments: [{ from: 6_000, to: onFloor === "b" ? null : 9_000 }] },
    },
  }) as unknown as FloorState;

const note = (id: string, interventionId: string | null, at: number, author = "RAP"): Note =>
  noteRow({ id, sessionId: "s", interventionId, at, author });

const stream = [
  note("1", "a", 2_000),
  note("2", "a", 3_000),
  note("3", "a", 4_000, "SEC"),
  note("4", "b", 7_000),
  note("5", "b", 8_000),
  note("6", "b", 8_500, "SEC"),
  note("7", null, 9_500),
];
const moved = (by: -1 | 1, state: FloorState, author = "RAP", notes = stream) => {
  const found = lateNext(notes, state, author, by);
  return found && { ids: found.notes.map(({ id }) => id), to: found.to, since: found.since };
};

test("a note moves to the speaker before or after, never past the ends", () => {
  const speaking = floor("b");
  expect(neighbour(speaking, "b", -1)).toBe("a");
  expect(neighbour(speaking, "a", -1)).toBeNull();
  expect(neighbour(speaking, "a", 1)).toBe("b");
  expect(neighbour(speaking, "b", 1)).toBeNull();
  expect(neighbour(speaking, null, -1)).toBe("b");
  expect(neighbour(speaking, null, 1)).toBeNull();
});

test.each([
  ["late: the last of mine goes on", 1 as const, floor("b"), "RAP", { ids: ["2"], to: "b", since: 3_000 }],
  ["late: each author moves their own", 1 as const, floor("b"), "SEC", { ids: ["3"], to: "b", since: 4_000 }],
  [
    "early: all of mine since go back",
    -1 as const,
    floor("b"),
    "RAP",
    { ids: ["4", "5"], to: "a", since: 7_000 },
  ],
  [
    "nobody speaks: background since goes back",
    -1 as const,
    floor(null),
    "RAP",
    { ids: ["7"], to: "b", since: 9_500 },
  ],
  ["nobody speaks: there is nobody to go on to", 1 as const, floor(null), "RAP", null],
  ["nothing of mine", -1 as const, floor("b"), "OTHER", null],
  ["the first speaker has nobody before", -1 as const, { ...floor("a"), given: ["a"] }, "RAP", null],
])("%s", (_, by, state, author, expected) => {
  expect(moved(by, state, author)).toEqual(expected);
});

test("asked again, late takes the one before that too", () => {
  const first = lateNext(stream, floor("b"), "RAP", 1);
  const after = stream.map((each) => (first?.notes.includes(each) ? { ...each, interventionId: "b" } : each));
  expect(moved(1, floor("b"), "RAP", after)).toEqual({ ids: ["1"], to: "b", since: 2_000 });
});
