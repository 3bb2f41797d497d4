import type { EventInfo } from "../../core/event/event.ts";
import { loopOf } from "../../core/event/series.ts";
import { sessionOf, type Writing, shownWriting as writingShape } from "../../core/record/writing.ts";
import { allEvents, findEvent, sessionsOf } from "../store/events.ts";
import type { Store } from "../store/store.ts";
import { allWritings, eventOfNote, findWriting, writingHistory } from "../store/writings.ts";
import { areasOf, notesNamed } from "./writing-writes.ts";

/** What is wrong with the events that one follows. */
export function seriesFaults(store: Store, event: EventInfo): string[] {
  if (event.follows.length === 0) return [];
  return [
    ...(event.follows.every((id) => findEvent(store, id)) ? [] : ["an event that it follows is not there"]),
    ...(loopOf(event.id, event.follows, allEvents(store)) === null ? [] : ["it follows itself"]),
  ];
}

/** What is wrong with the summaries, key messages and follow-ups of an event. */
export function writingFaults(store: Store, event: EventInfo): { where: string; what: string }[] {
  const sessions = new Set(sessionsOf(store, event.id).map(({ id }) => id));
  return allWritings(store, event.id).flatMap((each) =>
    faultsOf(store, event, sessions, each).map((what) => ({ where: each.id, what })),
  );
}

function faultsOf(store: Store, event: EventInfo, sessions: ReadonlySet<string>, writing: Writing): string[] {
  const session = sessionOf(writing);
  const noteIsKnown = (id: string) => {
    const of = eventOfNote(store, id);
    return of?.eventId === event.id && (session === null || of.sessionId === session);
  };
  const others = writing.type === "key_message" ? writing.sourceSentenceIds : [];
  const linked = writing.type === "follow_up" ? writing.keyMessageIds : others;
  const known = {
    "the text's fields are not as they must be": writingShape.safeParse(writing).success,
    "its event is not the one it is kept under": writing.eventId === event.id,
    "its session is not of this event": session === null || sessions.has(session),
    "a challenge area of it is not of this event": areasOf(writing).every((id) =>
      event.areas.some((area) => area.id === id),
    ),
    "a note that it comes from is not there": notesNamed(writing).every(noteIsKnown),
    "a text that it names is not of this event": linked.every(
      (id) => findWriting(store, id)?.eventId === event.id,
    ),
    "its history does not end with what it is now":
      writingHistory(store, writing.id)[0]?.version === writing.version,
  };
  return Object.entries(known).flatMap(([what, holds]) => (holds ? [] : [what]));
}
