import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FloorCommandInput } from "../../../../core/floor/commands.ts";
import { LIST_STATUSES } from "../../../../core/floor/events.ts";
import { foldFloor } from "../../../../core/floor/fold.ts";
import { PRESETS } from "../../../../core/floor/precedence/preset.ts";
import { LEVELS, REQUEST_KINDS } from "../../../../core/floor/request.ts";
import type { FloorState } from "../../../../core/floor/state.ts";
import { isInLine } from "../../../../core/floor/transitions.ts";
import { FloorDesk, STANDINGS, speakerOf } from "../../../helpers/floor-desk.ts";

const requestId = fc.constantFrom("a", "b", "c", "d", "e", "f");
const ofRequest = <T extends string>(type: T) => fc.record({ type: fc.constant(type), requestId });
const order = fc.record({
  requestId,
  speaker: fc.oneof(
    fc.constant({ type: "new_unknown" as const }),
    fc.constantFrom(...Object.keys(STANDINGS)).map(speakerOf),
  ),
  group: fc.constantFrom("", "", "African Group"),
  kind: fc.constantFrom(...REQUEST_KINDS),
  level: fc.option(fc.constantFrom(...LEVELS)),
  channel: fc.constant("nameplate" as const),
  note: fc.constant(""),
});
const at = fc.integer({ min: 1_000_000, max: 1_300_000 });
const command: fc.Arbitrary<FloorCommandInput> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("request" as const),
      requests: fc.array(order, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant("give_floor" as const), requestId: fc.option(requestId) }),
  },
  fc.record({ type: fc.constant("finish" as const), cutOff: fc.boolean() }),
  fc.constant({ type: "pause" as const }),
  fc.constant({ type: "resume" as const }),
  fc.record({ type: fc.constant("extend" as const), byMs: fc.integer({ min: -60_000, max: 60_000 }) }),
  fc.record({ type: fc.constant("move" as const), requestId, before: fc.option(requestId) }),
  fc.record({ type: fc.constant("swap" as const), requestId, withId: requestId }),
  fc.record({ type: fc.constant("pin" as const), requestId, pinned: fc.boolean() }),
  fc.record({ type: fc.constant("put_on_deck" as const), requestId, onDeck: fc.boolean() }),
  ofRequest("withdraw"),
  ofRequest("drop_absent"),
  ofRequest("defer"),
  ofRequest("submit_in_writing"),
  ofRequest("reinstate"),
  fc.record({
    type: fc.constant("amend" as const),
    requestId,
    details: fc.record({
      group: fc.constantFrom("", "Arab Group"),
      kind: fc.constantFrom(...REQUEST_KINDS),
      level: fc.option(fc.constantFrom(...LEVELS)),
      language: fc.constant(null),
      note: fc.constant(""),
      answersTo: fc.constant(null),
    }),
  }),
  fc.record({ type: fc.constant("enter_pause" as const), requestId, from: at, to: at }),
  fc.record({
    type: fc.constant("correct_times" as const),
    requestId,
    startedAt: at,
    endedAt: fc.option(at),
  }),
  fc.record({ type: fc.constant("change_list" as const), to: fc.constantFrom(...LIST_STATUSES) }),
  fc.record({
    type: fc.constant("set_precedence" as const),
    preset: fc
      .record({ preset: fc.constantFrom(...Object.values(PRESETS)), interleave: fc.constantFrom(0, 0, 2) })
      .map(({ preset, interleave }) => ({ ...preset, interleave })),
  }),
  fc.constant({ type: "close_session" as const }),
);
const step = fc.oneof(
  { weight: 8, arbitrary: command },
  { weight: 1, arbitrary: fc.constant("undo" as const) },
  { weight: 1, arbitrary: fc.constant("redo" as const) },
);

function play(steps: (FloorCommandInput | "undo" | "redo")[]): FloorDesk {
  const desk = new FloorDesk();
  for (const each of steps) {
    desk.now += 7_000;
    if (each === "undo") desk.undo();
    else if (each === "redo") desk.redo();
    else desk.do(each);
  }
  return desk;
}

const sorted = (ids: readonly string[]) => [...ids].sort();

describe("any sequence of commands, undo and redo", () => {
  it("leaves every request in exactly one place", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { state } = play(steps);
        const all = Object.values(state.requests);
        const inLine = all.filter((r) => isInLine(r.status));
        expect(sorted(state.waiting)).toEqual(sorted(inLine.map((r) => r.id)));
        expect(inLine.filter((r) => r.status === "on_deck").length).toBeLessThanOrEqual(1);
        expect(state.list === "draft" || inLine.every((r) => r.status !== "pre_inscribed")).toBe(true);
        expect(all.filter((r) => r.status === "speaking").length).toBeLessThanOrEqual(1);
        const holding = [...state.interrupted, ...(state.onFloor === null ? [] : [state.onFloor])];
        expect(new Set(holding).size).toBe(holding.length);
        const speaking = all.filter((r) => r.status === "speaking" || r.status === "paused");
        expect(sorted(holding)).toEqual(sorted(speaking.map((r) => r.id)));
        for (const request of all)
          for (const s of request.segments) expect(s.to ?? s.from).toBeGreaterThanOrEqual(s.from);
        for (const id of state.given) expect(state.requests[id]?.segments.length).toBeGreaterThan(0);
      }),
      { numRuns: 600 },
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

  /** The floor without the numbers of its log, which only grow. */
  const unnumbered = (state: FloorState) => ({ ...state, seq: 0, lastTurnSeq: 0 });

  it("undo of an act gives the floor back as it was, redo does it again", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), command, (steps, last) => {
        const desk = play(steps);
        const before = desk.state;
        fc.pre(desk.do(last) === "done");
        const after = desk.state;
        desk.undo();
        expect(unnumbered(desk.state)).toEqual(unnumbered(before));
        desk.redo();
        expect(unnumbered(desk.state)).toEqual(unnumbered(after));
      }),
    );
  });
});

describe("the order of those waiting", () => {
  /** A floor that was played, with one more request that it takes. */
  const withOneMore = (check: (desk: FloorDesk, before: readonly string[], kind: string) => void) =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), order, (steps, last) => {
        const desk = play(steps);
        const before = desk.state.waiting;
        desk.now += 7_000;
        fc.pre(desk.do({ type: "request", requests: [{ ...last, requestId: "new" }] }) === "done");
        check(desk, before, last.kind);
      }),
      { numRuns: 400 },
    );

  it("stays a permutation of them, with the new one in it", () => {
    withOneMore((desk, before) => expect(sorted(desk.state.waiting)).toEqual(sorted([...before, "new"])));
  });

  it("never moves a pinned row, nor the one on deck, save for a point of order", () => {
    withOneMore((desk, before, kind) => {
      if (kind === "point_of_order") return;
      before.forEach((id, place) => {
        const request = desk.state.requests[id];
        if (request?.pinned || request?.status === "on_deck") expect(desk.state.waiting[place]).toBe(id);
      });
    });
  });

  it("never changes between two others, unless the preset says that it may", () => {
    withOneMore((desk, before) => {
      const { precedence, waiting } = desk.state;
      if (precedence.interleave > 0 || ["least_heard", "alternating_regions"].includes(precedence.name))
        return;
      expect(waiting.filter((id) => id !== "new")).toEqual(before);
    });
  });
});
