import { DEFAULT_ADDRESSEES, DEFAULT_AREAS } from "../event/defaults.ts";
import type { EventInfo, Session } from "../event/event.ts";
import type { FloorEvent } from "../floor/events.ts";
import type { Roster } from "../participants/participants.ts";
import type { Note } from "../record/note.ts";
import type { Recommendation } from "../record/recommendation.ts";
import type { Writing } from "../record/writing.ts";
import { sampleDebate, samplePreInscribed, sampleRemarks } from "./sample-debate.ts";
import { sampleRegister } from "./sample-register.ts";
import { sampleRoster } from "./sample-roster.ts";
import { sampleEventRoles, sampleSessions } from "./sample-sessions.ts";
import { sampleWritings, withCleaned } from "./sample-writings.ts";

/** A whole event, ready to be stored. */
export interface SampleEvent {
  event: EventInfo;
  /** In their order. */
  sessions: Session[];
  roster: Roster;
  /** The logs of all sessions, each in its order. */
  floor: FloorEvent[];
  notes: Note[];
  recommendations: Recommendation[];
  /** A summary and key messages. */
  writings: Writing[];
}

/**
 * The sample event: the dialogue's workshop of April 2012 with made-up statements of nobody in particular. Session 1
 * stands in the middle of its list, nobody on the floor. `now` (UTC ms) is when it is made; what happens in it
 * bears the times of its day. Made again it differs in its ids alone.
 */
export function sampleEvent(now: number, newId: () => string): SampleEvent {
  const id = newId();
  const event: EventInfo = {
    id,
    title: "International Dialogue on Migration 2012",
    theme: "Managing migration in crisis situations",
    topic: "Moving to Safety: Migration Consequences of Complex Crises",
    startsOn: "2012-04-24",
    endsOn: "2012-04-25",
    venue: "World Meteorological Organization, Geneva",
    timeZone: "Europe/Zurich",
    attribution: "unattributed",
    areas: DEFAULT_AREAS.map(([code, name]) => ({ id: newId(), code, name })),
    addressees: DEFAULT_ADDRESSEES.map(([code, name]) => ({ id: newId(), code, name })),
    roles: sampleEventRoles(newId),
    illustrative: true,
    createdAt: now,
    groups: [],
    presets: [],
    follows: [],
  };
  const sessions = sampleSessions(id, newId);
  const roster = sampleRoster(id, newId);
  const scene = { event, roster, newId };
  const debate = sampleDebate(scene, sessions.first);
  const notes = withCleaned(debate.notes, event.areas);
  const first = { session: sessions.first, floor: debate.events, notes };
  return {
    event,
    sessions: Object.values(sessions),
    roster: { delegations: roster.delegations, participants: roster.participants },
    floor: [
      ...sampleRemarks(scene, sessions.opening, [
        { name: "Senior IOM official", kind: "opening_remarks", seconds: 540 },
        { name: "Senior official of the host institute", kind: "opening_remarks", seconds: 375 },
      ]),
      ...sampleRemarks(scene, sessions.scene, [{ name: "Keynote speaker", kind: "keynote", seconds: 985 }]),
      ...debate.events,
      ...samplePreInscribed(scene, sessions.second),
    ],
    notes,
    recommendations: sampleRegister(scene, debate),
    writings: sampleWritings({ event, sessions: [first], roster }, newId),
  };
}
