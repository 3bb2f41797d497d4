import { z } from "zod";
import { id, instant, line } from "../ids.ts";

/** From where a message came: the rapporteur's desk or the Chair's window. */
export const messageSide = z.enum(["desk", "chair"]);
export type MessageSide = z.infer<typeof messageSide>;

/** A few words between the desk and the Chair ("please slow down", "5 min left"). Never on the room screen. */
export const message = z.object({
  id,
  sessionId: id,
  at: instant,
  by: z.string().max(40),
  side: messageSide,
  text: line,
  /** When the other side acknowledged it. */
  seenAt: instant.nullable(),
});
export type Message = z.infer<typeof message>;
