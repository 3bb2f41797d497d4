import { beforeEach, describe, expect, it } from "vitest";
import { explainLine } from "../../../../../core/floor/precedence/explain.ts";
import { isDynamic, PRESETS, type Preset } from "../../../../../core/floor/precedence/preset.ts";
import type { RequestDetails } from "../../../../../core/floor/request.ts";
import { FloorDesk, speakerOf } from "../../../../helpers/floor-desk.ts";

let desk: FloorDesk;
beforeEach(() => {
  desk = new FloorDesk();
});

type Asked = [name: string, kind?: RequestDetails["kind"], more?: Partial<RequestDetails>];

/** Everybody asks, one after the other; the names in the order of the list. */
function lineOf(preset: Preset, asked: readonly Asked[]): string[] {
  desk.do({ type: "set_precedence", preset });
  for (const [name, kind = "national_statement", more = {}] of asked) {
    desk.now += 1_000;
    desk.ask(`${name} ${kind}`, speakerOf(name), kind, more);
  }
  return names();
}

const names = () => desk.state.waiting.map((id) => id.split(" ")[0] ?? "");
const codes = (id: string) =>
  explainLine(desk.state)
    .get(id)
    ?.map((reason) => reason.code);

describe("the rules of the plenary", () => {
  it.each<[rule: string, asked: Asked[], line: string[]]>([
    [
      "a point of order is taken at once, the first first",
      [["kenya"], ["peru", "point_of_order"], ["norway", "point_of_order"]],
      ["peru", "norway", "kenya"],
    ],
    [
      "a panellist answers before the next question",
      [["kenya"], ["unhcr", "panellist_response"]],
      ["unhcr", "kenya"],
    ],
    ["the programme comes before the floor", [["kenya"], ["unhcr", "keynote"]], ["unhcr", "kenya"]],
    [
      "who speaks for a group comes before States",
      [["kenya"], ["peru", "group_statement", { group: "GRULAC" }]],
      ["peru", "kenya"],
    ],
    [
      "a group makes it one, whatever the kind",
      [["kenya"], ["peru", "comment", { group: "GRULAC" }]],
      ["peru", "kenya"],
    ],
    [
      "States by level",
      [
        ["kenya", "national_statement", { level: "expert" }],
        ["peru", "national_statement", { level: "minister" }],
      ],
      ["peru", "kenya"],
    ],
    [
      "a State without a level speaks as the head of its delegation",
      [
        ["kenya", "national_statement", { level: "senior_official" }],
        ["peru"],
        ["norway", "national_statement", { level: "deputy_minister" }],
      ],
      ["norway", "peru", "kenya"],
    ],
    ["of one level whoever asked first", [["kenya"], ["peru"], ["norway"]], ["kenya", "peru", "norway"]],
    ["Observer States after Member States", [["holysee"], ["kenya"]], ["kenya", "holysee"]],
    [
      "UN entities before non-governmental organizations",
      [["redcross", "comment"], ["unhcr", "comment"], ["holysee"]],
      ["holysee", "unhcr", "redcross"],
    ],
    [
      "rights of reply close the debate",
      [
        ["kenya", "right_of_reply"],
        ["redcross", "comment"],
      ],
      ["redcross", "kenya"],
    ],
  ])("%s", (_rule, asked, line) => {
    expect(lineOf(PRESETS.plenary, asked)).toEqual(line);
  });
});

describe("the other presets", () => {
  it("order of request: as they asked, whoever they are", () => {
    expect(lineOf(PRESETS.order_of_request, [["redcross", "comment"], ["kenya"], ["holysee"]])).toEqual([
      "redcross",
      "kenya",
      "holysee",
    ]);
  });

  it("alphabetical: from the State that was drawn", () => {
    const drawn = { ...PRESETS.alphabetical, drawnName: "Japan" };
    expect(lineOf(drawn, [["kenya"], ["chile"], ["peru"], ["japan"], ["ghana"]])).toEqual([
      "japan",
      "kenya",
      "peru",
      "chile",
      "ghana",
    ]);
  });

  it("least heard: fewest interventions, then least time", () => {
    desk.do({ type: "set_precedence", preset: PRESETS.least_heard });
    for (const [name, seconds] of [
      ["kenya", 60],
      ["peru", 30],
      ["kenya", 10],
    ] as const) {
      desk.ask(`${name} ${desk.now}`, speakerOf(name), "comment");
      desk.speak(seconds);
      desk.do({ type: "finish", cutOff: false });
    }
    lineOf(PRESETS.least_heard, [["kenya"], ["peru"], ["norway"]]);
    expect(names()).toEqual(["norway", "peru", "kenya"]);
    expect(explainLine(desk.state).get("peru national_statement")).toEqual([
      { code: "least_heard", times: 1, ms: 30_000 },
      { code: "asked", at: expect.any(Number) },
    ]);
  });

  it("alternating regional groups: one of each in turn, after the group that was heard last", () => {
    expect(
      lineOf(PRESETS.alternating_regions, [
        ["kenya"],
        ["ghana"],
        ["peru"],
        ["chile"],
        ["norway"],
        ["redcross"],
      ]),
    ).toEqual(["kenya", "peru", "norway", "redcross", "ghana", "chile"]);
    desk.speak(60);
    expect(names()).toEqual(["peru", "norway", "redcross", "ghana", "chile"]);
  });

  it("interleaved: one stakeholder after N Member States, counting those just heard", () => {
    const preset = { ...PRESETS.plenary, interleave: 2 };
    lineOf(preset, [
      ["kenya"],
      ["ghana"],
      ["peru"],
      ["chile"],
      ["redcross", "comment"],
      ["unhcr", "comment"],
    ]);
    expect(names()).toEqual(["kenya", "ghana", "unhcr", "peru", "chile", "redcross"]);
    desk.speak(60);
    expect(names()).toEqual(["ghana", "unhcr", "peru", "chile", "redcross"]);
  });

  it("say of themselves whether the order may change as others come", () => {
    expect(
      Object.values(PRESETS)
        .filter(isDynamic)
        .map(({ name }) => name),
    ).toEqual(["least_heard", "alternating_regions"]);
    expect(isDynamic({ ...PRESETS.plenary, interleave: 3 })).toBe(true);
  });
});

