import { speakerKey } from "../floor/request.ts";
import { type Dimension, meanMs, type Tally, tallies } from "../floor/statistics.ts";
import { speakerName } from "../participants/speaker-name.ts";
import type { ReportContext } from "./context.ts";
import { duration } from "./dates.ts";
import { HEADINGS, LABELS } from "./headings.en.ts";
import type { Table } from "./model.ts";
import { EN } from "./words.en.ts";

const byName = new Intl.Collator("en");

const BY = [
  { dimension: "delegation", text: HEADINGS.byDelegation },
  { dimension: "category", text: HEADINGS.byCategory },
  { dimension: "region", text: HEADINGS.byRegion },
  { dimension: "level", text: HEADINGS.byLevel },
  { dimension: "language", text: HEADINGS.byLanguage },
] as const;

/** The figures of the floor, a table a dimension of which anything is known, each under its heading. */
export function floorTables(context: ReportContext): { text: string; table: Table | null }[] {
  const modes = context.sessions.map(({ mode }) => mode);
  // Where one of a category spoke, its figures would say who that was.
  if (modes.includes("chatham")) return [];
  const named = modes.every((mode) => mode === "attributed");
  return BY.filter(({ dimension }) => named || dimension !== "delegation").map(({ dimension, text }) => ({
    text,
    table: floorStatistics(context, dimension),
  }));
}

/** How the keys of a dimension read in a report, in their order; delegations have names instead. */
export const CODED = {
  category: { label: LABELS.category, names: EN.categories },
  region: { label: LABELS.region, names: EN.regions },
  level: { label: LABELS.level, names: EN.levels },
  language: { label: LABELS.languageSpoken, names: EN.languages },
} as const satisfies Partial<Record<Dimension, { label: string; names: Record<string, string> }>>;

/**
 * Interventions, times and who was not reached, by one dimension of the floor; null where nothing of it is known. Points
 * of order don't count.
 */
function floorStatistics(context: ReportContext, dimension: Dimension): Table | null {
  const states = context.sessions.map(({ state }) => state);
  const found = tallies(states, dimension, context.now);
  if (found.every(({ key }) => key === "")) return null;
  const label = dimension === "delegation" ? LABELS.speaker : CODED[dimension].label;
  const named =
    dimension === "delegation" ? bySpeaker(found, context) : byCode(found, CODED[dimension].names);
  const figure = (header: string, width: number) => ({ header, width, align: "end" as const });
  return {
    type: "table",
    caption: label,
    columns: [
      { header: label, width: 32 },
      figure(LABELS.interventions, 18),
      figure(LABELS.speakingTime, 13),
      figure(LABELS.average, 12),
      figure(LABELS.overtime, 12),
      figure(LABELS.notReached, 13),
    ],
    rows: named.map(([name, tally]) => [
      name,
      String(tally.interventions),
      duration(tally.spokenMs),
      tally.interventions === 0 ? EN.none : duration(meanMs(tally)),
      duration(tally.overtimeMs),
      String(tally.notReached),
    ]),
  };
}

/** In the order of the codes, with what nobody stated at the end. */
function byCode(found: readonly Tally[], names: Readonly<Record<string, string>>): [string, Tally][] {
  const byKey = new Map(found.map((tally) => [tally.key, tally]));
  return [...Object.entries(names), ["", EN.notStated] as const].flatMap(([key, name]) => {
    const tally = byKey.get(key);
    return tally ? [[name, tally] as [string, Tally]] : [];
  });
}

/** By the alphabet. */
function bySpeaker(found: readonly Tally[], context: ReportContext): [string, Tally][] {
  const names = new Map<string, string>();
  for (const { state, roles } of context.sessions)
    for (const { speaker } of Object.values(state.requests))
      names.set(speakerKey(speaker), speakerName(speaker, context.records.roster, roles));
  return found
    .map((tally): [string, Tally] => [names.get(tally.key) ?? EN.none, tally])
    .sort(([a], [b]) => byName.compare(a, b));
}
