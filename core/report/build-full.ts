import {
  agendaTable,
  areaStatistics,
  participantsTables,
  participationTable,
  sessionStatistics,
  speakersTable,
} from "./annex-tables.ts";
import { allNotes, isConfidential, type ReportContext, reportContext, type SessionNote } from "./context.ts";
import { reportDates } from "./dates.ts";
import { floorTables } from "./floor-tables.ts";
import { numberedSections, reportFrame, section } from "./frame.ts";
import { HEADINGS } from "./headings.en.ts";
import type { Block, Heading, ReportModel, Section } from "./model.ts";
import type { ReportOptions } from "./options.ts";
import {
  type ByArea,
  byArea,
  type Numbered,
  noneHeading,
  numberedParagraphs,
  plain,
  pointBlocks,
  pointGroups,
  questionItems,
  recommendationsTable,
} from "./points.ts";
import type { EventRecords } from "./records.ts";
import * as say from "./sentences.en.ts";
import { EN } from "./words.en.ts";

/** The full report of the event (or one session of it): messages, deliberations by challenge area, annexes. */
export function buildFull(records: EventRecords, options: ReportOptions, now: number): ReportModel {
  const context = reportContext(records, options, now);
  const entries = allNotes(context);
  const numbered = numberedParagraphs();
  const points = entries.filter((entry) => entry.note.kind !== "question");
  const parted = byArea(points, records.event.areas);
  const table = recommendationsTable(entries, context);
  const sections = [
    section("front", HEADINGS.summary, say.summary(context, entries).map(plain)),
    section(
      "body",
      HEADINGS.keyMessages,
      table === null ? [] : [numbered(say.recommended(context, entries)), table],
    ),
    section("body", HEADINGS.introduction, introduction(context, numbered)),
    section("body", HEADINGS.deliberations, deliberations(parted.areas, context, numbered)),
    section("body", HEADINGS.crossCutting, grouped(parted.several, 2, context, numbered)),
    section("body", noneHeading(parted), grouped(parted.none, 2, context, numbered)),
    section("body", HEADINGS.conclusion, conclusion(entries, table !== null, context, numbered)),
    ...annexes(context),
  ];
  return { ...reportFrame(context), contents: true, sections: numberedSections(sections, HEADINGS.annex) };
}

const heading = (level: 2 | 3, label: string | null, text: string): Heading => ({
  type: "heading",
  level,
  label,
  text,
});

/** A, B, C… */
const letter = (index: number): string => String.fromCharCode(65 + (index % 26));

function introduction(context: ReportContext, numbered: Numbered): Block[] {
  const background = say.background(context).map((text) => numbered(text));
  const participation = isConfidential(context) ? null : participationTable(context);
  if (participation === null) return background;
  return [
    heading(2, letter(0), HEADINGS.background),
    ...background,
    heading(2, letter(1), HEADINGS.participation),
    numbered(say.participation(context)),
    participation,
  ];
}

function deliberations(areas: ByArea["areas"], context: ReportContext, numbered: Numbered): Block[] {
  return areas.flatMap(({ area, entries }, index) => [
    heading(2, letter(index), area.name),
    ...grouped(entries, 3, context, numbered),
  ]);
}

/** Points in groups by kind; a single group bears no subheading of its own. */
function grouped(
  entries: readonly SessionNote[],
  level: 2 | 3,
  context: ReportContext,
  numbered: Numbered,
): Block[] {
  const groups = pointGroups(entries);
  return groups.flatMap((group, index) => [
    ...(groups.length > 1
      ? [heading(level, level === 2 ? letter(index) : String(index + 1), group.heading)]
      : []),
    ...pointBlocks(group.entries, context, numbered),
  ]);
}

function conclusion(
  entries: readonly SessionNote[],
  recommended: boolean,
  context: ReportContext,
  numbered: Numbered,
): Block[] {
  const questions = questionItems(entries, context);
  return [
    ...(recommended ? [numbered(say.wayForward(context, entries))] : []),
    ...(questions.length > 0 ? [numbered(say.openQuestions), ...questions] : []),
  ];
}

function annexes(context: ReportContext): (Section | null)[] {
  const dates = reportDates(context.records.event.timeZone);
  const confidential = isConfidential(context);
  const speakers = context.sessions.flatMap((of): Block[] => {
    const table = confidential ? null : speakersTable(of, context, dates);
    return table === null ? [] : [heading(2, null, of.session.title), table];
  });
  const participants = confidential
    ? []
    : participantsTables(context).flatMap(({ category, table }): Block[] => [
        heading(2, null, EN.categories[category]),
        table,
      ]);
  return [
    section("annex", HEADINGS.agenda, [agendaTable(context, dates)]),
    section("annex", HEADINGS.speakersBySession, withoutLone(speakers)),
    section("annex", HEADINGS.participants, withoutLone(participants)),
    section("annex", HEADINGS.statistics, statistics(context)),
  ];
}

function statistics(context: ReportContext): Block[] {
  const tables = [
    { text: HEADINGS.bySession, table: sessionStatistics(context) },
    ...floorTables(context),
    { text: HEADINGS.byArea, table: areaStatistics(context) },
  ];
  return withoutLone(
    tables.flatMap(({ text, table }) => (table === null ? [] : [heading(2, null, text), table])),
  );
}

/** A lone subheading divides nothing, so it goes. */
function withoutLone(blocks: Block[]): Block[] {
  const headings = blocks.filter((block) => block.type === "heading");
  return headings.length === 1 ? blocks.filter((block) => block.type !== "heading") : blocks;
}