describe("what the Chair did", () => {
  beforeEach(() => {
    lineOf(PRESETS.plenary, [["kenya"], ["peru"], ["norway"]]);
  });
  const [K, P, N] = ["kenya", "peru", "norway"].map((name) => `${name} national_statement`) as [
    string,
    string,
    string,
  ];

  it("a pin holds its place against a group, and the group's row says why it stands behind", () => {
    desk.do({ type: "pin", requestId: P, pinned: true });
    desk.ask("g", speakerOf("chile"), "group_statement", { group: "GRULAC" });
    expect(desk.state.waiting).toEqual([K, P, "g", N]);
    expect(codes("g")).toEqual(["behind_pinned", "subject", "asked"]);
    expect(codes(P)).toEqual(["pinned", "subject", "asked"]);
  });

  it("nothing passes whoever is on deck, save a point of order", () => {
    desk.do({ type: "put_on_deck", requestId: N, onDeck: true });
    desk.ask("g", speakerOf("chile"), "group_statement", { group: "GRULAC" });
    desk.ask("o", speakerOf("ghana"), "point_of_order");
    expect(desk.state.waiting).toEqual(["o", N, "g", K, P]);
    expect(codes(N)).toEqual(["on_deck", "subject", "asked"]);
  });

  it("one is on deck at a time", () => {
    desk.do({ type: "put_on_deck", requestId: N, onDeck: true });
    desk.do({ type: "put_on_deck", requestId: P, onDeck: true });
    expect(desk.state.waiting).toEqual([P, N, K]);
    expect(desk.state.requests[N]?.status).not.toBe("on_deck");
  });

  it("a row that was moved stays where it was put", () => {
    desk.do({ type: "move", requestId: N, before: K });
    desk.ask("late", speakerOf("japan"), "national_statement", { level: "minister" });
    expect(desk.state.waiting).toEqual([N, "late", K, P]);
    expect(codes(N)).toEqual(["moved", "subject", "asked"]);
  });

  it("two that exchange places say with whom", () => {
    desk.do({ type: "swap", requestId: K, withId: N });
    expect(desk.state.waiting).toEqual([N, P, K]);
    expect(explainLine(desk.state).get(K)?.[0]).toEqual({ code: "swapped", withId: N });
  });

  it("no move takes a pinned row from its place", () => {
    desk.do({ type: "pin", requestId: P, pinned: true });
    expect(desk.do({ type: "move", requestId: N, before: K })).toBe("pinned_between");
    expect(desk.do({ type: "move", requestId: P, before: K })).toBe("pinned");
    expect(desk.do({ type: "swap", requestId: K, withId: N })).toBe("done");
    expect(desk.state.waiting).toEqual([N, P, K]);
  });

  it("absent when called: behind everybody, yet before the rights of reply", () => {
    desk.ask("r", speakerOf("ghana"), "right_of_reply");
    desk.do({ type: "defer", requestId: K });
    desk.ask("late", speakerOf("redcross"), "comment");
    expect(desk.state.waiting).toEqual([P, N, "late", K, "r"]);
    expect(codes(K)?.[0]).toBe("deferred");
  });

  it("whoever comes back waits from then on", () => {
    desk.do({ type: "withdraw", requestId: K });
    desk.now += 60_000;
    expect(desk.do({ type: "reinstate", requestId: K })).toBe("done");
    expect(desk.state.waiting).toEqual([P, N, K]);
    expect(codes(K)).toEqual(["subject", "returned"]);
  });

  it("a new preset proposes anew what was moved by hand, and leaves the pins", () => {
    desk.do({ type: "move", requestId: N, before: K });
    desk.do({ type: "pin", requestId: P, pinned: true });
    desk.do({ type: "set_precedence", preset: PRESETS.alphabetical });
    expect(names()).toEqual(["kenya", "norway", "peru"]);
    desk.undo();
    expect(names()).toEqual(["norway", "kenya", "peru"]);
  });

  it("what is put right slots in anew", () => {
    desk.do({
      type: "amend",
      requestId: N,
      details: {
        group: "",
        kind: "national_statement",
        level: "minister",
        language: "fr",
        note: "",
        answersTo: null,
      },
    });
    expect(desk.state.waiting).toEqual([N, K, P]);
    expect(explainLine(desk.state).get(N)).toEqual([
      { code: "subject", subject: "member_state" },
      { code: "level", level: "minister" },
      { code: "asked", at: expect.any(Number) },
    ]);
  });
});
