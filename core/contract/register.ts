import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { speaker } from "../floor/request.ts";
import { id } from "../ids.ts";
import { note } from "../record/note.ts";
import { recommendation, recommendationFields, recommendationVersion } from "../record/recommendation.ts";
import { author, base, eachOnce, ofEvent } from "./base.ts";

const version = z.number().int().positive();
const seen = z.object({ id, version });
const step = z.object({ eventId: id, by: author });
/** What was undone or redone, and on how many recommendations. */
const stepped = z.object({ what: z.string(), count: z.number().int().positive() });

/** The register of recommendations, across the sessions of an event. */
export const registerContract = {
  /** First the whole register (removed and merged ones too), then those that changed. */
  watch: base
    .input(ofEvent)
    .output(eventIterator(z.object({ recommendations: z.array(recommendation), reset: z.boolean() }))),
  /**
   * The notes that the register comes from (deleted ones too) and those marked as recommendations, each with who
   * spoke; and who made the interventions that recommendations name. As of now: ask again after a change.
   */
  sources: base.input(ofEvent).output(
    z.object({
      notes: z.array(z.object({ note, speaker: speaker.nullable() })),
      speakers: z.array(z.object({ requestId: id, speaker })),
    }),
  ),
  /**
   * Puts notes in the register, each under the id given: one act of the session's record where `sessionId` names it
   * (undone at its desk), else one act of the register. A note that is a source already makes nothing new.
   * Repeating it with the same ids changes nothing. `number`: its place in the register.
   */
  promote: base
    .input(
      z.object({
        eventId: id,
        sessionId: id.nullable(),
        author,
        notes: z
          .array(z.object({ noteId: id, id }))
          .min(1)
          .max(2_000)
          .refine(eachOnce),
      }),
    )
    .output(
      z.array(
        z.object({
          noteId: id,
          number: z.number().int().positive(),
          made: z.boolean(),
          recommendation,
        }),
      ),
    ),
  /** Saves fields of one recommendation; as `record.save` does for a note. */
  save: base
    .input(z.object({ id, author, version, editId: id, fields: recommendationFields.partial() }))
    .output(recommendation),
  /** Changes many at once as one act: all or none. */
  change: base
    .input(
      z.object({
        eventId: id,
        author,
        recommendations: z.array(seen).min(1).max(2_000).refine(eachOnce),
        set: recommendationFields
          .pick({ status: true, areaIds: true, addresseeIds: true })
          .partial()
          .extend({ deleted: z.boolean().optional() }),
      }),
    )
    .output(z.array(recommendation)),
  /** Merges several into one, whose wording stays; every proposer, supporter and source is kept. All of them answer. */
  merge: base
    .input(z.object({ eventId: id, author, into: seen, from: z.array(seen).min(1).max(200) }))
    .output(z.array(recommendation)),
  /** Puts one before another, or last (null). Those whose place changed answer. */
  reorder: base
    .input(z.object({ eventId: id, author, id, before: id.nullable() }))
    .output(z.array(recommendation)),
  history: base.input(z.object({ id })).output(z.array(recommendationVersion)),
  /** Undoes the caller's own latest act in the register. */
  undo: base.input(step).output(stepped),
  /** Does again what was undone last; a new act ends that. */
  redo: base.input(step).output(stepped),
};
