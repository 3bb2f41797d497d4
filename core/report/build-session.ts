import { counts } from "../floor/statistics.ts";
import { speakersTable, timeRange } from "./annex-tables.ts";
import { allNotes, isConfidential, type ReportContext, reportContext } from "./context.ts";
import { dayRange, duration, reportDates } from "./dates.ts";
import { holders, reportFrame, section } from "./frame.ts";
import { HEADINGS, LABELS } from "./headings.en.ts";
import type { Block, ReportModel, Section, Table } from "./model.ts";
import type { ReportOptions } from "./options.ts";
import {
  byArea,
  noneHeading,
  numberedParagraphs,
  pointBlocks,
  questionItems,
  recommendationsTable,
} from "./points.ts";
import type { EventRecords } from "./records.ts";
import { EN } from "./words.en.ts";

/** The summary of a session, for the same evening: facts, main points, recommendations, open questions, speakers. */
export function buildSession(records: EventRecords, options: ReportOptions, now: number): ReportModel {
  const context = reportContext(records, options, now);
  const dates = reportDates(records.event.timeZone);
  const entries = allNotes(context);
  const confidential = isConfidential(context);
  const speakers = confidential ? [] : context.sessions.map((of) => speakersTable(of, context, dates));
  const sections = [
    section("front", HEADINGS.sessionFacts, [factsTable(context)]),
    section("front", HEADINGS.mainPoints, mainPoints(context)),
    section("front", HEADINGS.recommendations, [recommendationsTable(entries, context)]),
    section("front", HEADINGS.openQuestions, questionItems(entries, context)),
    section("front", HEADINGS.speakers, speakers),
  ].filter((each): each is Section => each !== null);
  return { ...reportFrame(context), contents: false, sections };
}

function factsTable(context: ReportContext): Table {
  const { event } = context.records;
  const dates = reportDates(event.timeZone);
  const session = context.sessions.length === 1 ? context.sessions[0]?.session : undefined;
  const spoken = context.sessions.flatMap((of) => of.interventions);
  const counted = spoken.filter(counts);
  const points = spoken.length - counted.length;
  const named = isConfidential(context)
    ? []
    : (["chair", "moderator", "panellist", "discussant", "rapporteur"] as const).map((role) => {
        const names = holders(context, role);
        return [names.length > 1 ? `${EN.roles[role]}s` : EN.roles[role], names.join(", ")];
      });
  const rows = [
    [LABELS.session, session?.title ?? ""],
    [LABELS.date, session?.startsAt ? dates.day(session.startsAt) : dayRange(event.startsOn, event.endsOn)],
    [LABELS.time, session?.startsAt ? timeRange(session.startsAt, session.endsAt, dates) : ""],
    [LABELS.venue, event.venue],
    ...named,
    [LABELS.interventions, String(counted.length)],
    [LABELS.pointsOfOrder, points > 0 ? String(points) : ""],
    [LABELS.speakingTime, duration(counted.reduce((sum, i) => sum + i.spokenMs, 0))],
  ] as [string, string][];
  return {
    type: "table",
    caption: HEADINGS.sessionFacts,
    columns: [
      { header: LABELS.item, width: 28 },
      { header: LABELS.detail, width: 72 },
    ],
    rows: rows.filter(([, value]) => value !== ""),
  };
}

/** Points under a subheading for each area; without subheadings where there would be a single one. */
function mainPoints(context: ReportContext): Block[] {
  const numbered = numberedParagraphs();
  const entries = allNotes(context).filter(
    ({ note }) => note.kind !== "recommendation" && note.kind !== "question",
  );
  const parted = byArea(entries, context.records.event.areas);
  const { areas, several, none } = parted;
  const groups = [
    ...areas.map(({ area, entries: own }) => ({ text: area.name, entries: own })),
    { text: HEADINGS.crossCutting, entries: several },
    { text: noneHeading(parted), entries: none },
  ].filter((group) => group.entries.length > 0);
  // A lone area still says which one it is; only a lone "Issues raised" says nothing.
  const titled = groups.length > 1 || areas.length > 0;
  return groups.flatMap((group) => [
    ...(titled ? [{ type: "heading" as const, level: 2 as const, label: null, text: group.text }] : []),
    ...pointBlocks(group.entries, context, numbered),
  ]);
}
