import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { id, instant } from "../ids.ts";
import { draft, MOST_NOTES_AT_ONCE, note, noteFields, noteVersion } from "../record/note.ts";
import { author, base, eachOnce, ofEvent, ofSession } from "./base.ts";

/** The notes of a session. */
export const recordContract = {
  /** First all notes of the session (deleted ones too), then those that changed. */
  watch: base.input(ofSession).output(eventIterator(z.object({ notes: z.array(note), reset: z.boolean() }))),
  /**
   * Stores a new note and clears the draft of the same id. Repeating it with the same id changes nothing.
   * `at`: when it was entered, where that was before the engine could be reached.
   */
  capture: base
    .input(
      z.object({
        id,
        sessionId: id,
        author,
        offsetMs: z.number().int().nullable(),
        at: instant.optional(),
        fields: noteFields,
      }),
    )
    .output(note),
  /**
   * Stores the notes of a text that was pasted as several, all said at the same point of the same speech: all or none,
   * in their order, as one act. Repeating it with the same ids changes nothing.
   */
  captureMany: base
    .input(
      z.object({
        sessionId: id,
        author,
        offsetMs: z.number().int().nullable(),
        at: instant.optional(),
        notes: z
          .array(z.object({ id, fields: noteFields }))
          .min(1)
          .max(MOST_NOTES_AT_ONCE)
          .refine(eachOnce),
      }),
    )
    .output(z.array(note)),
  /** The tags of the event's notes, the one used most first. */
  tags: base.input(ofEvent).output(z.array(z.string())),
  /**
   * Saves fields of one note. Saves with one `editId` are one step of undo and one version of history;
   * one of them may be repeated when its answer was lost.
   */
  save: base
    .input(
      z.object({
        id,
        author,
        version: z.number().int().positive(),
        editId: id,
        fields: noteFields.partial(),
      }),
    )
    .output(note),
  /** Changes many notes at once as one act: all or none. */
  change: base
    .input(
      z.object({
        sessionId: id,
        author,
        notes: z
          .array(z.object({ id, version: z.number().int().positive() }))
          .min(1)
          .max(2_000)
          .refine(eachOnce),
        set: noteFields
          .omit({ doc: true })
          .partial()
          .extend({
            deleted: z.boolean().optional(),
            /** Put on each note beside the areas that it has, and taken off. */
            addAreaIds: z.array(id).max(40).optional(),
            removeAreaIds: z.array(id).max(40).optional(),
          }),
      }),
    )
    .output(z.array(note)),
  history: base.input(z.object({ noteId: id })).output(z.array(noteVersion)),
  /** Keeps a draft under its id. An empty one is none; one that became a note does not come back. */
  saveDraft: base.input(draft).output(z.null()),
  /**
   * Gives the window the draft kept last that no live window holds and that is not among `pending`: from
   * now on it is this window's, under the id given. Repeating it with the same id gives the same draft.
   */
  takeDraft: base
    .input(
      z.object({
        sessionId: id,
        windowId: id,
        id,
        liveWindows: z.array(id).max(1_000),
        pending: z.array(id).max(10_000),
      }),
    )
    .output(draft.nullable()),
};
