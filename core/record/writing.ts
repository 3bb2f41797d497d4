import { z } from "zod";
import { instant } from "../ids.ts";
import { followUp, keyMessage } from "./key-message.ts";
import { plainText, type RichText, shownText } from "./rich-text.ts";
import { sentence, shownSentence } from "./summary.ts";

/** What a rapporteur writes beside the notes: each has a history, is undone and redone, and never overwrites a newer version. */
export const writing = z.discriminatedUnion("type", [sentence, keyMessage, followUp]);
export type Writing = z.infer<typeof writing>;

/** The same as it goes out: of a text that a newer app wrote, its words. */
export const shownWriting = z.discriminatedUnion("type", [
  shownSentence,
  keyMessage.extend({ doc: shownText }),
  followUp.extend({ doc: shownText }),
]);

/** The writing with every text that it holds as `as` makes it. */
export function withDocs(of: Writing, as: (doc: RichText) => RichText): Writing {
  if (of.type !== "sentence") return { ...of, doc: as(of.doc) };
  const { doc, drafted, suggestion } = of;
  return {
    ...of,
    doc: as(doc),
    drafted: drafted && as(drafted),
    suggestion: suggestion?.type === "wording" ? { ...suggestion, doc: as(suggestion.doc) } : suggestion,
  };
}

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
export const writingVersion = z.object({
  version: z.number().int(),
  at: instant,
  by: z.string(),
  writing: shownWriting,
});
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
