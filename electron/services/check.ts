import { type EventInfo, eventInfo, type Session, session as sessionShape } from "../../core/event/event.ts";
import { floorEvent } from "../../core/floor/events.ts";
import { foldFloor } from "../../core/floor/fold.ts";
import type { FloorState } from "../../core/floor/state.ts";
import { isInLine } from "../../core/floor/transitions.ts";
import { type Note, note as noteShape } from "../../core/record/note.ts";
import { allEvents, sessionsOf } from "../store/events.ts";
import { floorLog } from "../store/floor-log.ts";
import { noteHistory, notesOf } from "../store/notes.ts";
import { isSameSpeaker, requestSpeakersOf } from "../store/request-speakers.ts";
import { rosterOf } from "../store/roster.ts";
import type { Store } from "../store/store.ts";
import { checkRegister } from "./check-register.ts";
import { seriesFaults, writingFaults } from "./check-writings.ts";

/** What is wrong with the data file. `where`: the row's id, or the table. */
export interface Fault {
  check: "integrity" | "foreign_keys" | "shape" | "floor" | "notes" | "register" | "writings" | "series";
  where: string;
  what: string;
}

export interface CheckResult {
  ok: boolean;
  events: number;
  sessions: number;
  floorEvents: number;
  notes: number;
  recommendations: number;
  faults: Fault[];
}

/** Before anything is read. */
export const NOTHING_READ: CheckResult = {
  ok: false,
  events: 0,
  sessions: 0,
  floorEvents: 0,
  notes: 0,
  recommendations: 0,
  faults: [],
};

/** Reads the whole file: that SQLite finds it sound, that every log folds, and that what notes and recommendations name exists. */
export function checkFile(store: Store): CheckResult {
  const faults = sqliteFaults(store);
  const result: CheckResult = { ...NOTHING_READ, faults };
  // A damaged page may throw from any query; what was found until then still counts.
  try {
    for (const event of allEvents(store)) checkEvent(store, event, result);
  } catch (error) {
    faults.push({ check: "integrity", where: "", what: (error as Error).message });
  }
  result.ok = faults.length === 0;
  return result;
}

function sqliteFaults(store: Store): Fault[] {
  const faults: Fault[] = [];
  try {
    for (const row of store.raw.pragma("integrity_check") as { integrity_check: string }[])
      if (row.integrity_check !== "ok")
        faults.push({ check: "integrity", where: "", what: row.integrity_check });
    for (const row of store.raw.pragma("foreign_key_check") as {
      table: string;
      rowid: number | null;
      parent: string;
    }[])
      faults.push({
        check: "foreign_keys",
        where: row.table,
        what: `row ${row.rowid ?? "?"} names a row of ${row.parent} that is not there`,
      });
  } catch (error) {
    faults.push({ check: "integrity", where: "", what: (error as Error).message });
  }
  return faults;
}

function checkEvent(store: Store, event: EventInfo, result: CheckResult): void {
  result.events += 1;
  if (!eventInfo.safeParse(event).success)
    result.faults.push({
      check: "shape",
      where: event.id,
      what: "the event's fields are not as they must be",
    });
  for (const what of seriesFaults(store, event))
    result.faults.push({ check: "series", where: event.id, what });
  for (const fault of writingFaults(store, event)) result.faults.push({ check: "writings", ...fault });
  const roster = rosterOf(store, event.id);
  const delegations = new Set(roster.delegations.map(({ id }) => id));
  const people = new Set(roster.participants.map(({ id }) => id));
  const requestsOf = new Map<string, Set<string>>();
  const noteIdsOf = new Map<string, Set<string>>();
  for (const session of sessionsOf(store, event.id)) {
    result.sessions += 1;
    if (!sessionShape.safeParse(session).success)
      result.faults.push({
        check: "shape",
        where: session.id,
        what: "the session's fields are not as they must be",
      });
    const requests = checkFloor(store, { event, session, delegations, people }, result);
    const notes = notesOf(store, session.id);
    requestsOf.set(session.id, requests);
    noteIdsOf.set(session.id, new Set(notes.map(({ id }) => id)));
    for (const note of notes) {
      result.notes += 1;
      const history = noteHistory(store, note.id)[0];
      for (const what of noteFaults(note, { event, requests, delegations, latest: history?.version }))
        result.faults.push({ check: "notes", where: note.id, what });
    }
  }
  const register = checkRegister(store, { event, delegations, requests: requestsOf, notes: noteIdsOf });
  result.recommendations += register.count;
  for (const fault of register.faults) result.faults.push({ check: "register", ...fault });
}

