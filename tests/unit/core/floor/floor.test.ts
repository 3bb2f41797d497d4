import { beforeEach, describe, expect, it } from "vitest";
import { readClock } from "../../../../core/floor/clock.ts";
import { counts, interventions } from "../../../../core/floor/statistics.ts";
import { FloorDesk, KENYA, NORWAY, PERU } from "../../../helpers/floor-desk.ts";

let desk: FloorDesk;
beforeEach(() => {
  desk = new FloorDesk();
  desk.ask("k", KENYA);
  desk.ask("p", PERU);
  desk.ask("n", NORWAY);
});

describe("the list", () => {
  it("takes points of order first, groups before States, and rights of reply last", () => {
    desk.ask("reply", KENYA, "right_of_reply");
    desk.ask("g", KENYA, "group_statement");
    desk.ask("order", PERU, "point_of_order");
    expect(desk.state.waiting).toEqual(["order", "g", "k", "p", "n", "reply"]);
  });

  it.each([
    ["the same capacity twice", () => desk.ask("again", KENYA), "duplicate_request"],
    [
      "a move of one who left",
      () => {
        desk.do({ type: "withdraw", requestId: "k" });
        return desk.do({ type: "move", requestId: "k", before: null });
      },
      "not_waiting",
    ],
    [
      "a move of a pinned row",
      () => {
        desk.do({ type: "pin", requestId: "k", pinned: true });
        return desk.do({ type: "move", requestId: "k", before: null });
      },
      "pinned",
    ],
    ["finishing when nobody speaks", () => desk.do({ type: "finish", cutOff: false }), "nobody_speaking"],
    ["closing a draft", () => desk.do({ type: "change_list", to: "closed" }), "list_transition"],
    ["a stranger", () => desk.do({ type: "withdraw", requestId: "?" }), "unknown_request"],
  ])("refuses %s", (_name, act, reason) => {
    expect(act()).toBe(reason);
  });

  it("takes only points of order and rights of reply once closed", () => {
    desk.do({ type: "change_list", to: "open" });
    desk.do({ type: "change_list", to: "closed" });
    expect(desk.ask("late", KENYA, "comment")).toBe("list_closed");
    expect(desk.ask("order", KENYA, "point_of_order")).toBe("done");
    expect(desk.ask("reply", KENYA, "right_of_reply")).toBe("done");
  });

  it("moves, and defers to the end", () => {
    desk.do({ type: "move", requestId: "n", before: "k" });
    expect(desk.state.waiting).toEqual(["n", "k", "p"]);
    desk.do({ type: "defer", requestId: "n" });
    expect(desk.state.waiting).toEqual(["k", "p", "n"]);
  });

  it("numbers unknown speakers and names them everywhere at once", () => {
    desk.ask("u1", { type: "new_unknown" });
    desk.ask("u2", { type: "new_unknown" });
    expect(desk.state.requests.u2?.speaker).toEqual({ type: "unknown", number: 2 });
    desk.do({ type: "name_speaker", requestId: "u1", speaker: PERU });
    expect(desk.state.requests.u1?.speaker).toEqual(PERU);
    expect(desk.do({ type: "name_speaker", requestId: "u1", speaker: KENYA })).toBe("not_unknown");
  });
});

describe("the turn", () => {
  it("advances once when two people press next at once", () => {
    const seen = desk.state.seq;
    expect(desk.do({ type: "give_floor", requestId: null }, seen)).toBe("done");
    expect(desk.do({ type: "give_floor", requestId: null }, seen)).toBe("stale");
    expect(desk.state.onFloor).toBe("k");
  });

  it("is interrupted by a point of order and comes back after it", () => {
    desk.do({ type: "give_floor", requestId: null });
    desk.now += 60_000;
    desk.ask("order", NORWAY, "point_of_order");
    desk.do({ type: "give_floor", requestId: null });
    expect(desk.state.onFloor).toBe("order");
    expect(desk.state.requests.k?.status).toBe("paused");
    desk.now += 20_000;
    desk.do({ type: "give_floor", requestId: null });
    desk.now += 30_000;
    const kenya = desk.state.requests.k;
    expect(desk.state.onFloor).toBe("k");
    expect(kenya && readClock(kenya, desk.now)).toMatchObject({
      elapsedMs: 90_000,
      phase: "calm",
      running: true,
    });
    desk.do({ type: "finish", cutOff: false });
    const rows = interventions(desk.state, desk.now);
    expect(rows.map((r) => [r.requestId, r.spokenMs, counts(r)])).toEqual([
      ["k", 90_000, true],
      ["order", 20_000, false],
    ]);
  });

  it("freezes the limit when the speech starts", () => {
    desk.do({ type: "give_floor", requestId: "p" });
    desk.do({ type: "set_limits", changes: [{ kind: null, limitMs: 60_000 }] });
    expect(desk.state.requests.p?.limitMs).toBe(180_000);
    desk.do({ type: "give_floor", requestId: null });
    expect(desk.state.requests.k?.limitMs).toBe(60_000);
  });
});

describe("the clock", () => {
  it.each([
    [0, "calm", 180_000, 0],
    [149_999, "calm", 30_001, 0],
    [150_000, "amber", 30_000, 0],
    [180_000, "overtime", 0, 0],
    [200_000, "overtime", 0, 20_000],
    [-5_000, "calm", 180_000, 0],
  ])("after %i ms is %s", (elapsed, phase, remainingMs, overtimeMs) => {
    desk.do({ type: "give_floor", requestId: null });
    const kenya = desk.state.requests.k;
    expect(kenya && readClock(kenya, desk.now + elapsed)).toMatchObject({ phase, remainingMs, overtimeMs });
  });
});
