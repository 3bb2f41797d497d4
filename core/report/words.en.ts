import type { AttributionMode, Role, SessionKind } from "../event/event.ts";
import type { Language, Level, RequestKind } from "../floor/request.ts";
import type { NoteKind } from "../record/note.ts";
import type { Category, RegionalGroup } from "../reference/categories.ts";

/** "1 recommendation", "7 recommendations"; the plural is regular unless given. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

const verbs: Record<NoteKind, string> = {
  position: "noted",
  challenge: "drew attention to the following challenge",
  good_practice: "shared the following practice",
  lesson: "shared the following lesson",
  recommendation: "recommended",
  question: "asked",
  commitment: "undertook",
  data: "provided the following information",
  quotation: "stated",
};

/** The same where nobody spoke, or nobody may be told apart. */
const passive: Record<NoteKind, string> = {
  position: "It was noted",
  challenge: "Attention was drawn to the following challenge",
  good_practice: "The following practice was shared",
  lesson: "The following lesson was shared",
  recommendation: "It was recommended",
  question: "It was asked",
  commitment: "The following commitment was made",
  data: "The following information was provided",
  quotation: "It was stated",
};

const categories: Record<Category, string> = {
  member_state: "Member States",
  observer_state: "Observer States",
  regional_organization: "Regional organizations",
  igo: "Intergovernmental organizations",
  un_entity: "United Nations entities",
  ngo: "Non-governmental organizations",
  civil_society: "Civil society",
  academia: "Academia",
  private_sector: "Private sector",
  secretariat: "Secretariat",
  other: "Others",
};

const oneOf: Record<Category, string> = {
  member_state: "a Member State",
  observer_state: "an Observer State",
  regional_organization: "a regional organization",
  igo: "an intergovernmental organization",
  un_entity: "a United Nations entity",
  ngo: "a non-governmental organization",
  civil_society: "a civil society representative",
  academia: "an academic participant",
  private_sector: "a private sector representative",
  secretariat: "a representative of the secretariat",
  other: "a participant",
};

const manyOf: Record<Category, string> = {
  member_state: "Member States",
  observer_state: "Observer States",
  regional_organization: "regional organizations",
  igo: "intergovernmental organizations",
  un_entity: "United Nations entities",
  ngo: "non-governmental organizations",
  civil_society: "civil society representatives",
  academia: "academic participants",
  private_sector: "private sector representatives",
  secretariat: "representatives of the secretariat",
  other: "participants",
};

/** From how many distinct delegations on a word is used; the first that is reached counts. */
const amounts: readonly [from: number, word: string][] = [
  [10, "Many"],
  [5, "Several"],
  [3, "Some"],
  [2, "Two"],
  [1, "One"],
];

const groups: Record<RegionalGroup, string> = {
  african: "the African Group",
  asia_pacific: "the Asia-Pacific Group",
  eastern_european: "the Eastern European Group",
  grulac: "the Latin American and Caribbean Group",
  weog: "the Western European and Others Group",
};

/** As the rows of a table. */
const regions: Record<RegionalGroup, string> = {
  african: "African Group",
  asia_pacific: "Asia-Pacific Group",
  eastern_european: "Eastern European Group",
  grulac: "Latin American and Caribbean Group",
  weog: "Western European and Others Group",
};

const levels: Record<Level, string> = {
  head_of_state: "Heads of State",
  head_of_government: "Heads of Government",
  deputy_head: "Deputy heads of State or Government",
  minister: "Ministers",
  deputy_minister: "Deputy ministers",
  head_of_delegation: "Heads of delegation",
  senior_official: "Senior officials",
  expert: "Experts",
};

const languages: Record<Language, string> = {
  ar: "Arabic",
  zh: "Chinese",
  en: "English",
  fr: "French",
  ru: "Russian",
  es: "Spanish",
  other: "Others",
};

const roles: Record<Role, string> = {
  chair: "Chair",
  moderator: "Moderator",
  panellist: "Panellist",
  discussant: "Discussant",
  rapporteur: "Rapporteur",
  secretariat: "Secretariat",
};

const sessionKinds: Record<SessionKind, string> = {
  opening: "Opening",
  panel: "Panel",
  open_discussion: "Open discussion",
  breakout: "Breakout group",
  closing: "Closing",
};

const requestKinds: Record<RequestKind, string> = {
  opening_remarks: "Opening remarks",
  keynote: "Keynote",
  panellist: "Panellist",
  moderator: "Moderator",
  national_statement: "Statement",
  group_statement: "Group statement",
  comment: "Comment",
  panellist_response: "Response",
  interposed_question: "Question",
  right_of_reply: "Right of reply",
  point_of_order: "Point of order",
  secretariat: "Secretariat",
  video_message: "Video message",
};

const attributed =
  "Statements are attributed to delegations and participants as the rapporteurs recorded them, save where a contribution was recorded with a stricter attribution.";
const byNobody =
  "Contributions are not attributed: delegations and participants are referred to collectively, and sources by category.";

const attribution: Record<AttributionMode, string> = {
  attributed,
  category: "Contributions are attributed to categories of participants only.",
  unattributed: byNobody,
  chatham:
    "The discussion was held under the Chatham House Rule: neither the identity nor the affiliation of any speaker or participant is revealed.",
};

/** Every word that the report itself writes, in English; notes stay as they were written. */
export const EN = {
  verbs,
  passive,
  categories,
  oneOf,
  manyOf,
  amounts,
  delegations: "delegations",
  participants: "participants",
  groups,
  regions,
  levels,
  languages,
  notStated: "Not stated",
  roles,
  sessionKinds,
  requestKinds,
  attribution,
  disclaimer:
    "This report was prepared from the notes of the rapporteurs. It is not a verbatim record, and the views recorded do not necessarily reflect those of the organizers or of any participant.",
  oneDelegation: "One delegation",
  oneParticipant: "One participant",
  onePanellist: "One panellist",
  ofGroup: (group: string) => ` of ${group}`,
  onBehalfOf: (group: string) => `, speaking on behalf of ${group},`,
  onBehalfOfSome: ", speaking on behalf of a group,",
  sameDelegation: "The same delegation also",
  sameSpeaker: "The same speaker also",
  representativeOf: (name: string) => `The representative of ${name}`,
  draft: "DRAFT",
  illustrative: "Illustrative data",
  status: { draft: "Draft", final: "Final" },
  sessionSummary: "Session summary",
  fullReport: "Report of the dialogue",
  sessionReport: "Report of the session",
  none: "–",
} as const;
