import { oc } from "@orpc/contract";
import { z } from "zod";
import { id } from "../ids.ts";
import { errors } from "./errors.ts";

/** What every procedure begins with. */
export const base = oc.errors(errors);
/** The initials of whoever asks. */
export const author = z.string().trim().min(1).max(40);
/** Whether none of them is named twice: an act does one thing to each. */
export const eachOnce = (rows: readonly { id: string }[]) =>
  new Set(rows.map((each) => each.id)).size === rows.length;
export const ofSession = z.object({ sessionId: id });
export const ofEvent = z.object({ eventId: id });
