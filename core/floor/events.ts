import { z } from "zod";
import { id, instant } from "../ids.ts";
import { category } from "../reference/categories.ts";
import { preset } from "./precedence/preset.ts";
import { channel, requestDetails, requestKind, speaker, standing } from "./request.ts";

export const LIST_STATUSES = [
  "draft",
  "open",
  "closing_announced",
  "closed",
  "reopened",
  "exhausted",
] as const;
export const listStatus = z.enum(LIST_STATUSES);
export type ListStatus = z.infer<typeof listStatus>;

/** A speaking limit in ms, from 5 seconds to 2 hours. */
export const limitMs = z.number().int().min(5_000).max(7_200_000);

const of = <T extends string, D extends z.ZodRawShape>(type: T, data: D) =>
  z.object({ type: z.literal(type), data: z.object(data) });

/** What happened on the floor. Facts only: what follows from them is folded, never stored. */
export const floorFact = z.discriminatedUnion("type", [
  /** `closesAt`: when an announced closing takes effect. */
  of("list_changed", { to: listStatus, closesAt: instant.nullable().default(null) }),
  of("precedence_set", { preset }),
  of("requested", { requestId: id, speaker, channel, ...standing.shape, ...requestDetails.shape }),
  of("amended", { requestId: id, details: requestDetails }),
  /** `before` is the waiting request it now stands before; null: at the end. */
  of("moved", { requestId: id, before: id.nullable() }),
  of("swapped", { requestId: id, withId: id }),
  of("pinned", { requestId: id, pinned: z.boolean() }),
  of("on_deck", { requestId: id, onDeck: z.boolean() }),
  of("withdrawn", { requestId: id }),
  of("absent", { requestId: id }),
  of("deferred", { requestId: id }),
  of("submitted_in_writing", { requestId: id }),
  of("reinstated", { requestId: id }),
  /** Everyone still in line was not reached. */
  of("session_closed", {}),
  /** `overridden`: the request was not the first of the list when it was called. */
  of("started", { requestId: id, limitMs: z.number().int().min(0), overridden: z.boolean() }),
  of("paused", { requestId: id }),
  of("resumed", { requestId: id }),
  of("extended", { requestId: id, byMs: z.number().int() }),
  of("finished", { requestId: id, cutOff: z.boolean() }),
  /** A pause that nobody entered while it went on. */
  of("pause_entered", { requestId: id, from: instant, to: instant }),
  /** `endedAt` null: it still goes on. */
  of("times_corrected", { requestId: id, startedAt: instant, endedAt: instant.nullable() }),
  /** The machine's clock was set back by so many ms; a speech that goes on loses nothing by it. */
  of("clock_stepped", { byMs: z.number().int() }),
  /** Both null: one limit for all. Applies to speeches not yet started. */
  of("limit_changed", { kind: requestKind.nullable(), category: category.nullable().default(null), limitMs }),
  of("speaker_named", { requestId: id, speaker, ...standing.shape }),
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
/** The event whose fact is of one type. */
export type EventOf<T extends FloorFact["type"]> = Extract<FloorEvent, { type: T }>;
