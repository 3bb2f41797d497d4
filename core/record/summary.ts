import { z } from "zod";
import { id, instant } from "../ids.ts";
import { sameDoc } from "./docs.ts";
import { type NoteKind, noteKind } from "./note.ts";
import { inOrder } from "./places.ts";
import { richText, shownText } from "./rich-text.ts";

/** What every row that a rapporteur writes beside the notes has. `version` counts every save. */
export const writingHead = z.object({
  id,
  eventId: id,
  position: z.number().min(-1e15).max(1e15),
  version: z.number().int().min(0),
  deletedAt: instant.nullable(),
});

/** A text says so many notes at most: as many as a session may have, since notes that say the same are one sentence. */
export const MOST_SOURCES = 20_000;
const sourceNoteIds = z.array(id).max(MOST_SOURCES);

/** Which summary of a session: of a challenge area, of what bears several, or of what bears none. */
export const summaryPlace = z.union([id, z.enum(["several", "none"])]);
export type SummaryPlace = z.infer<typeof summaryPlace>;

/** Where a note belongs in texts that say each point once: its one challenge area, or what bears several or none. */
export function placeOf(areaIds: readonly string[], areas: readonly { id: string }[]): SummaryPlace {
  const own = areas.filter((area) => areaIds.includes(area.id));
  return own.length > 1 ? "several" : (own[0]?.id ?? "none");
}

/** What a later draft would have in place of a sentence, for a person to accept or not. */
const suggestionOf = (doc: typeof richText | typeof shownText) =>
  z.discriminatedUnion("type", [
    /** Other words, for a sentence that a person rewrote. */
    z.object({ type: z.literal("wording"), doc, kind: noteKind, sourceNoteIds }),
    /** The sentence itself: it is not in the text until it is accepted. */
    z.object({ type: z.literal("new") }),
    /** Its notes are gone. */
    z.object({ type: z.literal("removal") }),
  ]);
export const suggestion = suggestionOf(richText);
export type Suggestion = z.infer<typeof suggestion>;

/** A sentence (or bullet) of the summary of a session and challenge area. */
export const sentence = writingHead.extend({
  type: z.literal("sentence"),
  sessionId: id,
  place: summaryPlace,
  /** The group it stands in; null: written by a person before anything else stood there. */
  kind: noteKind.nullable(),
  doc: richText,
  /** The notes it says; kept through every edit. */
  sourceNoteIds,
  /** The text as the draft made it; null: written by a person. */
  drafted: richText.nullable(),
  suggestion: suggestion.nullable(),
});
export type Sentence = z.infer<typeof sentence>;

/** A sentence as it goes out; see `shownText`. */
export const shownSentence = sentence.extend({
  doc: shownText,
  drafted: shownText.nullable(),
  suggestion: suggestionOf(shownText).nullable(),
});

/** A sentence as a draft makes it. */
export interface DraftedSentence {
  kind: NoteKind;
  doc: Sentence["doc"];
  sourceNoteIds: string[];
}

/** Whether a person rewrote what the draft made, or wrote it from nothing. */
export function isWritten(of: Sentence): boolean {
  return of.drafted === null || !sameDoc(of.doc, of.drafted);
}

/** Whether it is part of the text: neither deleted nor merely suggested. */
export function stands(of: Sentence): boolean {
  return of.deletedAt === null && of.suggestion?.type !== "new";
}

/** The sentences of one summary that are to be seen, suggested ones too, in their order. */
export function shownIn(sentences: readonly Sentence[], place: SummaryPlace): Sentence[] {
  return inOrder(sentences.filter((each) => each.place === place && each.deletedAt === null));
}
