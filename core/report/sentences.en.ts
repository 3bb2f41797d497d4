import { counts } from "../floor/statistics.ts";
import { CATEGORIES } from "../reference/categories.ts";
import type { ReportContext, SessionNote } from "./context.ts";
import { dayRange } from "./dates.ts";
import { byArea } from "./points.ts";
import { count, listOf } from "./words.en.ts";

/** One short paragraph each on the dialogue, its debate and what came of it; nothing is said of what is empty. */
export function summary(context: ReportContext, entries: readonly SessionNote[]): string[] {
  const spoken = context.sessions.flatMap((of) => of.interventions.filter(counts));
  if (spoken.length === 0 && entries.length === 0) return [];
  const recommended = entries.filter(({ note }) => note.kind === "recommendation").length;
  const questions = entries.filter(({ note }) => note.kind === "question").length;
  const { areas, several, none } = byArea(entries, context.records.event.areas);
  const perArea = areas.map((group) => `${group.area.name} (${group.entries.length})`);
  const debate = `${sentence(`${count(spoken.length, "intervention")} ${wereMade(spoken.length)} in ${count(context.sessions.length, "session")}, and the rapporteurs recorded ${count(entries.length, "point")}`)}`;
  const cross =
    several.length === 0
      ? ""
      : ` ${count(several.length, "point")} ${several.length === 1 ? "cuts" : "cut"} across the areas.`;
  const apart =
    none.length === 0
      ? ""
      : ` ${count(none.length, "point")} ${none.length === 1 ? "bears" : "bear"} no area.`;
  const spread = perArea.length === 0 ? "" : ` By challenge area the points concern ${listOf(perArea)}.`;
  const results = [
    recommended > 0 ? count(recommended, "recommendation") : "",
    questions > 0 ? `${count(questions, "question")} left open` : "",
  ].filter(Boolean);
  return [
    opening(context),
    `${debate}${spread}${perArea.length + several.length === 0 ? "" : cross + apart}`,
    ...(results.length > 0 ? [`The discussions led to ${listOf(results)}.`] : []),
  ];
}

/** What the dialogue was, and what this report covers. */
export function background(context: ReportContext): string[] {
  const { areas } = context.records.event;
  const titles = context.sessions.map((of) => `“${of.session.title}”`);
  return [
    opening(context),
    ...(titles.length > 0
      ? [
          `This report covers ${titles.length === 1 ? "the session" : `${titles.length} sessions:`} ${listOf(titles)}.`,
        ]
      : []),
    ...(areas.length > 0
      ? [`The discussions are summarized by challenge area: ${listOf(areas.map((a) => a.name))}.`]
      : []),
  ];
}

function opening(context: ReportContext): string {
  const { event } = context.records;
  const days = dayRange(event.startsOn, event.endsOn);
  const when =
    days === ""
      ? ""
      : event.endsOn !== null && event.endsOn !== event.startsOn && event.startsOn !== null
        ? ` from ${range(days)}`
        : ` on ${days}`;
  const where = event.venue ? ` at ${event.venue}` : "";
  const topic = event.topic && event.topic !== event.title ? `, “${event.topic}”,` : "";
  const held = when || where ? ` was held${when}${where}` : " was held";
  const theme = event.theme ? ` under the theme “${event.theme}”` : "";
  return `${event.title}${topic}${held}${theme}.`;
}

// "from 24 to 25 April 2012" reads as a sentence; the dash does not.
function range(days: string): string {
  return days.replace(/\s?–\s?/, " to ");
}

/** How many took part, by category. */
export function participation(context: ReportContext): string {
  const { delegations, participants } = context.records.roster;
  const people =
    participants.length === 0 ? "" : `, with ${count(participants.length, "named participant")},`;
  const present = CATEGORIES.filter((c) => delegations.some((d) => d.category === c));
  const by = present.length > 1 ? `, from ${count(present.length, "category", "categories")}` : "";
  const verb = delegations.length === 1 ? "is" : "are";
  return `${count(delegations.length, "delegation")}${people || ""} ${verb} on the roster of the event${by}, as follows.`;
}

/** Leads into the table of recommendations. */
export function recommended(context: ReportContext, entries: readonly SessionNote[]): string {
  const notes = entries.filter(({ note }) => note.kind === "recommendation");
  const to = context.records.event.addressees
    .map((a) => ({ name: a.name, n: notes.filter(({ note }) => note.addresseeIds.includes(a.id)).length }))
    .filter((a) => a.n > 0)
    .map((a) => `${a.name} (${a.n})`);
  const addressed = to.length > 0 ? ` They are addressed to ${listOf(to)}.` : "";
  return `The discussions led to ${count(notes.length, "recommendation")}, listed in the table below in the order in which ${notes.length === 1 ? "it was" : "they were"} made.${notes.length === 1 ? addressed.replace("They are", "It is") : addressed}`;
}

/** The conclusion's word on what happens with the recommendations. */
export function wayForward(context: ReportContext, entries: readonly SessionNote[]): string {
  const n = entries.filter(({ note }) => note.kind === "recommendation").length;
  const whom = context.records.event.addressees.filter((a) =>
    entries.some(({ note }) => note.kind === "recommendation" && note.addresseeIds.includes(a.id)),
  );
  const to = whom.length > 0 ? ` by ${listOf(whom.map((a) => a.name))}` : "";
  return `The ${n === 1 ? "recommendation" : `${n} recommendations`} in section I ${n === 1 ? "is" : "are"} submitted for consideration and follow-up${to}.`;
}

export const openQuestions = "The following questions were left open for further consideration.";

function wereMade(n: number): string {
  return n === 1 ? "was made" : "were made";
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
