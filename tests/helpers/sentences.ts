import type { NoteKind } from "../../core/record/note.ts";
import { plainText, textDoc } from "../../core/record/rich-text.ts";
import type { DraftedSentence, Sentence } from "../../core/record/summary.ts";
import { idOf } from "./records.ts";

export const EVENT = idOf(20, 1);
export const SESSION = idOf(20, 2);
export const AREA = idOf(20, 3);

/** A sentence of a summary, written by a person unless told otherwise. */
export function sentenceOf(text: string, part: Partial<Sentence> = {}): Sentence {
  return {
    type: "sentence",
    id: idOf(21, 1),
    eventId: EVENT,
    sessionId: SESSION,
    place: AREA,
    position: 0,
    version: 1,
    deletedAt: null,
    kind: null,
    doc: textDoc(text),
    sourceNoteIds: [],
    drafted: null,
    suggestion: null,
    ...part,
  };
}

/** Makes blank sentences with ids in their order. */
export function blanks(kind = 22): () => Sentence {
  let count = 0;
  return () => sentenceOf("", { id: idOf(kind, ++count), version: 0, doc: { type: "doc" } });
}

/** What a draft says of the notes numbered. */
export function draftedOf(
  text: string,
  notes: readonly number[],
  kind: NoteKind = "position",
): DraftedSentence {
  return { kind, doc: textDoc(text), sourceNoteIds: notes.map((n) => idOf(9, n)) };
}

export const textsOf = (sentences: readonly Pick<Sentence, "doc">[]): string[] =>
  sentences.map(({ doc }) => plainText(doc));
