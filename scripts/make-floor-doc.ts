import { writeFileSync } from "node:fs";
import {
  PRESETS,
  type Preset,
  RULE_SUBJECTS,
  type RuleOrder,
  type RuleSubject,
} from "../core/floor/precedence/preset.ts";
import { LIST_TRANSITIONS, REQUEST_TRANSITIONS, TAKEN_WHEN_CLOSED } from "../core/floor/transitions.ts";

const target = new URL("../docs/floor.md", import.meta.url);

const words = (code: string) => code.replaceAll("_", " ");
const listed = (codes: readonly string[]) => codes.map(words).join(", ");

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** What a rule of precedence is about, and why it stands in a preset at all. */
const SUBJECTS: Readonly<Record<RuleSubject, string>> = {
  point_of_order: "is taken at once and interrupts whoever speaks; first in, first out",
  panellist_response: "the answer belongs to the question that was just put",
  programme:
    "opening remarks, keynote, panellists, moderator, secretariat, video messages: announced beforehand",
  group_statement: "whoever speaks for many is heard before each of them",
  member_state: "the members of the organization",
  observer_and_regional: "Observer States and regional organizations",
  stakeholder:
    "IGOs and UN entities, NGOs, civil society, academia, the private sector, and whoever the roster does not know",
  everyone: "whoever no other rule of the preset is about",
  right_of_reply: "closes the debate; two for a delegation at most, the second shorter",
};

const ORDERS: Readonly<Record<RuleOrder, string>> = {
  asked: "who asked first",
  level: "by level, the highest first; then who asked first",
  category: "by category; then who asked first",
  least_heard: "fewest interventions first, then least time; then who asked first",
  alphabetical: "by the alphabet, from the State that was drawn",
  regions: "one of each regional group in turn",
};

function presetTable(preset: Preset): string {
  return table(
    ["", "who", "among themselves"],
    preset.rules.map(({ subject, order }, at) => [String(at + 1), words(subject), ORDERS[order]]),
  );
}

/** docs/floor.md: the tables that the code goes by, printed. */
export function floorDoc(): string {
  return `${[
    "# The list of speakers: what may happen, and who comes first",
    "Made by `npm run docs` from `core/floor/transitions.ts` and `core/floor/precedence/preset.ts`: change those, not this page.",
    "## States of the list",
    table(
      ["from", "to"],
      Object.entries(LIST_TRANSITIONS).map(([from, to]) => [words(from), listed(to)]),
    ),
    `A closed or exhausted list still takes: ${listed(TAKEN_WHEN_CLOSED)}. An announced closing takes effect by itself when its time has come, and may be announced again for another time.`,
    "## What may happen to a request",
    table(
      ["what happens", "from", "to"],
      Object.entries(REQUEST_TRANSITIONS).map(([what, { from, to }]) => [
        words(what),
        listed(from),
        to === null ? "(stays)" : words(to),
      ]),
    ),
    "## Rules of precedence",
    table(
      ["rule", "about, and why"],
      RULE_SUBJECTS.map((subject) => [words(subject), SUBJECTS[subject]]),
    ),
    "The most particular rule counts: a right of reply of a Member State is a right of reply. Pinned rows and the one on deck stay where they are; a new request slots in and moves nobody, save in a preset that says so.",
    "## Presets",
    ...Object.entries(PRESETS).flatMap(([name, preset]) => [`### ${words(name)}`, presetTable(preset)]),
  ].join("\n\n")}\n`;
}

if (process.argv[1]?.endsWith("make-floor-doc.ts")) writeFileSync(target, floorDoc());