interface FloorScope {
  event: EventInfo;
  session: Session;
  delegations: ReadonlySet<string>;
  people: ReadonlySet<string>;
}

/** Checks the session's log; every request that was ever made in it, undone or not. */
function checkFloor(store: Store, scope: FloorScope, result: CheckResult): Set<string> {
  const { session } = scope;
  const fault = (what: string, where = session.id) => result.faults.push({ check: "floor", where, what });
  const log = floorLog(store, session.id);
  const requests = new Set<string>();
  const acts = new Set<string>();
  const roles = new Set([...scope.event.roles, ...session.roles].map(({ id }) => id));
  result.floorEvents += log.length;
  for (const [index, event] of log.entries()) {
    if (event.seq !== index + 1) fault(`number ${index + 1} of the log is missing`);
    const read = floorEvent.safeParse(event);
    if (!read.success) {
      fault("the floor event is not as it must be", event.id);
      continue;
    }
    acts.add(event.actId);
    if (event.type === "voided" || event.type === "restored") {
      if (!acts.has(event.data.actId)) fault("it undoes or redoes an act that is not in the log", event.id);
      continue;
    }
    if (event.type === "requested") requests.add(event.data.requestId);
    if (event.type === "requested" || event.type === "speaker_named") {
      const { speaker } = event.data;
      if (speaker.type === "delegation" && !scope.delegations.has(speaker.delegationId))
        fault("its delegation is not of this event", event.id);
      if (
        speaker.type === "delegation" &&
        speaker.participantId !== null &&
        !scope.people.has(speaker.participantId)
      )
        fault("its person is not of this event", event.id);
      if (speaker.type === "role" && !roles.has(speaker.roleId))
        fault("its speaker holds no role in this session", event.id);
    }
  }
  try {
    const state = foldFloor(log);
    for (const what of stateFaults(state)) fault(what);
    if (!speakersInStep(store, session.id, state)) fault("who speaks is not found as the log tells it");
  } catch (error) {
    fault(`the log does not fold: ${(error as Error).message}`);
  }
  return requests;
}

/** Whether notes are found by the speakers that the floor names. */
function speakersInStep(store: Store, sessionId: string, state: FloorState): boolean {
  const kept = requestSpeakersOf(store, sessionId);
  const told = Object.values(state.requests);
  return kept.size === told.length && told.every(({ id, speaker }) => isSameSpeaker(kept.get(id), speaker));
}

/** What must hold of every floor, whatever happened on it. */
function stateFaults(state: FloorState): string[] {
  const statusOf = (id: string) => state.requests[id]?.status;
  const requests = Object.values(state.requests);
  const waiting = requests.filter(({ status }) => isInLine(status)).length;
  const speaking = requests.filter(({ status }) => status === "speaking");
  return [
    ...(new Set(state.waiting).size === state.waiting.length ? [] : ["somebody waits twice"]),
    ...(state.waiting.every((id) => isInLine(statusOf(id) ?? "finished")) && waiting === state.waiting.length
      ? []
      : ["those waiting and the list differ"]),
    ...(speaking.length <= 1 && speaking.every(({ id }) => id === state.onFloor)
      ? []
      : ["more than one has the floor"]),
  ];
}

function noteFaults(
  note: Note,
  known: {
    event: EventInfo;
    requests: ReadonlySet<string>;
    delegations: ReadonlySet<string>;
    latest: number | undefined;
  },
): string[] {
  const { event, requests, delegations, latest } = known;
  const among = (rows: readonly { id: string }[]) => (id: string) => rows.some((row) => row.id === id);
  return [
    ...(noteShape.safeParse(note).success ? [] : ["the note's fields are not as they must be"]),
    ...(note.interventionId === null || requests.has(note.interventionId)
      ? []
      : ["its intervention is not in the session's log"]),
    ...(note.delegationId === null || delegations.has(note.delegationId)
      ? []
      : ["its delegation is not of this event"]),
    ...(note.areaIds.every(among(event.areas)) ? [] : ["a challenge area of it is not of this event"]),
    ...(note.addresseeIds.every(among(event.addressees)) ? [] : ["an addressee of it is not of this event"]),
    ...(latest === note.version ? [] : ["its history does not end with what it is now"]),
  ];
}
