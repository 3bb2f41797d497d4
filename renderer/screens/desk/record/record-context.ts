import { createContext, useContext } from "react";
import type { Addressee, Area } from "../../../../core/event/event.ts";
import type { FloorState } from "../../../../core/floor/state.ts";
import type { Delegation } from "../../../../core/participants/participants.ts";
import type { MarkScheme } from "../../../../core/record/marks.ts";
import type { EventWithSessions } from "../../../floor/use-session.ts";

/** How what a note's row names is called; the same for as long as event and roster are, whatever the floor does. */
export interface RowWords {
  areas: readonly Area[];
  addressees: readonly Addressee[];
  delegation: (delegationId: string) => string;
  /** By the clocks at the venue; `at` in UTC ms. */
  time: (at: number) => string;
}

/** How the things that notes refer to are called. */
export interface NoteWords extends RowWords {
  event: EventWithSessions;
  floor: FloorState;
  /** Who had the floor, or that nobody had. */
  speaker: (interventionId: string | null) => string;
  delegations: readonly Delegation[];
  /** What the marks typed at this event may name. */
  scheme: MarkScheme;
}

export const RecordContext = createContext<NoteWords | null>(null);

/** The words of the record panel around. Throws outside one. */
export function useNoteWords(): NoteWords {
  const words = useContext(RecordContext);
  if (!words) throw new Error("outside the record panel");
  return words;
}
