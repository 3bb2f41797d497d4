import { readFileSync } from "node:fs";
import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import { type FloorEvent, type FloorFact, floorFact, LIST_STATUSES } from "../../../../core/floor/events.ts";
import { PRESETS } from "../../../../core/floor/precedence/preset.ts";
import { timeline } from "../../../../core/floor/timeline.ts";
import { sentenceWords } from "../../../../renderer/screens/timeline/sentence-words.ts";
import { KENYA } from "../../../helpers/floor-desk.ts";

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../renderer/locales/en/${name}.json`, import.meta.url), "utf8"));
const sentences: Record<string, string> = read("timeline").sentence;

const i18n = createInstance();
await i18n.init({
  lng: "en",
  resources: { en: { timeline: read("timeline"), floor: read("floor"), common: read("common") } },
  interpolation: { escapeValue: false },
});

const details = {
  group: "",
  kind: "national_statement",
  level: null,
  language: null,
  note: "",
  answersTo: null,
} as const;
const who = { requestId: "kenya" };
const asked = {
  ...who,
  speaker: KENYA,
  channel: "nameplate",
  category: null,
  region: null,
  sortName: "",
  ...details,
} as const;

/** Every fact in every variant that has a sentence of its own, and that sentence. */
const SAID: Readonly<Record<FloorFact["type"], readonly [data: object, words: string][]>> = {
  list_changed: [
    ...LIST_STATUSES.map((to): [object, string] => [
      { to, closesAt: null },
      sentences[`list_${to}`] ?? "none",
    ]),
    [{ to: "closing_announced", closesAt: 5 }, "The closing of the list was announced for 00:05"],
  ],
  session_closed: [[{}, "The session was closed; whoever still waited was not reached"]],
  precedence_set: [
    [{ preset: PRESETS.least_heard }, "Precedence was set: Least heard first"],
    [{ preset: { ...PRESETS.plenary, name: "custom", title: "Ours" } }, "Precedence was set: Ours"],
  ],
  requested: [
    [asked, "Kenya asked for the floor · nameplate"],
    [
      { ...asked, group: "the African Group" },
      "Kenya asked for the floor on behalf of the African Group · nameplate",
    ],
    [{ ...asked, kind: "point_of_order" }, "Kenya raised a point of order · nameplate"],
    [{ ...asked, kind: "right_of_reply", channel: "slip" }, "Kenya asked for a right of reply · slip"],
  ],
  amended: [
    [{ ...who, details }, "The request of Kenya was changed: National statement"],
    [
      { ...who, details: { ...details, group: "GRULAC" } },
      "The request of Kenya was changed: National statement, on behalf of GRULAC",
    ],
  ],
  moved: [
    [{ ...who, before: "peru" }, "Kenya was moved before Peru"],
    [{ ...who, before: null }, "Kenya was moved to the end"],
  ],
  swapped: [[{ ...who, withId: "peru" }, "Kenya and Peru changed places"]],
  pinned: [
    [{ ...who, pinned: true }, "The place of Kenya was pinned"],
    [{ ...who, pinned: false }, "The place of Kenya was unpinned"],
  ],
  on_deck: [
    [{ ...who, onDeck: true }, "Kenya was told to be ready"],
    [{ ...who, onDeck: false }, "Kenya no longer stands ready"],
  ],
  withdrawn: [[who, "Kenya withdrew"]],
  absent: [[who, "Kenya was absent and left the list"]],
  deferred: [[who, "Kenya was absent and went to the end"]],
  submitted_in_writing: [[who, "Kenya submitted the statement in writing"]],
  reinstated: [[who, "Kenya came back to the list"]],
  started: [
    [{ ...who, limitMs: 180_000, overridden: false }, "Kenya was given the floor · limit 3:00"],
    [{ ...who, limitMs: 180_000, overridden: true }, "Kenya was given the floor out of turn · limit 3:00"],
  ],
  paused: [[who, "The clock of Kenya was paused"]],
  resumed: [[who, "Kenya went on"]],
  extended: [
    [{ ...who, byMs: 30_000 }, "Kenya was given 0:30 more"],
    [{ ...who, byMs: -30_000 }, "Kenya was given 0:30 less"],
  ],
  finished: [
    [{ ...who, cutOff: false }, "Kenya finished"],
    [{ ...who, cutOff: true }, "Kenya was cut off"],
  ],
  pause_entered: [[{ ...who, from: 1, to: 2 }, "A pause of Kenya was entered: 00:01 to 00:02"]],
  times_corrected: [
    [{ ...who, startedAt: 1, endedAt: 2 }, "The times of Kenya were corrected: 00:01 to 00:02"],
    [{ ...who, startedAt: 1, endedAt: null }, "The beginning of Kenya was corrected: 00:01"],
  ],
  clock_stepped: [
    [{ byMs: -60_000 }, "The machine’s clock was set back by 1:00; no speech lost time by it"],
    [{ byMs: 60_000 }, "The machine’s clock was set forward by 1:00; no speech gained time by it"],
  ],
  limit_changed: [
    [{ kind: null, category: null, limitMs: 60_000 }, "One limit for all: 1:00"],
    [{ kind: "keynote", category: null, limitMs: 60_000 }, "Limit for “Keynote”: 1:00"],
    [{ kind: null, category: "ngo", limitMs: 60_000 }, "Limit for “Non-governmental organization”: 1:00"],
  ],
  speaker_named: [[{ ...who, speaker: KENYA }, "The unknown speaker was named: Kenya"]],
  voided: [
    [{ actId: "before" }, "Undone: “Kenya withdrew”"],
    [{ actId: "nowhere" }, "An act was undone"],
  ],
  restored: [
    [{ actId: "before" }, "Done again: “Kenya withdrew”"],
    [{ actId: "nowhere" }, "An act was done again"],
  ],
};

const event = (seq: number, actId: string, type: string, data: object) =>
  ({ id: `e${seq}`, sessionId: "s", seq, actId, at: seq, by: "RAP", type, data }) as FloorEvent;

/** What the timeline says of the last of these events. */
function last(events: FloorEvent[]): string {
  const names: Record<string, string> = { kenya: "Kenya", peru: "Peru" };
  return sentenceWords(timeline(events).at(-1)!.sentence, {
    t: i18n.t,
    nameOf: (id) => names[id] ?? "nobody",
    timeOf: (at) => `00:0${at}`,
  });
}

describe("every fact has its sentence", () => {
  it("of every type in the schema", () => {
    expect(floorFact.options.map((option) => option.shape.type.value).sort()).toEqual(
      Object.keys(SAID).sort(),
    );
  });

  it.each(
    Object.entries(SAID).flatMap(([type, said]) => said.map(([data, words]) => [words, type, data] as const)),
  )("%s", (words, type, data) => {
    expect(last([event(1, "before", "withdrawn", who), event(2, "now", type, data)])).toBe(words);
  });

  it("and no sentence tells of nothing", () => {
    const keys = Object.entries(SAID).flatMap(([type, said]) =>
      said.map(
        ([data]) =>
          timeline([event(1, "before", "withdrawn", who), event(2, "now", type, data)]).at(-1)!.sentence.key,
      ),
    );
    expect([...new Set([...keys, "voided_many"])].sort()).toEqual(Object.keys(sentences).sort());
  });

  it("of many acts undone at once", () => {
    const undone = ["a", "b"].map((actId, at) => event(3 + at, "undo", "voided", { actId }));
    const acts = ["a", "b"].map((actId, at) => event(1 + at, actId, "withdrawn", who));
    expect(timeline([...acts, ...undone])).toHaveLength(3);
    expect(last([...acts, ...undone])).toBe("2 acts were undone at once");
  });
});
