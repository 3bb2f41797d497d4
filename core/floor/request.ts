import { z } from "zod";
import { id, instant, optionalLine } from "../ids.ts";
import { category, regionalGroup } from "../reference/categories.ts";

export const REQUEST_KINDS = [
  "opening_remarks",
  "keynote",
  "panellist",
  "moderator",
  "national_statement",
  "group_statement",
  "comment",
  "panellist_response",
  "interposed_question",
  "right_of_reply",
  "point_of_order",
  "secretariat",
  "video_message",
] as const;
export const requestKind = z.enum(REQUEST_KINDS);
export type RequestKind = z.infer<typeof requestKind>;

export const CHANNELS = ["pre_inscription", "nameplate", "slip", "chair_call"] as const;
export const channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof channel>;

/** The level at which a delegation speaks, in the order of the general debate of the UN General Assembly. */
export const LEVELS = [
  "head_of_state",
  "head_of_government",
  "deputy_head",
  "minister",
  "deputy_minister",
  "head_of_delegation",
  "senior_official",
  "expert",
] as const;
export const level = z.enum(LEVELS);
export type Level = z.infer<typeof level>;

/** The language spoken: one of the six of the United Nations, or another with interpretation. */
export const LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es", "other"] as const;
export const language = z.enum(LANGUAGES);
export type Language = z.infer<typeof language>;

/** Who asks: a delegation (with the person, if known), a holder of a role, or somebody not yet named. */
export const speaker = z.discriminatedUnion("type", [
  z.object({ type: z.literal("delegation"), delegationId: id, participantId: id.nullable() }),
  z.object({ type: z.literal("role"), roleId: id }),
  z.object({ type: z.literal("unknown"), number: z.number().int().positive() }),
]);
export type Speaker = z.infer<typeof speaker>;

/** How the roster knew the speaker when the floor was asked for: what precedence and statistics go by. */
export const standing = z.object({
  category: category.nullable().default(null),
  region: regionalGroup.nullable().default(null),
  /** The name that the alphabetical order takes. */
  sortName: optionalLine.default(""),
});
export type Standing = z.infer<typeof standing>;

/** What can be said of a request besides who asks; may be put right at any time. */
export const requestDetails = z.object({
  /** "on behalf of": the group's name, or empty in the national capacity. */
  group: optionalLine,
  kind: requestKind,
  level: level.nullable().default(null),
  language: language.nullable().default(null),
  /** For the Chair's eyes; never on the room screen. */
  note: optionalLine,
  /** The request whose question this one answers. */
  answersTo: id.nullable().default(null),
});
export type RequestDetails = z.infer<typeof requestDetails>;

export const REQUEST_STATUSES = [
  "pre_inscribed",
  "waiting",
  "on_deck",
  "speaking",
  "paused",
  "finished",
  "cut_off",
  "withdrawn",
  "absent",
  "not_reached",
  "submitted_in_writing",
] as const;
export const requestStatus = z.enum(REQUEST_STATUSES);
export type RequestStatus = z.infer<typeof requestStatus>;

/** A stretch of speaking; `to` is null while it runs. */
export const segment = z.object({ from: instant, to: instant.nullable() });
export type Segment = z.infer<typeof segment>;

/** A request for the floor, and, once it was given, the intervention that followed. */
export interface FloorRequest extends RequestDetails, Standing {
  readonly id: string;
  readonly speaker: Speaker;
  readonly channel: Channel;
  readonly askedAt: number;
  /** From when its turn counts: `askedAt`, or when it came back to the list. */
  readonly queuedAt: number;
  /** `seq` of the event that made it: who was first among those of one instant. */
  readonly askedSeq: number;
  readonly status: RequestStatus;
  readonly pinned: boolean;
  /** The Chair put it where it stands. */
  readonly moved: boolean;
  /** The request it exchanged places with. */
  readonly swappedWith: string | null;
  /** When it was absent and put at the end; null: it was not. */
  readonly deferredAt: number | null;
  /** It was given the floor out of its turn. */
  readonly overridden: boolean;
  /** Frozen when the speech starts; null before. Milliseconds, extensions included. */
  readonly limitMs: number | null;
  readonly segments: readonly Segment[];
}

/** One key for whoever speaks: of a delegation every person, of an unknown speaker the number. */
export function speakerKey(speaker: FloorRequest["speaker"]): string {
  if (speaker.type === "delegation") return speaker.delegationId;
  return speaker.type === "role" ? speaker.roleId : `unknown ${speaker.number}`;
}
