import { z } from "zod";
import { id, optionalLine } from "../ids.ts";
import { listStatus } from "./events.ts";
import { channel, requestKind, speaker } from "./request.ts";

const of = <T extends string, D extends z.ZodRawShape>(type: T, data: D) =>
  z.object({ type: z.literal(type), ...data });

/** What a person asks the floor to do; `decide` turns it into facts or refuses it. */
export const floorCommand = z.discriminatedUnion("type", [
  of("change_list", { to: listStatus }),
  of("request", {
    requests: z
      .array(
        z.object({
          requestId: id,
          /** "unknown" is numbered by the engine: Speaker 1, 2, … */
          speaker: z.union([speaker, z.object({ type: z.literal("new_unknown") })]),
          group: optionalLine,
          kind: requestKind,
          channel,
          note: optionalLine,
        }),
      )
      .min(1)
      .max(300),
  }),
  of("move", { requestId: id, before: id.nullable() }),
  of("pin", { requestId: id, pinned: z.boolean() }),
  of("withdraw", { requestId: id }),
  of("defer", { requestId: id }),
  /** Gives the floor to the named request, or to the next (null); finishes who speaks, or pauses them for a point of order. */
  of("give_floor", { requestId: id.nullable() }),
  of("finish", { cutOff: z.boolean() }),
  of("pause", {}),
  of("resume", {}),
  of("extend", { byMs: z.number().int().min(-3_600_000).max(3_600_000) }),
  of("set_limit", { kind: requestKind.nullable(), limitMs: z.number().int().min(5_000).max(7_200_000) }),
  of("name_speaker", { requestId: id, speaker }),
]);
export type FloorCommand = z.infer<typeof floorCommand>;

/** Why a command was refused; the screen has a sentence for each. */
export const FLOOR_REFUSALS = [
  "stale",
  "list_closed",
  "list_transition",
  "unknown_request",
  "duplicate_request",
  "not_waiting",
  "pinned",
  "nobody_waiting",
  "nobody_speaking",
  "already_speaking",
  "not_paused",
  "already_paused",
  "nothing_to_undo",
  "nothing_to_redo",
  "not_unknown",
] as const;
export const floorRefusal = z.enum(FLOOR_REFUSALS);
export type FloorRefusal = z.infer<typeof floorRefusal>;
