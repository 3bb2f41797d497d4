import { z } from "zod";
import { instant } from "../ids.ts";
import { followUp, keyMessage } from "./key-message.ts";
import { plainText } from "./rich-text.ts";
import { sentence } from "./summary.ts";

/** What a rapporteur writes beside the notes: each has a history, is undone and redone, and never overwrites a newer version. */
export const writing = z.discriminatedUnion("type", [sentence, keyMessage, followUp]);
export type Writing = z.infer<typeof writing>;

/** What was done to writings, as one step of undo. */
export const writingDeed = z.enum([
  "draft",
  "write",
  "edit",
  "split",
  "join",
  "move",
  "delete",
  "accept",
  "keep",
  "follow_up",
  "bring_in",
]);
export type WritingDeed = z.infer<typeof writingDeed>;

/** An earlier (or the present) state of a writing. */
export const writingVersion = z.object({ version: z.number().int(), at: instant, by: z.string(), writing });
export type WritingVersion = z.infer<typeof writingVersion>;

/** The session that a writing belongs to; null: to the event. */
export function sessionOf(of: Writing): string | null {
  return of.type === "sentence" ? of.sessionId : null;
}

/** The words of a writing, for search and plain outputs. */
export function writingText(of: Writing): string {
  const heading = of.type === "sentence" ? "" : of.heading;
  return [heading, plainText(of.doc)].filter(Boolean).join("\n");
}
