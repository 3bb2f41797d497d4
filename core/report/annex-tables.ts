import { counts } from "../floor/statistics.ts";
import { fullName } from "../participants/participants.ts";
import { speakerLabel } from "../participants/speaker-name.ts";
import { CATEGORIES, type Category } from "../reference/categories.ts";
import { withArticle } from "./attribution.ts";
import { allNotes, type ReportContext, type ReportSession, type SessionNote } from "./context.ts";
import { duration, type ReportDates } from "./dates.ts";
import { HEADINGS, LABELS } from "./headings.en.ts";
import type { Table } from "./model.ts";
import { byArea } from "./points.ts";
import { EN } from "./words.en.ts";

const byName = new Intl.Collator("en");

/** Who had the floor in a session, in that order, with times; null before anybody had it. */
export function speakersTable(of: ReportSession, context: ReportContext, dates: ReportDates): Table | null {
  if (of.interventions.length === 0) return null;
  return {
    type: "table",
    caption: `${HEADINGS.speakers}: ${of.session.title}`,
    columns: [
      { header: LABELS.number, width: 6, align: "end" },
      { header: LABELS.speaker, width: 42 },
      { header: LABELS.statement, width: 22 },
      { header: LABELS.from, width: 10, align: "end" },
      { header: LABELS.to, width: 10, align: "end" },
      { header: LABELS.length, width: 10, align: "end" },
    ],
    rows: of.interventions.map((spoke, index) => {
      const name = speakerLabel(spoke.speaker, context.records.roster, of.roles);
      return [
        String(index + 1),
        spoke.group ? `${name}, on behalf of ${withArticle(spoke.group)}` : name,
        EN.requestKinds[spoke.kind],
        dates.time(spoke.startedAt),
        spoke.endedAt === null ? EN.none : dates.time(spoke.endedAt),
        duration(spoke.spokenMs),
      ];
    }),
  };
}

/** The sessions in their order; null where there is none. */
export function agendaTable(context: ReportContext, dates: ReportDates): Table | null {
  if (context.sessions.length === 0) return null;
  return {
    type: "table",
    caption: HEADINGS.agenda,
    columns: [
      { header: LABELS.date, width: 22 },
      { header: LABELS.time, width: 16 },
      { header: LABELS.session, width: 42 },
      { header: LABELS.kind, width: 20 },
    ],
    rows: context.sessions.map(({ session }) => [
      session.startsAt === null ? EN.none : dates.day(session.startsAt),
      timeRange(session.startsAt, session.endsAt, dates),
      session.title,
      EN.sessionKinds[session.kind],
    ]),
  };
}

/** "10:00–13:00", "10:00", or a dash where no time is set. */
export function timeRange(from: number | null, to: number | null, dates: ReportDates): string {
  if (from === null) return EN.none;
  return to === null ? dates.time(from) : `${dates.time(from)}–${dates.time(to)}`;
}

/** Delegations with their people, by category and then by the alphabet; one table a category. */
export function participantsTables(context: ReportContext): { category: Category; table: Table }[] {
  const { delegations, participants } = context.records.roster;
  return CATEGORIES.flatMap((category) => {
    const mine = delegations
      .filter((d) => d.category === category)
      .toSorted((a, b) => byName.compare(a.name, b.name));
    if (mine.length === 0) return [];
    const rows = mine.map((delegation) => {
      const people = participants
        .filter((p) => p.delegationId === delegation.id)
        .toSorted((a, b) => byName.compare(a.familyName, b.familyName))
        .map((p) => (p.position ? `${fullName(p)}, ${p.position}` : fullName(p)));
      const name = delegation.acronym ? `${delegation.name} (${delegation.acronym})` : delegation.name;
      return [name, people.length === 0 ? EN.none : people.map((text) => [{ text }])];
    });
    const columns = [
      { header: LABELS.delegation, width: 45 },
      { header: LABELS.representatives, width: 55 },
    ];
    return [{ category, table: { type: "table" as const, caption: EN.categories[category], columns, rows } }];
  });
}

/** How many delegations and people came from each category; null for an empty roster. */
export function participationTable(context: ReportContext): Table | null {
  const { delegations, participants } = context.records.roster;
  if (delegations.length === 0) return null;
  const rows = CATEGORIES.flatMap((category) => {
    const ids = new Set(delegations.filter((d) => d.category === category).map((d) => d.id));
    const people = participants.filter((p) => ids.has(p.delegationId)).length;
    return ids.size === 0 ? [] : [[EN.categories[category], String(ids.size), String(people)]];
  });
  return {
    type: "table",
    caption: HEADINGS.participation,
    columns: [
      { header: LABELS.category, width: 60 },
      { header: LABELS.delegations, width: 20, align: "end" },
      { header: LABELS.participants, width: 20, align: "end" },
    ],
    rows: [...rows, [LABELS.total, String(delegations.length), String(participants.length)]],
  };
}

/** Interventions and speaking time of each session, and of all; null where nobody spoke. */
export function sessionStatistics(context: ReportContext): Table | null {
  const figures = context.sessions.map((of) => {
    const counted = of.interventions.filter(counts);
    return {
      title: of.session.title,
      n: counted.length,
      ms: counted.reduce((sum, i) => sum + i.spokenMs, 0),
      notes: of.notes.length,
    };
  });
  const total = figures.reduce(
    (sum, f) => ({ title: LABELS.total, n: sum.n + f.n, ms: sum.ms + f.ms, notes: sum.notes + f.notes }),
    { title: LABELS.total as string, n: 0, ms: 0, notes: 0 },
  );
  if (total.n === 0 && total.notes === 0) return null;
  const row = (f: typeof total) => [
    f.title,
    String(f.n),
    duration(f.ms),
    f.n === 0 ? EN.none : duration(f.ms / f.n),
    String(f.notes),
  ];
  return {
    type: "table",
    caption: LABELS.sessions,
    columns: [
      { header: LABELS.session, width: 40 },
      { header: LABELS.interventions, width: 17, align: "end" },
      { header: LABELS.speakingTime, width: 15, align: "end" },
      { header: LABELS.average, width: 13, align: "end" },
      { header: LABELS.points, width: 15, align: "end" },
    ],
    rows: [...figures.map(row), ...(figures.length > 1 ? [row(total)] : [])],
  };
}

/** Points and recommendations of each challenge area, those with none included; null without areas. */
export function areaStatistics(context: ReportContext): Table | null {
  const notes = allNotes(context);
  const { areas } = context.records.event;
  if (areas.length === 0 || notes.length === 0) return null;
  const parted = byArea(notes, areas);
  const row = (name: string, entries: readonly SessionNote[]) => [
    name,
    String(entries.length),
    String(entries.filter(({ note }) => note.kind === "recommendation").length),
  ];
  const apart = [
    { name: LABELS.severalAreas, entries: parted.several },
    { name: LABELS.noArea, entries: parted.none },
  ].filter(({ entries }) => entries.length > 0);
  return {
    type: "table",
    caption: LABELS.challengeArea,
    columns: [
      { header: LABELS.challengeArea, width: 48 },
      { header: LABELS.points, width: 24, align: "end" },
      // At a fifth of the width the word breaks before its last letter.
      { header: HEADINGS.recommendations, width: 28, align: "end" },
    ],
    rows: [
      ...areas.map((area) => row(area.name, parted.areas.find((of) => of.area === area)?.entries ?? [])),
      ...apart.map(({ name, entries }) => row(name, entries)),
      row(LABELS.total, notes),
    ],
  };
}
