import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { id } from "../ids.ts";
import { summaryPlace } from "../record/summary.ts";
import { shownWriting, writing, writingDeed, writingVersion } from "../record/writing.ts";
import { author, base, ofEvent } from "./base.ts";

/** Of one session; null: what belongs to the event as a whole. */
const scope = z.object({ eventId: id, sessionId: id.nullable() });
const step = scope.extend({ by: author });
const stepDone = z.object({ what: writingDeed });

/** The summaries of sessions, the key messages of the event, and what it follows up of earlier ones. */
export const summariesContract = {
  /** First all of them (deleted ones too), then those that changed. */
  watch: base
    .input(scope)
    .output(eventIterator(z.object({ writings: z.array(shownWriting), reset: z.boolean() }))),
  /** All sentences of all sessions of the event, as they are now. */
  ofEvent: base.input(ofEvent).output(z.array(shownWriting)),
  /**
   * Brings a draft from the notes into one summary; what a person wrote stays as it is. `includeRaw`: from notes that
   * are not cleaned up too. Counts the sentences that changed, and those that hold a suggestion now.
   */
  draft: base
    .input(z.object({ sessionId: id, place: summaryPlace, author, includeRaw: z.boolean() }))
    .output(z.object({ changed: z.number().int(), suggested: z.number().int() })),
  /**
   * Stores writings, new (version 0) or changed, as one act: all or none. `version` is the one that was seen; saves
   * with one `editId` are one step of undo and one version of history.
   */
  write: base
    .input(
      scope.extend({ author, editId: id, what: writingDeed, writings: z.array(writing).min(1).max(2_000) }),
    )
    .output(z.array(shownWriting)),
  history: base.input(z.object({ writingId: id })).output(z.array(writingVersion)),
  /** Copies what the earlier events said and is not here yet: their key messages and recommendations. */
  bringIn: base.input(z.object({ eventId: id, author })).output(z.object({ brought: z.number().int() })),
  /** Takes back the caller's latest act on these writings, or does it again. */
  undo: base.input(step).output(stepDone),
  redo: base.input(step).output(stepDone),
};
