import type { EventInfo, Session } from "../event/event.ts";
import type { FloorEvent } from "../floor/events.ts";
import type { Roster } from "../participants/participants.ts";
import type { Note } from "../record/note.ts";

/** All that a report is made from; the store reads it in one go. Deleted notes are not in it. */
export interface EventRecords {
  event: EventInfo;
  sessions: { session: Session; floor: FloorEvent[]; notes: Note[] }[];
  roster: Roster;
}
