import { z } from "zod";
import { instant } from "../ids.ts";
import { requestKind, segment } from "./request.ts";

/** Everything the room may see, and nothing else: no ids, no private notes, no balance. */
export const roomView = z.object({
  eventTitle: z.string(),
  sessionTitle: z.string(),
  illustrative: z.boolean(),
  list: z.string(),
  speaking: z
    .object({
      name: z.string(),
      group: z.string(),
      kind: requestKind,
      paused: z.boolean(),
      limitMs: z.number(),
      segments: z.array(segment),
    })
    .nullable(),
  next: z.array(z.object({ name: z.string(), group: z.string(), kind: requestKind })),
  waiting: z.number().int(),
  at: instant,
});
export type RoomView = z.infer<typeof roomView>;
