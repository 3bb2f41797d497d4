import { z } from "zod";
import { id, instant, optionalLine } from "../ids.ts";
import { channel, requestKind, speaker } from "./request.ts";

export const LIST_STATUSES = ["draft", "open", "closing_announced", "closed", "exhausted"] as const;
export const listStatus = z.enum(LIST_STATUSES);
export type ListStatus = z.infer<typeof listStatus>;

const of = <T extends string, D extends z.ZodRawShape>(type: T, data: D) =>
  z.object({ type: z.literal(type), data: z.object(data) });

/** What happened on the floor. Facts only: what follows from them is folded, never stored. */
export const floorFact = z.discriminatedUnion("type", [
  of("list_changed", { to: listStatus }),
  of("requested", {
    requestId: id,
    speaker,
    group: optionalLine,
    kind: requestKind,
    channel,
    note: optionalLine,
  }),
  /** `before` is the waiting request it now stands before; null: at the end. */
  of("moved", { requestId: id, before: id.nullable() }),
  of("pinned", { requestId: id, pinned: z.boolean() }),
  of("withdrawn", { requestId: id }),
  of("deferred", { requestId: id }),
  /** `overridden`: the request was not the first of the list when it was called. */
  of("started", { requestId: id, limitMs: z.number().int().min(0), overridden: z.boolean() }),
  of("paused", { requestId: id }),
  of("resumed", { requestId: id }),
  of("extended", { requestId: id, byMs: z.number().int() }),
  of("finished", { requestId: id, cutOff: z.boolean() }),
  /** `kind` null: one limit for all kinds. Applies to speeches not yet started. */
  of("limit_changed", { kind: requestKind.nullable(), limitMs: z.number().int().min(5_000).max(7_200_000) }),
  of("speaker_named", { requestId: id, speaker }),
  /** Undo and redo: every fact of the act stops, or starts again, to count. */
  of("voided", { actId: id }),
  of("restored", { actId: id }),
]);
export type FloorFact = z.infer<typeof floorFact>;

/** One line of the session's log. `seq` counts from 1 within the session without a gap. */
export const floorEvent = z
  .object({
    id,
    sessionId: id,
    seq: z.number().int().positive(),
    actId: id,
    at: instant,
    by: z.string().max(40),
  })
  .and(floorFact);
export type FloorEvent = z.infer<typeof floorEvent>;
