import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FloorCommand } from "../../../../core/floor/commands.ts";
import { LIST_STATUSES } from "../../../../core/floor/events.ts";
import { foldFloor } from "../../../../core/floor/fold.ts";
import { REQUEST_KINDS } from "../../../../core/floor/request.ts";
import { FloorDesk } from "../../../helpers/floor-desk.ts";

const requestId = fc.constantFrom("a", "b", "c", "d", "e");
const kind = fc.constantFrom(...REQUEST_KINDS);
const speaker = fc.constantFrom(
  { type: "new_unknown" as const },
  { type: "delegation" as const, delegationId: "kenya", participantId: null },
  { type: "delegation" as const, delegationId: "peru", participantId: null },
);
const order = fc.record({
  requestId,
  speaker,
  group: fc.constant(""),
  kind,
  channel: fc.constant("nameplate" as const),
  note: fc.constant(""),
});
const command: fc.Arbitrary<FloorCommand> = fc.oneof(
  fc.record({
    type: fc.constant("request" as const),
    requests: fc.array(order, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant("give_floor" as const), requestId: fc.option(requestId) }),
  fc.record({ type: fc.constant("finish" as const), cutOff: fc.boolean() }),
  fc.constant({ type: "pause" as const }),
  fc.constant({ type: "resume" as const }),
  fc.record({ type: fc.constant("extend" as const), byMs: fc.integer({ min: -60_000, max: 60_000 }) }),
  fc.record({ type: fc.constant("move" as const), requestId, before: fc.option(requestId) }),
  fc.record({ type: fc.constant("pin" as const), requestId, pinned: fc.boolean() }),
  fc.record({ type: fc.constant("withdraw" as const), requestId }),
  fc.record({ type: fc.constant("defer" as const), requestId }),
  fc.record({ type: fc.constant("change_list" as const), to: fc.constantFrom(...LIST_STATUSES) }),
);
const step = fc.oneof(
  { weight: 8, arbitrary: command },
  { weight: 1, arbitrary: fc.constant("undo" as const) },
  { weight: 1, arbitrary: fc.constant("redo" as const) },
);

function play(steps: (FloorCommand | "undo" | "redo")[]): FloorDesk {
  const desk = new FloorDesk();
  for (const each of steps) {
    desk.now += 7_000;
    if (each === "undo") desk.undo();
    else if (each === "redo") desk.redo();
    else desk.do(each);
  }
  return desk;
}

describe("any sequence of commands, undo and redo", () => {
  it("leaves every request in exactly one place", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { state } = play(steps);
        const all = Object.values(state.requests);
        expect([...state.waiting].sort()).toEqual(
          all
            .filter((r) => r.status === "waiting")
            .map((r) => r.id)
            .sort(),
        );
        expect(all.filter((r) => r.status === "speaking").length).toBeLessThanOrEqual(1);
        const holding = [...state.interrupted, ...(state.onFloor === null ? [] : [state.onFloor])];
        expect(new Set(holding).size).toBe(holding.length);
        expect(holding.sort()).toEqual(
          all
            .filter((r) => r.status === "speaking" || r.status === "paused")
            .map((r) => r.id)
            .sort(),
        );
        for (const request of all)
          for (const s of request.segments) expect(s.to ?? s.from).toBeGreaterThanOrEqual(s.from);
      }),
      { numRuns: 400 },
    );
  });

  it("folds the same, event by event or all at once", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const desk = play(steps);
        expect(foldFloor(desk.log.events)).toEqual(desk.state);
      }),
    );
  });

  it("undo of an act gives the floor back as it was, redo does it again", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), command, (steps, last) => {
        const desk = play(steps);
        const before = desk.state;
        fc.pre(desk.do(last) === "done");
        const after = desk.state;
        desk.undo();
        expect({ ...desk.state, seq: 0 }).toEqual({ ...before, seq: 0 });
        desk.redo();
        expect({ ...desk.state, seq: 0 }).toEqual({ ...after, seq: 0 });
      }),
    );
  });
});
