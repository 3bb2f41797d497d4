import type { AttributionMode } from "../event/event.ts";
import { speakerKey } from "../floor/request.ts";
import { attributionPhrase, isState, modeOf, type Source, sourceOf, whoSaid } from "./attribution.ts";
import { type ReportContext, type SessionNote, strictest } from "./context.ts";
import { EN, listOf } from "./words.en.ts";

/**
 * The words that lead into a point which several notes make, without the colon: "Two delegations noted". What counts
 * is how many *distinct* delegations made it (one / two / some / several / many); the strictest of the notes' modes
 * holds for all. Null where nobody had the floor. `notes`: of one kind, one at least.
 */
export function collectivePhrase(notes: readonly SessionNote[], context: ReportContext): string | null {
  const [first] = notes;
  if (!first) return null;
  const mode = strictest(...notes.map(modeOf));
  const distinct = new Map<string, { entry: SessionNote; source: Source }>();
  for (const entry of notes) {
    const source = sourceOf(entry);
    if (source && !distinct.has(speakerKey(source.speaker)))
      distinct.set(speakerKey(source.speaker), { entry, source });
  }
  const speakers = [...distinct.values()];
  const only = speakers[0]?.entry ?? first;
  if (speakers.length < 2)
    return attributionPhrase({ ...only, note: { ...only.note, attribution: mode } }, context);
  const { kind } = first.note;
  if (mode === "chatham") return EN.passive[kind];
  return `${WHO[mode](speakers, context)} ${EN.verbs[kind]}`;
}

type Speakers = readonly { entry: SessionNote; source: Source }[];

const WHO: Record<
  Exclude<AttributionMode, "chatham">,
  (speakers: Speakers, context: ReportContext) => string
> = {
  attributed: (speakers, context) => inSentence(namesOf(speakers, "attributed", context)),
  category: (speakers, context) => {
    const counted = new Map<string, Speakers>();
    for (const each of speakers) {
      const name = whoSaid({ ...each.source, group: "" }, "category", each.entry.of, context);
      counted.set(name, [...(counted.get(name) ?? []), each]);
    }
    const parts = [...counted].map(([name, same]) =>
      same.length === 1 ? name : `${amount(same.length)} ${manyOf(same, context)}`,
    );
    return inSentence(parts);
  },
  unattributed: (speakers, context) => {
    const states = speakers.every(({ source }) => isState(categoryOf(source, context)));
    return `${amount(speakers.length)} ${states ? EN.delegations : EN.participants}`;
  },
};

function namesOf(speakers: Speakers, mode: "attributed", context: ReportContext): string[] {
  return speakers.map(({ entry, source }) => whoSaid(source, mode, entry.of, context));
}

function categoryOf(source: Source, context: ReportContext) {
  const { speaker } = source;
  return speaker.type === "delegation" ? context.delegations.get(speaker.delegationId)?.category : undefined;
}

/** Those of one category and region: "Member States of the African Group". */
function manyOf(same: Speakers, context: ReportContext): string {
  const source = same[0]?.source;
  const speaker = source?.speaker;
  const of = speaker?.type === "delegation" ? context.delegations.get(speaker.delegationId) : undefined;
  if (!of) return EN.participants;
  const region = of.category === "member_state" && of.region ? EN.ofGroup(EN.groups[of.region]) : "";
  return `${EN.manyOf[of.category]}${region}`;
}

function amount(n: number): string {
  return EN.amounts.find(([from]) => n >= from)?.[1] ?? String(n);
}

/** Several as the subject of one sentence: only the first begins with a capital, save where it is a name's own. */
function inSentence(names: readonly string[]): string {
  const lowered = names.map((name, index) =>
    index === 0 ? name : name.replace(/^(The|A|An|One|Two|Some|Several|Many) /, (word) => word.toLowerCase()),
  );
  return listOf(lowered);
}
