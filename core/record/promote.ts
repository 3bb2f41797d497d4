import type { Speaker } from "../floor/request.ts";
import type { Note } from "./note.ts";
import type { Recommendation } from "./recommendation.ts";
import type { Voice } from "./voices.ts";

/**
 * Who proposes what a note says: the delegation it is reported of, else whoever spoke. `speaker` is who made the
 * note's intervention, null where nobody knows. A background note has no proposer.
 */
export function proposersOf(
  note: Pick<Note, "sessionId" | "interventionId" | "delegationId">,
  speaker: Speaker | null,
): Voice[] {
  if (note.delegationId !== null) return [{ type: "delegation", id: note.delegationId }];
  if (note.interventionId === null) return [];
  if (speaker?.type === "delegation") return [{ type: "delegation", id: speaker.delegationId }];
  return [{ type: "intervention", sessionId: note.sessionId, requestId: note.interventionId }];
}

/** The recommendation that a note becomes, in its first version. `at` in UTC ms. */
export function promote(
  note: Note,
  speaker: Speaker | null,
  made: Pick<Recommendation, "id" | "eventId" | "author" | "at" | "position">,
): Recommendation {
  return {
    ...made,
    doc: note.doc,
    addresseeIds: note.addresseeIds,
    areaIds: note.areaIds,
    proposers: proposersOf(note, speaker),
    supporters: [],
    reservations: [],
    timeframe: "",
    owner: "",
    status: "proposed",
    sources: [{ sessionId: note.sessionId, noteId: note.id }],
    version: 1,
    deletedAt: null,
    mergedInto: null,
  };
}
