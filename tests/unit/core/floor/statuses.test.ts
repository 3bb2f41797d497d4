import { beforeEach, describe, expect, it } from "vitest";
import type { FloorCommandInput } from "../../../../core/floor/commands.ts";
import type { RequestStatus } from "../../../../core/floor/request.ts";
import { REQUEST_STATUSES } from "../../../../core/floor/request.ts";
import { listAt } from "../../../../core/floor/state.ts";
import { LIST_TRANSITIONS, REQUEST_TRANSITIONS } from "../../../../core/floor/transitions.ts";
import { FloorDesk, KENYA, NORWAY, PERU } from "../../../helpers/floor-desk.ts";

let desk: FloorDesk;
beforeEach(() => {
  desk = new FloorDesk();
});

/** Brings the request "k" to each status by commands alone. */
const TO_STATUS: Readonly<Record<RequestStatus, readonly FloorCommandInput[]>> = {
  pre_inscribed: [],
  waiting: [{ type: "change_list", to: "open" }],
  on_deck: [{ type: "put_on_deck", requestId: "k", onDeck: true }],
  speaking: [{ type: "give_floor", requestId: "k" }],
  paused: [{ type: "give_floor", requestId: "k" }, { type: "pause" }],
  finished: [
    { type: "give_floor", requestId: "k" },
    { type: "finish", cutOff: false },
  ],
  cut_off: [
    { type: "give_floor", requestId: "k" },
    { type: "finish", cutOff: true },
  ],
  withdrawn: [{ type: "withdraw", requestId: "k" }],
  absent: [{ type: "drop_absent", requestId: "k" }],
  not_reached: [{ type: "close_session" }],
  submitted_in_writing: [{ type: "submit_in_writing", requestId: "k" }],
};

const statusOfKenya = () => desk.state.requests.k?.status;

function bring(status: RequestStatus): void {
  desk.ask("k", KENYA);
  desk.ask("p", PERU);
  for (const command of TO_STATUS[status]) {
    desk.now += 10_000;
    expect(desk.do(command)).toBe("done");
  }
  expect(statusOfKenya()).toBe(status);
}

describe("a request", () => {
  const COMMANDS = {
    withdrawn: { type: "withdraw", requestId: "k" },
    absent: { type: "drop_absent", requestId: "k" },
    deferred: { type: "defer", requestId: "k" },
    put_on_deck: { type: "put_on_deck", requestId: "k", onDeck: true },
    taken_off_deck: { type: "put_on_deck", requestId: "k", onDeck: false },
    pinned: { type: "pin", requestId: "k", pinned: true },
    swapped: { type: "swap", requestId: "k", withId: "p" },
    moved: { type: "move", requestId: "k", before: null },
    given_floor: { type: "give_floor", requestId: "k" },
    submitted_in_writing: { type: "submit_in_writing", requestId: "k" },
    reinstated: { type: "reinstate", requestId: "k" },
  } as const satisfies Partial<Record<keyof typeof REQUEST_TRANSITIONS, FloorCommandInput>>;

  for (const status of REQUEST_STATUSES)
    it.each(Object.entries(COMMANDS))(
      `that is ${status}: %s as the table of transitions says`,
      (name, command) => {
        const transition = REQUEST_TRANSITIONS[name as keyof typeof COMMANDS];
        bring(status);
        const before = desk.state;
        const done = desk.do(command);
        // With the session closed nobody else is in line to exchange places with.
        const allowed =
          (transition.from as readonly RequestStatus[]).includes(status) &&
          !(name === "swapped" && status === "not_reached");
        if (allowed) {
          expect(done).toBe("done");
          if (transition.to !== null && !(name === "reinstated" && desk.state.list === "draft"))
            expect(statusOfKenya()).toBe(transition.to);
        } else {
          expect(done).not.toBe("done");
          expect(desk.state).toBe(before);
        }
      },
    );

  it("whose statement was handed in leaves the list and can come back", () => {
    bring("submitted_in_writing");
    expect(desk.state.waiting).toEqual(["p"]);
    expect(desk.do({ type: "reinstate", requestId: "k" })).toBe("done");
    expect(desk.state.waiting).toEqual(["p", "k"]);
  });
});

