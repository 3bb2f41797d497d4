import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { id } from "../ids.ts";
import { coverageShape } from "../record/coverage.ts";
import { note } from "../record/note.ts";
import { author, base, ofEvent } from "./base.ts";

/** Looking after the record: earlier versions, the bin, what the notes cover. */
export const upkeepContract = {
  /**
   * Puts a note back to an earlier version, as one act; a deleted one stands again. What that version names and the
   * event has no more is left out and counted in `dropped`. `version`: the one the caller saw, else NOTE_CONFLICT.
   */
  restoreVersion: base
    .input(
      z.object({
        noteId: id,
        author,
        version: z.number().int().positive(),
        to: z.number().int().positive(),
      }),
    )
    .output(
      z.object({
        note,
        dropped: z.object({
          areas: z.number().int(),
          addressees: z.number().int(),
          delegations: z.number().int(),
          speakers: z.number().int(),
        }),
      }),
    ),
  /**
   * The deleted notes of the event, by session in their order, the one deleted last first. `by`: who deleted it;
   * `speaker`: who had the floor, empty where nobody had.
   */
  bin: base.input(ofEvent).output(z.array(z.object({ note, by: z.string(), speaker: z.string() }))),
  /** What the notes cover, by session and challenge area. */
  coverage: base.input(ofEvent).output(coverageShape),
  /** One at first, then one whenever notes or the floor of a session of the event changed; several at once are one. */
  changes: base.input(ofEvent).output(eventIterator(z.object({ eventId: id }))),
};
