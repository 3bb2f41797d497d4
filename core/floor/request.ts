import { z } from "zod";
import { id, instant, optionalLine } from "../ids.ts";

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

/** Who asks: a delegation (with the person, if known), a holder of a role, or somebody not yet named. */
export const speaker = z.discriminatedUnion("type", [
  z.object({ type: z.literal("delegation"), delegationId: id, participantId: id.nullable() }),
  z.object({ type: z.literal("role"), roleId: id }),
  z.object({ type: z.literal("unknown"), number: z.number().int().positive() }),
]);
export type Speaker = z.infer<typeof speaker>;

export const REQUEST_STATUSES = [
  "waiting",
  "speaking",
  "paused",
  "finished",
  "withdrawn",
  "cut_off",
  "not_reached",
] as const;
export const requestStatus = z.enum(REQUEST_STATUSES);
export type RequestStatus = z.infer<typeof requestStatus>;

/** A stretch of speaking; `to` is null while it runs. */
export const segment = z.object({ from: instant, to: instant.nullable() });
export type Segment = z.infer<typeof segment>;

/** A request for the floor, and, once it was given, the intervention that followed. */
export const floorRequest = z.object({
  id,
  speaker,
  /** "on behalf of": the group's name, or empty in the national capacity. */
  group: optionalLine,
  kind: requestKind,
  channel,
  /** For the Chair's eyes; never on the room screen. */
  note: optionalLine,
  askedAt: instant,
  status: requestStatus,
  pinned: z.boolean(),
  /** The Chair put it where it stands. */
  moved: z.boolean(),
  /** Absent when called, and put at the end. */
  deferred: z.boolean(),
  /** Frozen when the speech starts; null before. Milliseconds, extensions included. */
  limitMs: z.number().int().nullable(),
  segments: z.array(segment),
});
export type FloorRequest = z.infer<typeof floorRequest>;
