import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastPosition, moveBefore } from "../../../../core/record/order.ts";
import { byPlace, type Placed } from "../../../../core/record/places.ts";

const rows = (count: number): Placed[] =>
  Array.from({ length: count }, (_, at) => ({ id: String.fromCharCode(97 + at), position: at + 1 }));
const moved = (all: readonly Placed[], id: string, before: string | null): Placed[] => {
  const changed = new Map(moveBefore(all, id, before).map((row) => [row.id, row]));
  return all.map((row) => changed.get(row.id) ?? row).toSorted(byPlace);
};
const order = (all: readonly Placed[]) => all.map(({ id }) => id).join("");

describe("moving a row", () => {
  it("changes the position of that row alone", () => {
    expect(moveBefore(rows(4), "d", "b")).toEqual([{ id: "d", position: 1.5 }]);
    expect(moveBefore(rows(4), "c", "a")).toEqual([{ id: "c", position: 0 }]);
    expect(moveBefore(rows(4), "a", null)).toEqual([{ id: "a", position: 5 }]);
  });

  it("changes nothing where it stands there already, or is not among them", () => {
    expect(moveBefore(rows(3), "a", "b")).toEqual([]);
    expect(moveBefore(rows(3), "c", null)).toEqual([]);
    expect(moveBefore(rows(3), "b", "b")).toEqual([]);
    expect(moveBefore(rows(3), "z", "a")).toEqual([]);
  });

  it("puts two that share a position apart", () => {
    const shared = [
      { id: "a", position: 1 },
      { id: "b", position: 1 },
      { id: "c", position: 1 },
    ];
    expect(order(moved(shared, "c", "b"))).toBe("acb");
  });

  it("does over and over what moving rows of a list does, and no two ever share a position", () => {
    const step = fc.tuple(fc.nat(5), fc.option(fc.nat(5)));
    // So many into one gap that its numbers run out.
    const steps = fc.oneof(
      fc.array(step),
      fc.constant(Array.from({ length: 120 }, (): [number, number] => [5, 1])),
    );
    fc.assert(
      fc.property(steps, (all) => {
        let list = rows(6);
        for (const [from, to] of all) {
          const id = list[from]!.id;
          const before = to === null ? null : list[to]!.id;
          const rest = list.filter((row) => row.id !== id).map((row) => row.id);
          const at = before === null ? rest.length : rest.indexOf(before);
          const expected = before === id ? order(list) : rest.toSpliced(at, 0, id).join("");
          list = moved(list, id, before);
          expect(order(list)).toBe(expected);
          expect(new Set(list.map((row) => row.position)).size).toBe(list.length);
        }
      }),
    );
  });

  it("puts a new row last", () => {
    expect(lastPosition([])).toBe(1);
    expect(lastPosition(rows(3))).toBe(4);
  });
});
