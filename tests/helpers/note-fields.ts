import type { Note, NoteFields } from "../../core/record/note.ts";
import { textDoc } from "../../core/record/rich-text.ts";

/** What a person sets on a note: a raw position of nobody, unless told otherwise. */
export function noteFields(text: string, part: Partial<NoteFields> = {}): NoteFields {
  return {
    doc: textDoc(text),
    kind: "position",
    areaIds: [],
    addresseeIds: [],
    tags: [],
    interventionId: null,
    delegationId: null,
    attribution: null,
    confidence: "certain",
    status: "raw",
    ...part,
  };
}

/** A stored note, in its first version. */
export function noteRow(part: Partial<Note> & Pick<Note, "id" | "sessionId">, text = "said"): Note {
  return {
    ...noteFields(text),
    at: 1,
    offsetMs: null,
    author: "RAP",
    version: 1,
    deletedAt: null,
    ...part,
  };
}
