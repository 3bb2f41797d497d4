import { z } from "zod";
import { id, instant } from "../ids.ts";
import { findQuery, MOST_COUNTED, speakerNamed } from "../record/find.ts";
import { noteKind, noteStatus } from "../record/note.ts";
import { base } from "./base.ts";

/** Text cut into hits and what stands between them; never HTML. */
const segments = z.array(z.object({ text: z.string(), hit: z.boolean() }));

export const foundNote = z.object({
  noteId: id,
  eventId: id,
  eventTitle: z.string(),
  timeZone: z.string(),
  sessionId: id,
  sessionTitle: z.string(),
  at: instant,
  author: z.string(),
  kind: noteKind,
  status: noteStatus,
  inBin: z.boolean(),
  areas: z.array(z.string()),
  /** Who said it; empty: nobody had the floor. */
  speaker: segments,
  /** The delegation that it is reported of; empty: of the speaker's own. */
  reportedOf: segments,
  tags: z.array(segments),
  /** What the note says, or the part of it around the first hit. */
  text: segments,
});
export type FoundNote = z.infer<typeof foundNote>;

/** Finding notes over the whole archive. */
export const findContract = {
  /**
   * The notes that answer the query. `order`: the best answer first, where there are few enough to be weighed; else the
   * newest first. `total` is counted up to 1,000; `more`: there are more than that.
   */
  notes: base
    .input(
      findQuery.extend({
        limit: z.number().int().min(1).max(100),
        offset: z.number().int().min(0).max(MOST_COUNTED),
      }),
    )
    .output(
      z.object({
        total: z.number().int().min(0).max(MOST_COUNTED),
        more: z.boolean(),
        order: z.enum(["best", "newest"]),
        results: z.array(foundNote),
      }),
    ),
  /** Every delegation accredited to any event, each once, by name. */
  speakers: base.output(z.array(speakerNamed)),
};
