import type { FloorRequest, RequestKind } from "../request.ts";
import { type Preset, RULE_SUBJECTS, type RuleSubject } from "./preset.ts";

const PROGRAMME: readonly RequestKind[] = [
  "opening_remarks",
  "keynote",
  "panellist",
  "moderator",
  "secretariat",
  "video_message",
];

type Claim = Pick<FloorRequest, "kind" | "group" | "category">;

/** Whether a rule about the subject is about this request. */
const CLAIMS: Readonly<Record<RuleSubject, (request: Claim) => boolean>> = {
  point_of_order: ({ kind }) => kind === "point_of_order",
  panellist_response: ({ kind }) => kind === "panellist_response",
  programme: ({ kind }) => PROGRAMME.includes(kind),
  group_statement: ({ kind, group }) => kind === "group_statement" || group !== "",
  member_state: ({ category }) => category === "member_state",
  observer_and_regional: ({ category }) =>
    category === "observer_state" || category === "regional_organization",
  // Speakers of no known category wait with the stakeholders, not before a State.
  stakeholder: () => true,
  everyone: () => true,
  right_of_reply: ({ kind }) => kind === "right_of_reply",
};

/** The most particular first: a right of reply of a State is a right of reply, wherever States stand. */
const PARTICULAR_FIRST: readonly RuleSubject[] = [
  "point_of_order",
  "right_of_reply",
  ...RULE_SUBJECTS.filter(
    (each) => each !== "point_of_order" && each !== "right_of_reply" && each !== "everyone",
  ),
  "everyone",
];

/** Which rule of the preset the request falls under, by its place in the preset; after the last where none does. */
export function tierOf(request: Claim, preset: Preset): number {
  for (const subject of PARTICULAR_FIRST) {
    const at = preset.rules.findIndex((rule) => rule.subject === subject);
    if (at >= 0 && CLAIMS[subject](request)) return at;
  }
  return preset.rules.length;
}
