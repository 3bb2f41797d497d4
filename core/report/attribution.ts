import type { AttributionMode } from "../event/event.ts";
import { type Speaker, speakerKey } from "../floor/request.ts";
import { speakerName } from "../participants/speaker-name.ts";
import { mentionLabel } from "../record/rich-text.ts";
import type { Category } from "../reference/categories.ts";
import { type ReportContext, type ReportSession, type SessionNote, strictest } from "./context.ts";
import type { MentionText } from "./runs.ts";
import { EN } from "./words.en.ts";

/** Who made a point, and for which group ("": in the national capacity). */
export interface Source {
  speaker: Speaker;
  group: string;
}

/** Who made a point: the delegation it is reported of, else whoever had the floor, else nobody. */
export function sourceOf({ note, of }: SessionNote): Source | null {
  if (note.delegationId !== null)
    return {
      speaker: { type: "delegation", delegationId: note.delegationId, participantId: null },
      group: "",
    };
  // A turn that was undone was nobody's: what was noted in it has no speaker until somebody says who it was.
  const given = note.interventionId !== null && of.state.given.includes(note.interventionId);
  const request = given ? of.state.requests[note.interventionId ?? ""] : undefined;
  return request ? { speaker: request.speaker, group: request.group } : null;
}

/** How a note is attributed in this export: the stricter of the session's mode here and the note's own. */
export function modeOf({ note, of }: SessionNote): AttributionMode {
  return strictest(of.mode, note.attribution);
}

/**
 * The words that lead into a point, without the colon: "The representative of Kenya noted". Null where nobody
 * had the floor: background and procedure stand as they were written. `before`: the point that this one follows,
 * of which a named speaker is not named again.
 */
export function attributionPhrase(
  entry: SessionNote,
  context: ReportContext,
  before: SessionNote | null = null,
): string | null {
  const source = sourceOf(entry);
  if (source === null) return null;
  const mode = modeOf(entry);
  const { kind } = entry.note;
  if (mode === "chatham") return EN.passive[kind];
  if (mode === "attributed" && before && sameSource(before, source))
    return `${source.speaker.type === "delegation" ? EN.sameDelegation : EN.sameSpeaker} ${EN.verbs[kind]}`;
  return `${whoSaid(source, mode, entry.of, context)} ${EN.verbs[kind]}`;
}

/** Who is named for a point in a mode that may name somebody, with the group spoken for. */
export function whoSaid(
  source: Source,
  mode: Exclude<AttributionMode, "chatham">,
  of: ReportSession,
  context: ReportContext,
): string {
  const group =
    source.group === ""
      ? ""
      : mode === "attributed"
        ? EN.onBehalfOf(withArticle(source.group))
        : EN.onBehalfOfSome;
  return `${WHO[mode](source, of, context)}${group}`;
}

/** Whether the earlier point was named as this speaker's, in the same capacity. */
function sameSource(before: SessionNote, source: Source): boolean {
  const earlier = sourceOf(before);
  return (
    earlier !== null &&
    modeOf(before) === "attributed" &&
    speakerKey(earlier.speaker) === speakerKey(source.speaker) &&
    earlier.group === source.group
  );
}

const WHO: Record<
  Exclude<AttributionMode, "chatham">,
  (source: Source, of: ReportSession, context: ReportContext) => string
> = {
  attributed: ({ speaker }, of, context) => {
    const name = speakerName(speaker, context.records.roster, of.roles);
    if (speaker.type === "delegation") {
      if (/^(the )?delegation of /i.test(name)) return `The ${name.replace(/^the /i, "").replace(/^D/, "d")}`;
      return EN.representativeOf(withArticle(name));
    }
    const role = of.roles.find((r) => speaker.type === "role" && r.id === speaker.roleId)?.role;
    return role === "chair" || role === "moderator" ? `The ${EN.roles[role]}` : name;
  },
  category: ({ speaker }, of, context) => {
    const delegation =
      speaker.type === "delegation" ? context.delegations.get(speaker.delegationId) : undefined;
    if (!delegation) return oneSpeaker(speaker, of, context);
    const region = delegation.category === "member_state" ? delegation.region : null;
    return `${capital(EN.oneOf[delegation.category])}${region ? EN.ofGroup(EN.groups[region]) : ""}`;
  },
  unattributed: ({ speaker }, of, context) => oneSpeaker(speaker, of, context),
};

function oneSpeaker(speaker: Speaker, of: ReportSession, context: ReportContext): string {
  if (speaker.type === "delegation")
    return isState(context.delegations.get(speaker.delegationId)?.category)
      ? EN.oneDelegation
      : EN.oneParticipant;
  if (speaker.type === "unknown") return EN.oneParticipant;
  const panel = of.roles.filter((r) => r.role === "panellist" || r.role === "discussant");
  // "One panellist" of a single one would name that person to everybody who was in the room.
  return panel.length > 1 && panel.some((r) => r.id === speaker.roleId) ? EN.onePanellist : EN.oneParticipant;
}

/** Who a point came from, as a table tells it: the name, the category, or nothing. */
export function sourceLabel(entry: SessionNote, context: ReportContext): string {
  const source = sourceOf(entry);
  const mode = modeOf(entry);
  if (source === null || mode === "chatham") return EN.none;
  const { speaker, group } = source;
  if (mode === "attributed") {
    const name = speakerName(speaker, context.records.roster, entry.of.roles);
    return group ? `${name} (${group})` : name;
  }
  if (speaker.type !== "delegation") return oneSpeaker(speaker, entry.of, context).replace(/^One /, "A ");
  const delegation = context.delegations.get(speaker.delegationId);
  return delegation ? capital(EN.oneOf[delegation.category]) : EN.none;
}

/** How mentions in a note's text read: by name only where the note itself may name. */
export function mentionText(entry: SessionNote, context: ReportContext): MentionText {
  return (attrs) => {
    if (modeOf(entry) === "attributed") return mentionLabel(attrs);
    const category = context.delegations.get(typeof attrs.id === "string" ? attrs.id : "")?.category;
    return (category === undefined || isState(category) ? EN.oneDelegation : EN.oneParticipant).toLowerCase();
  };
}

export function isState(category: Category | undefined): boolean {
  return category === "member_state" || category === "observer_state";
}

// States and bodies whose English name takes the article within a sentence.
const ARTICLE =
  /^(Bahamas|Comoros|Congo|Gambia|Maldives|Marshall Islands|Netherlands|Niger\b|Philippines|Solomon Islands|Cook Islands|Sudan|Holy See|Central African|Dominican Republic|Czech Republic|Democratic |Islamic Republic|Kingdom of|Lao People|Republic of|Russian Federation|State of|Syrian Arab|United |European |International |African |World Bank|World Food|World Health|Office of|Organi[sz]ation |Group of|League of|Council of|Caribbean Community|Commonwealth|Economic Community|Inter-|Sovereign )/;

/** A name as it stands within a sentence: "the Philippines", "Kenya". */
export function withArticle(name: string): string {
  return ARTICLE.test(name) || / (Group|Movement|Union|States)$/.test(name) ? `the ${name}` : name;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
