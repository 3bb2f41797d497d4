import type { Area } from "../event/event.ts";
import type { NoteKind } from "../record/note.ts";
import { placeOf, type SummaryPlace } from "../record/summary.ts";
import { attributionPhrase, mentionText, sourceLabel } from "./attribution.ts";
import type { ReportContext, SessionNote } from "./context.ts";
import { HEADINGS, LABELS } from "./headings.en.ts";
import type { Block, Paragraph, Run, Table } from "./model.ts";
import { type RichBlock, richBlocks, richParagraphs } from "./runs.ts";
import { EN, listOf } from "./words.en.ts";

/** Makes numbered paragraphs, counting from 1 through a whole report. */
export type Numbered = (runs: Run[] | string) => Paragraph;

/** A fresh count of paragraphs. */
export function numberedParagraphs(): Numbered {
  let number = 0;
  return (runs) => ({ type: "paragraph", number: ++number, runs: asRuns(runs) });
}

/** A paragraph without a number. */
export function plain(runs: Run[] | string): Paragraph {
  return { type: "paragraph", number: null, runs: asRuns(runs) };
}

function asRuns(runs: Run[] | string): Run[] {
  return typeof runs === "string" ? [{ text: runs }] : runs;
}

/** Notes as blocks, one after the other: each a numbered paragraph with who said it, and what of its text follows. */
export function pointBlocks(
  entries: readonly SessionNote[],
  context: ReportContext,
  numbered: Numbered,
): Block[] {
  let before: SessionNote | null = null;
  return entries.flatMap((entry) => {
    const blocks = onePoint(entry, before, context, numbered);
    if (blocks.length > 0) before = entry;
    return blocks;
  });
}

function onePoint(
  entry: SessionNote,
  before: SessionNote | null,
  context: ReportContext,
  numbered: Numbered,
): Block[] {
  const [first, ...rest] = pointText(entry, attributionPhrase(entry, context, before), context);
  if (first === undefined) return [];
  return [first.type === "paragraph" ? numbered(first.runs) : first, ...rest];
}

/** A point as it reads: its areas where it bears several, who said it (null: nobody is named), and its text. */
export function pointText(entry: SessionNote, phrase: string | null, context: ReportContext): RichBlock[] {
  const [first, ...rest] = noteBlocks(entry, context);
  if (first === undefined) return [];
  const areas = areaNames(entry, context);
  const lead: Run[] = [
    // A point of several areas stands under none of them, so it names them.
    ...(areas.length > 1 ? [{ text: listOf(areas), italic: true as const }, { text: " – " }] : []),
    ...(phrase === null ? [] : [{ text: `${phrase}: ` }]),
  ];
  if (first.type === "paragraph") return [{ ...first, runs: [...lead, ...first.runs] }, ...rest];
  return [...(lead.length === 0 ? [] : [plain(lead)]), first, ...rest];
}

/** The note's text; words quoted stand in quotation marks unless they already do. */
function noteBlocks(entry: SessionNote, context: ReportContext): RichBlock[] {
  const blocks = richBlocks(entry.note.doc, mentionText(entry, context));
  const only = blocks[0];
  if (entry.note.kind !== "quotation" || blocks.length !== 1 || only?.type !== "paragraph") return blocks;
  if (/^["“«„]/.test(only.runs[0]?.text ?? "")) return blocks;
  return [{ ...only, runs: [{ text: "“" }, ...only.runs, { text: "”" }] }];
}

/** Each note once: under the one challenge area that it bears, with those of several areas, or with those of none. */
export interface ByArea {
  areas: { area: Area; entries: SessionNote[] }[];
  several: SessionNote[];
  none: SessionNote[];
}

/** Parts the notes by challenge area; every text and table of a report goes by this, so that their counts agree. */
export function byArea(entries: readonly SessionNote[], areas: readonly Area[]): ByArea {
  const placed = entries.map((entry) => ({ entry, place: placeOf(entry.note.areaIds, areas) }));
  const at = (place: SummaryPlace) => placed.flatMap((each) => (each.place === place ? [each.entry] : []));
  return {
    areas: areas.map((area) => ({ area, entries: at(area.id) })).filter((group) => group.entries.length > 0),
    several: at("several"),
    none: at("none"),
  };
}

/** The heading of points without an area: "Other points", but where no point has one, the issues raised. */
export function noneHeading({ areas, several }: ByArea): string {
  return areas.length + several.length > 0 ? HEADINGS.otherPoints : HEADINGS.points;
}

const GOOD: ReadonlySet<NoteKind> = new Set(["good_practice", "lesson"]);

/** The groups of points of an area, each with its heading; a single group stands without one. */
export function pointGroups(entries: readonly SessionNote[]): { heading: string; entries: SessionNote[] }[] {
  const of = (heading: string, test: (kind: NoteKind) => boolean) => ({
    heading,
    entries: entries.filter((entry) => test(entry.note.kind)),
  });
  return [
    of(HEADINGS.mainPoints, (kind) => !GOOD.has(kind) && kind !== "recommendation"),
    of(HEADINGS.goodPractices, (kind) => GOOD.has(kind)),
    of(HEADINGS.recommendations, (kind) => kind === "recommendation"),
  ].filter((group) => group.entries.length > 0);
}

/** Names of the challenge areas a note bears, in the event's order. */
export function areaNames(entry: SessionNote, context: ReportContext): string[] {
  return context.records.event.areas.filter((a) => entry.note.areaIds.includes(a.id)).map((a) => a.name);
}

/** The table of recommendations, or null where there is none. */
export function recommendationsTable(entries: readonly SessionNote[], context: ReportContext): Table | null {
  const notes = entries.filter((entry) => entry.note.kind === "recommendation");
  if (notes.length === 0) return null;
  const { addressees } = context.records.event;
  return {
    type: "table",
    caption: HEADINGS.recommendations,
    columns: [
      { header: LABELS.number, width: 6, align: "end" },
      { header: LABELS.recommendation, width: 40 },
      { header: LABELS.addressee, width: 18 },
      { header: LABELS.challengeArea, width: 20 },
      { header: LABELS.source, width: 16 },
    ],
    rows: notes.map((entry, index) => [
      String(index + 1),
      richParagraphs(entry.note.doc, mentionText(entry, context)),
      listOf(addressees.filter((a) => entry.note.addresseeIds.includes(a.id)).map((a) => a.name)) || EN.none,
      listOf(areaNames(entry, context)) || EN.none,
      sourceLabel(entry, context),
    ]),
  };
}

/** Questions left open, a line each, with who asked. */
export function questionItems(entries: readonly SessionNote[], context: ReportContext): Block[] {
  const items = entries
    .filter((entry) => entry.note.kind === "question")
    .flatMap((entry) => {
      const lines = richParagraphs(entry.note.doc, mentionText(entry, context));
      if (lines.length === 0) return [];
      const phrase = attributionPhrase(entry, context);
      const runs = lines.flatMap((line, i) =>
        line.map((run, j) => (i > 0 && j === 0 ? { ...run, break: true as const } : run)),
      );
      return [
        { level: 0, ordered: false, runs: phrase === null ? runs : [{ text: `${phrase}: ` }, ...runs] },
      ];
    });
  return items.length > 0 ? [{ type: "list", items }] : [];
}
