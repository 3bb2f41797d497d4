import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  backward,
  type CleanUpNote,
  EVERY_NOTE,
  forward,
  leftToDo,
  NEW_WALK,
  NO_AREA,
  progress,
} from "../../../../core/record/clean-up.ts";

const note = (id: string, part: Partial<CleanUpNote> = {}): CleanUpNote => ({
  id,
  status: "raw",
  interventionId: null,
  areaIds: [],
  confidence: "certain",
  deletedAt: null,
  ...part,
});

describe("the walk through the raw notes", () => {
  const notes = [
    note("a"),
    note("b", { status: "cleaned" }),
    note("c", { areaIds: ["hum"] }),
    note("d", { interventionId: "i" }),
  ];

  it("goes through the raw ones as said, back to any that was looked at, and forward again", () => {
    const first = forward(notes, NEW_WALK, EVERY_NOTE);
    const second = forward(notes, first, EVERY_NOTE);
    expect([first.at, second.at]).toEqual(["a", "c"]);
    expect(progress(notes, second, EVERY_NOTE)).toEqual({ at: 2, of: 3, left: 3 });
    const cleaned = notes.map((each) => (each.id === "a" ? note("a", { status: "cleaned" }) : each));
    const back = backward(cleaned, second);
    expect(back.at).toBe("a");
    expect(backward(cleaned, back)).toEqual(back);
    expect(progress(cleaned, back, EVERY_NOTE)).toEqual({ at: 1, of: 3, left: 2 });
    expect(forward(cleaned, back, EVERY_NOTE).at).toBe("c");
    const last = forward(cleaned, second, EVERY_NOTE);
    expect(last.at).toBe("d");
    const end = forward(cleaned, last, EVERY_NOTE);
    expect(end.at).toBeNull();
    expect(backward(cleaned, end).at).toBe("d");
  });

  it("comes back to the beginning for what was added there, and keeps to its filter", () => {
    const only = { ...EVERY_NOTE, interventionId: "i" };
    const walk = forward(notes, NEW_WALK, only);
    expect(walk.at).toBe("d");
    expect(forward(notes, walk, only).at).toBeNull();
    expect(forward(notes, walk, EVERY_NOTE).at).toBe("a");
    expect(forward(notes, NEW_WALK, { ...EVERY_NOTE, areaId: NO_AREA }).at).toBe("a");
    expect(forward(notes, NEW_WALK, { ...EVERY_NOTE, areaId: "hum" }).at).toBe("c");
  });

  it("says what is left to do", () => {
    const more = [
      ...notes,
      note("e", { confidence: "to_check", areaIds: ["hum"] }),
      note("x", { deletedAt: 1 }),
    ];
    expect(leftToDo(more)).toEqual({
      notes: 5,
      raw: 4,
      to_check: 1,
      without_area: 3,
      cleaned: 1,
      included: 0,
    });
  });

  it("looks at every raw note once, whatever others do to the notes meanwhile", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const act = fc.record({
      do: fc.constantFrom("clean", "raw", "delete", "bring back", "add"),
      at: fc.nat(20),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(act, { maxLength: 3 }), { maxLength: 12 }),
        fc.subarray(ids),
        (turns, raw) => {
          let present = ids.map((id) => note(id, { status: raw.includes(id) ? "raw" : "cleaned" }));
          let walk = NEW_WALK;
          const shown: string[] = [];
          const go = () => {
            walk = forward(present, walk, EVERY_NOTE);
            if (walk.at !== null) {
              shown.push(walk.at);
              expect(present.find((each) => each.id === walk.at)).toMatchObject({
                status: "raw",
                deletedAt: null,
              });
            }
          };
          let added = 0;
          for (const acts of turns) {
            go();
            for (const each of acts) {
              const target = present[each.at % present.length]!;
              const set = (part: Partial<CleanUpNote>) => {
                present = present.map((one) => (one.id === target.id ? { ...one, ...part } : one));
              };
              if (each.do === "clean") set({ status: "cleaned" });
              else if (each.do === "raw") set({ status: "raw" });
              else if (each.do === "delete") set({ deletedAt: 1 });
              else if (each.do === "bring back") set({ deletedAt: null });
              else present = present.toSpliced(each.at % (present.length + 1), 0, note(`new ${added++}`));
            }
          }
          // Nothing changes any more: the walk comes to its end.
          for (let step = 0; step <= present.length; step++) go();
          expect(walk.at).toBeNull();
          expect(new Set(shown).size).toBe(shown.length);
          const missed = present.filter(
            (each) => each.status === "raw" && each.deletedAt === null && !shown.includes(each.id),
          );
          expect(missed).toEqual([]);
        },
      ),
    );
  });
});
