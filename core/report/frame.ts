import type { Role } from "../event/event.ts";
import { isConfidential, type ReportContext } from "./context.ts";
import { dayRange, reportDates } from "./dates.ts";
import { LABELS } from "./headings.en.ts";
import type { Block, ReportModel, Section } from "./model.ts";
import { EN } from "./words.en.ts";

type Frame = Omit<ReportModel, "sections" | "contents">;

/** What stands around the text: title block, running head, notices and properties of the file. */
export function reportFrame(context: ReportContext): Frame {
  const { event } = context.records;
  const { options, now } = context;
  const one = options.sessionId === null ? undefined : context.sessions[0];
  const kind = options.template === "session" ? EN.sessionSummary : one ? EN.sessionReport : EN.fullReport;
  const title = one?.session.title ?? (event.topic || event.title);
  const dates = reportDates(event.timeZone);
  const day = one?.session.startsAt
    ? dates.day(one.session.startsAt)
    : dayRange(event.startsOn, event.endsOn);
  const draftOf = `${EN.status.draft}, ${dates.day(now)}, ${dates.time(now)}`;
  const illustrative = event.illustrative ? [EN.illustrative] : [];
  const marks = [...(options.status === "draft" ? [EN.draft] : []), ...illustrative];
  const rapporteurs = isConfidential(context) ? [] : holders(context, "rapporteur");
  const facts = [
    { label: LABELS.theme, value: event.theme },
    { label: one && !day.includes("–") ? LABELS.date : LABELS.dates, value: day },
    { label: LABELS.place, value: event.venue },
    { label: LABELS.status, value: options.status === "draft" ? draftOf : EN.status.final },
    { label: LABELS.language, value: LABELS.english },
    {
      label: rapporteurs.length === 1 ? LABELS.rapporteur : LABELS.rapporteurs,
      value: rapporteurs.join(", "),
    },
  ];
  return {
    template: options.template,
    language: "en",
    status: options.status,
    header: { title, marks },
    titleBlock: {
      series: title === event.title ? "" : event.title,
      title,
      subtitle: kind,
      marks: illustrative,
      facts: facts.filter(
        (fact) => fact.value !== "" && !(options.template === "session" && IN_TABLE.has(fact.label)),
      ),
    },
    notices: [EN.disclaimer, notice(context)],
    properties: {
      title: `${title}: ${kind}`,
      subject: event.theme || event.title,
      creator: "IDM Desk",
      description: [kind, ...marks].join(". "),
    },
  };
}

/** What the session summary tells in its table of facts. */
const IN_TABLE: ReadonlySet<string> = new Set([
  LABELS.date,
  LABELS.dates,
  LABELS.place,
  LABELS.rapporteur,
  LABELS.rapporteurs,
]);

/** The attribution statement, of the strictest mode that holds for a session of the report. */
function notice(context: ReportContext): string {
  if (isConfidential(context)) return EN.attribution.chatham;
  return EN.attribution[context.options.attribution];
}

/** Names of those with a role in the report's sessions or the event, each once. */
export function holders(context: ReportContext, role: Role): string[] {
  const all = [...context.sessions.flatMap((of) => of.session.roles), ...context.records.event.roles];
  return [...new Set(all.filter((r) => r.role === role).map((r) => r.name))];
}

/** A section from its heading and what stands under it; null where that is nothing. */
export function section(
  kind: Section["kind"],
  heading: string,
  blocks: readonly (Block | null)[],
): Section | null {
  const under = blocks.filter((block) => block !== null);
  if (!under.some((block) => block.type !== "heading")) return null;
  return { kind, blocks: [{ type: "heading", level: 1, label: null, text: heading }, ...under] };
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** Drops what is empty and numbers the rest: body sections I, II…, annexes likewise. */
export function numberedSections(
  sections: readonly (Section | null)[],
  annexLabel: (roman: string) => string,
): Section[] {
  let [body, annex] = [0, 0];
  return sections.flatMap((each) => {
    if (each === null) return [];
    const [first, ...rest] = each.blocks;
    if (each.kind === "front" || first?.type !== "heading") return [each];
    const label =
      each.kind === "body" ? (ROMAN[body++] ?? String(body)) : annexLabel(ROMAN[annex++] ?? String(annex));
    return [{ ...each, blocks: [{ ...first, label }, ...rest] }];
  });
}
