import { ATTRIBUTION_MODES, type AttributionMode, type RoleHolder, type Session } from "../event/event.ts";
import { foldFloor } from "../floor/fold.ts";
import type { FloorState } from "../floor/state.ts";
import { type Intervention, interventions } from "../floor/statistics.ts";
import type { Delegation } from "../participants/participants.ts";
import type { Note } from "../record/note.ts";
import type { ReportOptions } from "./options.ts";
import type { EventRecords } from "./records.ts";

/** A session as a report reads it: its floor folded once, its notes in the order they were made. */
export interface ReportSession {
  session: Session;
  state: FloorState;
  interventions: Intervention[];
  notes: Note[];
  /** How this session's points are attributed in this export; a note may be stricter still. */
  mode: AttributionMode;
  /** Those with a part in the session or the event. */
  roles: RoleHolder[];
}

/** All that the parts of a report are built from. */
export interface ReportContext {
  records: EventRecords;
  options: ReportOptions;
  now: number;
  sessions: ReportSession[];
  delegations: ReadonlyMap<string, Delegation>;
}

/** A note with the session it was made in. */
export interface SessionNote {
  note: Note;
  of: ReportSession;
}

/** The strictest of several modes; null has no say. */
export function strictest(...modes: (AttributionMode | null)[]): AttributionMode {
  const rank = Math.max(0, ...modes.map((mode) => (mode ? ATTRIBUTION_MODES.indexOf(mode) : 0)));
  return ATTRIBUTION_MODES[rank] ?? "chatham";
}

/**
 * Reads the records once for a report. Asking for attribution overrides what is set for the event or session, since a
 * person chose it for this export; an unattributed export is never more open than they are.
 */
export function reportContext(records: EventRecords, options: ReportOptions, now: number): ReportContext {
  const chosen = records.sessions.filter(
    ({ session }) => options.sessionId === null || session.id === options.sessionId,
  );
  const sessions = chosen
    .toSorted((a, b) => a.session.position - b.session.position)
    .map(({ session, floor, notes }): ReportSession => {
      const state = foldFloor(floor);
      const set = session.attribution ?? records.event.attribution;
      return {
        session,
        state,
        interventions: interventions(state, now),
        notes: notes.filter((note) => note.deletedAt === null).toSorted((a, b) => a.at - b.at),
        mode: options.attribution === "attributed" ? "attributed" : strictest(options.attribution, set),
        roles: [...session.roles, ...records.event.roles],
      };
    });
  const delegations = new Map(records.roster.delegations.map((d) => [d.id, d]));
  return { records, options, now, sessions, delegations };
}

/** Whether who took part must not be told at all: no lists of speakers or participants, no names in the properties. */
export function isConfidential(context: ReportContext): boolean {
  return context.sessions.some((s) => s.mode === "chatham");
}

/** Every note of the report's sessions, session by session. */
export function allNotes(context: ReportContext): SessionNote[] {
  return context.sessions.flatMap((of) => of.notes.map((note) => ({ note, of })));
}
