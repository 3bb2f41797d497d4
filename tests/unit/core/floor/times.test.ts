import { beforeEach, describe, expect, it } from "vitest";
import { readClock } from "../../../../core/floor/clock.ts";
import { DEFAULT_LIMITS, LIMIT_PRESETS, limitFor } from "../../../../core/floor/limits.ts";
import { FloorDesk, KENYA, PERU, speakerOf } from "../../../helpers/floor-desk.ts";

const MINUTE = 60_000;
let desk: FloorDesk;
let start: number;
beforeEach(() => {
  desk = new FloorDesk();
  desk.ask("k", KENYA);
  desk.ask("p", PERU);
  desk.speak(0, "k");
  start = desk.now;
});

const elapsed = (id = "k") => {
  const request = desk.state.requests[id];
  return request && readClock(request, desk.now).elapsedMs;
};

describe("limits", () => {
  it.each([
    ["national_statement", "member_state", 3],
    ["national_statement", "observer_state", 2],
    ["comment", "igo", 2],
    ["comment", "academia", 1],
    ["group_statement", "ngo", 5],
    ["point_of_order", "ngo", 1],
    ["comment", null, 2],
  ] as const)("%s of %s: %i min", (kind, category, minutes) => {
    expect(limitFor(DEFAULT_LIMITS, { kind, category })).toBe(minutes * MINUTE);
  });

  it("a preset sets each of its limits, undone as one act, with its history", () => {
    desk.do({ type: "set_limits", changes: [...LIMIT_PRESETS.short] });
    expect(limitFor(desk.state.limits, { kind: "national_statement", category: "member_state" })).toBe(
      2 * MINUTE,
    );
    expect(limitFor(desk.state.limits, { kind: "comment", category: "igo" })).toBe(MINUTE);
    expect(desk.state.limitHistory).toHaveLength(LIMIT_PRESETS.short.length);
    desk.undo();
    expect(desk.state.limits).toEqual(DEFAULT_LIMITS);
  });

  it("one for all leaves no category its own", () => {
    desk.do({ type: "set_limits", changes: [{ kind: null, limitMs: 90_000 }] });
    expect(limitFor(desk.state.limits, { kind: "comment", category: "academia" })).toBe(90_000);
  });

  it("change speeches to come, not the one that goes on", () => {
    desk.do({ type: "set_limits", changes: [{ kind: null, limitMs: 60_000 }] });
    expect(desk.state.requests.k?.limitMs).toBe(3 * MINUTE);
    desk.speak(0, "p");
    expect(desk.state.requests.p?.limitMs).toBe(60_000);
  });
});

describe("the clock", () => {
  it("is right after a suspended laptop: what passed counts", () => {
    desk.now += 40 * MINUTE;
    expect(elapsed()).toBe(40 * MINUTE);
  });

  it("is right after the machine's clock was set back", () => {
    desk.now += 2 * MINUTE;
    desk.append([{ type: "clock_stepped", data: { byMs: -10 * MINUTE } }]);
    desk.now -= 10 * MINUTE;
    expect(elapsed()).toBe(2 * MINUTE);
    desk.now += 30_000;
    desk.do({ type: "finish", cutOff: false });
    expect(elapsed()).toBe(2.5 * MINUTE);
  });

  it("keeps pauses out when it is set back, and no undo takes the step away", () => {
    desk.now += MINUTE;
    desk.do({ type: "pause" });
    desk.now += 5 * MINUTE;
    desk.do({ type: "resume" });
    desk.now += MINUTE;
    desk.append([{ type: "clock_stepped", data: { byMs: -10 * MINUTE } }]);
    desk.now -= 10 * MINUTE;
    expect(elapsed()).toBe(2 * MINUTE);
    desk.do({ type: "extend", byMs: 30_000 });
    desk.undo();
    expect([elapsed(), desk.state.requests.k?.limitMs]).toEqual([2 * MINUTE, 3 * MINUTE]);
  });

  it("takes a pause that nobody entered while it went on", () => {
    desk.now += 3 * MINUTE;
    const pause = {
      type: "enter_pause",
      requestId: "k",
      from: start + MINUTE,
      to: start + 2 * MINUTE,
    } as const;
    expect(desk.do(pause)).toBe("done");
    expect(elapsed()).toBe(2 * MINUTE);
    desk.do({ type: "finish", cutOff: false });
    expect(desk.do({ ...pause, from: start, to: start + 30_000 })).toBe("done");
    expect(elapsed()).toBe(1.5 * MINUTE);
    desk.undo();
    expect(elapsed()).toBe(2 * MINUTE);
  });

  it.each([
    ["that ends before it begins", 2, 1],
    ["before the speech", -1, 1],
    ["that is yet to come", 1, 9],
    ["that leaves nothing of the speech", 0, 3],
  ])("refuses a pause %s", (_name, from, to) => {
    desk.now += 3 * MINUTE;
    const pause = { requestId: "k", from: start + from * MINUTE, to: start + to * MINUTE };
    expect(desk.do({ type: "enter_pause", ...pause })).toBe("bad_times");
  });

  it("takes the beginning and the end of a speech as corrected afterwards", () => {
    desk.now += 3 * MINUTE;
    desk.do({ type: "finish", cutOff: false });
    desk.now += 10 * MINUTE;
    const correct = { type: "correct_times", requestId: "k" } as const;
    expect(desk.do({ ...correct, startedAt: start + 30_000, endedAt: start + 4 * MINUTE })).toBe("done");
    expect(elapsed()).toBe(3.5 * MINUTE);
    expect(desk.do({ ...correct, startedAt: start + 4 * MINUTE, endedAt: start })).toBe("bad_times");
    expect(desk.do({ ...correct, startedAt: start, endedAt: null })).toBe("bad_times");
    expect(desk.do({ ...correct, startedAt: start, endedAt: desk.now + 1 })).toBe("bad_times");
  });

  it("takes the beginning of a speech that goes on", () => {
    desk.now += 3 * MINUTE;
    expect(desk.do({ type: "correct_times", requestId: "k", startedAt: start + MINUTE, endedAt: null })).toBe(
      "done",
    );
    expect(elapsed()).toBe(2 * MINUTE);
    expect(desk.do({ type: "correct_times", requestId: "p", startedAt: 1, endedAt: 2 })).toBe("wrong_status");
  });

  it("knows nobody's clock before they speak", () => {
    desk.ask("x", speakerOf("japan"));
    expect(elapsed("x")).toBe(0);
  });
});