describe("the list", () => {
  it("is opened by its first speaker, whom undo sends back to the pre-inscribed", () => {
    bring("pre_inscribed");
    desk.do({ type: "give_floor", requestId: null });
    expect(desk.state.list).toBe("open");
    expect(desk.state.requests.p?.status).toBe("waiting");
    desk.undo();
    expect(desk.state.list).toBe("draft");
    expect(desk.state.requests.p?.status).toBe("pre_inscribed");
  });

  it("closes by itself when an announced closing is due, and says so to whoever asks", () => {
    bring("waiting");
    const closesAt = desk.now + 120_000;
    expect(desk.do({ type: "change_list", to: "closing_announced", closesAt: desk.now })).toBe("bad_times");
    expect(desk.do({ type: "change_list", to: "closing_announced", closesAt })).toBe("done");
    expect(listAt(desk.state, closesAt - 1)).toBe("closing_announced");
    expect(listAt(desk.state, closesAt)).toBe("closed");
    expect(desk.ask("n", NORWAY)).toBe("done");
    desk.now = closesAt;
    expect(desk.ask("late", NORWAY, "comment")).toBe("list_closed");
    expect(desk.ask("order", NORWAY, "point_of_order")).toBe("done");
    expect(desk.do({ type: "change_list", to: "reopened" })).toBe("done");
    expect(desk.ask("late", NORWAY, "comment")).toBe("done");
  });

  it("can be given more time, or less, before it closes", () => {
    bring("waiting");
    desk.do({ type: "change_list", to: "closing_announced", closesAt: desk.now + 60_000 });
    expect(desk.do({ type: "change_list", to: "closing_announced", closesAt: desk.now + 300_000 })).toBe(
      "done",
    );
    expect(desk.state.closesAt).toBe(desk.now + 300_000);
    expect(desk.do({ type: "change_list", to: "open" })).toBe("done");
    expect(desk.state.closesAt).toBeNull();
  });

  it("is exhausted only when everybody on it has spoken", () => {
    bring("waiting");
    expect(desk.do({ type: "change_list", to: "exhausted" })).toBe("list_not_empty");
    desk.speak(10);
    desk.speak(10);
    desk.do({ type: "finish", cutOff: false });
    expect(desk.do({ type: "change_list", to: "exhausted" })).toBe("done");
  });

  it("reaches every one of its statuses", () => {
    const reached = new Set(["draft", ...Object.values(LIST_TRANSITIONS).flat()]);
    expect([...reached].sort()).toEqual(Object.keys(LIST_TRANSITIONS).sort());
  });
});

describe("the end of the session", () => {
  it("finishes who speaks and whom a point of order interrupted; the others were not reached", () => {
    bring("speaking");
    desk.ask("o", NORWAY, "point_of_order");
    desk.do({ type: "give_floor", requestId: "o" });
    desk.now += 30_000;
    expect(desk.do({ type: "close_session" })).toBe("done");
    const { requests, waiting, onFloor, list, sessionClosedAt } = desk.state;
    expect([requests.k?.status, requests.o?.status, requests.p?.status]).toEqual([
      "finished",
      "finished",
      "not_reached",
    ]);
    expect({ waiting, onFloor, list, sessionClosedAt }).toEqual({
      waiting: [],
      onFloor: null,
      list: "closed",
      sessionClosedAt: desk.now,
    });
    expect(desk.do({ type: "close_session" })).toBe("nothing_to_close");
    desk.undo();
    expect(desk.state.onFloor).toBe("o");
  });
});

describe("rights of reply", () => {
  it("are two at most for a delegation, the second shorter (HRC practice)", () => {
    desk.ask("r1", KENYA, "right_of_reply");
    desk.speak(60, "r1");
    expect(desk.state.requests.r1?.limitMs).toBe(180_000);
    desk.ask("r2", KENYA, "right_of_reply");
    desk.speak(60, "r2");
    expect(desk.state.requests.r2?.limitMs).toBe(120_000);
    expect(desk.ask("r3", KENYA, "right_of_reply")).toBe("reply_limit");
    expect(desk.ask("r4", PERU, "right_of_reply")).toBe("done");
  });
});

describe("points of order", () => {
  it("are heard first come first served, and the interrupted speaker goes on after the last", () => {
    bring("speaking");
    desk.ask("o1", NORWAY, "point_of_order");
    desk.do({ type: "give_floor", requestId: null });
    desk.ask("o2", PERU, "point_of_order");
    expect(desk.state.waiting[0]).toBe("o2");
    desk.do({ type: "give_floor", requestId: null });
    expect([desk.state.onFloor, desk.state.requests.o1?.status]).toEqual(["o2", "finished"]);
    desk.do({ type: "give_floor", requestId: null });
    expect([desk.state.onFloor, desk.state.requests.k?.status]).toEqual(["k", "speaking"]);
  });
});
