import { oc } from "@orpc/contract";
import { z } from "zod";
import { id } from "../ids.ts";
import { errors } from "./errors.ts";

/** What every procedure begins with. */
export const base = oc.errors(errors);
/** The initials of whoever asks. */
export const author = z.string().trim().min(1).max(40);
export const ofSession = z.object({ sessionId: id });
export const ofEvent = z.object({ eventId: id });
