import { z } from "zod";
import { id, instant } from "../ids.ts";
import { category } from "../reference/categories.ts";
import { limitMs, listStatus } from "./events.ts";
import { preset } from "./precedence/preset.ts";
import { channel, requestDetails, requestKind, speaker } from "./request.ts";

const of = <T extends string, D extends z.ZodRawShape>(type: T, data: D) =>
  z.object({ type: z.literal(type), ...data });

const ofRequest = { requestId: id };

/** A request as it is asked for; "unknown" is numbered by the engine: Speaker 1, 2, … */
export const requestOrder = z.object({
  requestId: id,
  speaker: z.union([speaker, z.object({ type: z.literal("new_unknown") })]),
  channel,
  ...requestDetails.shape,
});
export type RequestOrder = z.infer<typeof requestOrder>;

/** What a person asks the floor to do; `decide` turns it into facts or refuses it. */
export const floorCommand = z.discriminatedUnion("type", [
  /** `closesAt`: when an announced closing takes effect; null: when somebody closes the list. */
  of("change_list", { to: listStatus, closesAt: instant.nullable().default(null) }),
  of("set_precedence", { preset }),
  of("request", { requests: z.array(requestOrder).min(1).max(300) }),
  of("amend", { ...ofRequest, details: requestDetails }),
  of("move", { ...ofRequest, before: id.nullable() }),
  of("swap", { ...ofRequest, withId: id }),
  of("pin", { ...ofRequest, pinned: z.boolean() }),
  of("put_on_deck", { ...ofRequest, onDeck: z.boolean() }),
  of("withdraw", ofRequest),
  /** Absent when called: dropped from the list. */
  of("drop_absent", ofRequest),
  /** Absent when called: put at the end. */
  of("defer", ofRequest),
  of("submit_in_writing", ofRequest),
  of("reinstate", ofRequest),
  /** Gives the floor to the named request, or to the next (null); finishes who speaks, or pauses them for a point of order. */
  of("give_floor", { requestId: id.nullable() }),
  of("finish", { cutOff: z.boolean() }),
  of("pause", {}),
  of("resume", {}),
  of("extend", { byMs: z.number().int().min(-3_600_000).max(3_600_000) }),
  of("enter_pause", { ...ofRequest, from: instant, to: instant }),
  of("correct_times", { ...ofRequest, startedAt: instant, endedAt: instant.nullable() }),
  of("set_limits", {
    changes: z
      .array(z.object({ kind: requestKind.nullable(), category: category.nullable().default(null), limitMs }))
      .min(1)
      .max(60),
  }),
  of("name_speaker", { ...ofRequest, speaker }),
  /** Ends the session: whoever speaks has finished, whoever waits was not reached. */
  of("close_session", {}),
]);
export type FloorCommand = z.infer<typeof floorCommand>;
/** The command as a screen writes it: what has a default may be left out. */
export type FloorCommandInput = z.input<typeof floorCommand>;
export type CommandOf<T extends FloorCommand["type"]> = Extract<FloorCommand, { type: T }>;

/** Why a command was refused; the screen has a sentence for each. */
export const FLOOR_REFUSALS = [
  "stale",
  "list_closed",
  "list_transition",
  "list_not_empty",
  "unknown_request",
  "duplicate_request",
  "reply_limit",
  "not_waiting",
  "wrong_status",
  "pinned",
  "pinned_between",
  "nobody_waiting",
  "nobody_speaking",
  "not_paused",
  "already_paused",
  "not_unknown",
  "bad_times",
  "nothing_to_close",
] as const;
export const floorRefusal = z.enum(FLOOR_REFUSALS);
export type FloorRefusal = z.infer<typeof floorRefusal>;
