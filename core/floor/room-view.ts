import { z } from "zod";
import { instant } from "../ids.ts";
import { listStatus } from "./events.ts";
import { requestKind, segment } from "./request.ts";
import { roomDisplay } from "./room-display.ts";

const shownSpeaker = z.object({ name: z.string(), group: z.string(), kind: requestKind });

/** Everything the room may see, and nothing else: no ids, no private notes, no balance. */
export const roomView = z.object({
  eventTitle: z.string(),
  sessionTitle: z.string(),
  illustrative: z.boolean(),
  list: listStatus,
  /** When an announced closing of the list takes effect. */
  closesAt: instant.nullable(),
  speaking: shownSpeaker
    .extend({ paused: z.boolean(), limitMs: z.number(), segments: z.array(segment) })
    .nullable(),
  next: z.array(shownSpeaker),
  waiting: z.number().int(),
  display: roomDisplay,
  at: instant,
});
export type RoomView = z.infer<typeof roomView>;
