import type { FoundNote } from "../../core/contract/find.ts";
import type { EventInfo, Session } from "../../core/event/event.ts";
import type { Delegation } from "../../core/participants/participants.ts";
import { speakerLabel } from "../../core/participants/speaker-name.ts";
import { type FindQuery, MOST_COUNTED, matchExpression, termsOf } from "../../core/record/find.ts";
import {
  hitsIn,
  passage,
  relevance,
  type Sought,
  segmentsOf,
  soughtOf,
} from "../../core/record/find-hits.ts";
import type { Note } from "../../core/record/note.ts";
import { plainText } from "../../core/record/rich-text.ts";
import { findEvent, findSession } from "../store/events.ts";
import { findNote } from "../store/notes.ts";
import { findRequestSpeaker } from "../store/request-speakers.ts";
import { findDelegation, findParticipant } from "../store/roster.ts";
import { delegationNames, latestNotes, matchingNotes, type NumberedNote, noteText } from "../store/search.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";

/** Of more notes than so many none is weighed: the newest come first, and who looks types more. */
const MOST_WEIGHED = 200;
/** Of a long note so many signs are shown. */
const LONGEST_PASSAGE = 420;

/** The procedures of finding notes. */
export function findProcedures(ctx: EngineContext) {
  return {
    notes: api.find.notes.handler(({ input }) => findNotes(ctx, input)),
    speakers: api.find.speakers.handler(() => delegationNames(ctx.store)),
  };
}

function findNotes(ctx: EngineContext, input: FindQuery & { limit: number; offset: number }) {
  const expression = matchExpression(input);
  const answering =
    expression === null
      ? latestNotes(ctx.store, input, MOST_COUNTED + 1)
      : matchingNotes(ctx.store, expression, input, MOST_COUNTED + 1);
  const sought = soughtOf(termsOf(input.text));
  const weighed = sought.length > 0 && answering.length <= MOST_WEIGHED;
  const counted = answering.slice(0, MOST_COUNTED);
  const ordered = weighed ? bestFirst(ctx, counted, sought) : counted;
  const read = reader(ctx, sought);
  return {
    total: counted.length,
    more: answering.length > MOST_COUNTED,
    order: weighed ? ("best" as const) : ("newest" as const),
    results: ordered
      .slice(input.offset, input.offset + input.limit)
      .flatMap(({ noteId }): FoundNote[] => read(noteId)),
  };
}

/** The best answer first; of equal ones the newest. */
function bestFirst(
  ctx: EngineContext,
  notes: readonly NumberedNote[],
  sought: readonly Sought[],
): NumberedNote[] {
  const weight = new Map(
    notes.map(({ noteId }) => [noteId, relevance(hitsIn(noteText(ctx.store, noteId), sought))]),
  );
  return notes.toSorted((a, b) => (weight.get(b.noteId) ?? 0) - (weight.get(a.noteId) ?? 0));
}

/** Reads found notes with what they are shown with; what several share is read once. */
function reader(ctx: EngineContext, sought: readonly Sought[]): (noteId: string) => FoundNote[] {
  const sessions = new Map<string, Session | undefined>();
  const events = new Map<string, EventInfo | undefined>();
  const sessionOf = kept(sessions, (id) => findSession(ctx.store, id));
  const eventOf = kept(events, (id) => findEvent(ctx.store, id));
  const hasHit = (text: string) => hitsIn(text, sought).hits.some((each) => each.length > 0);
  const marked = (text: string) => segmentsOf(text, hitsIn(text, sought).hits.flat());
  return (noteId) => {
    const note = findNote(ctx.store, noteId);
    const session = note && sessionOf(note.sessionId);
    const event = session && eventOf(session.eventId);
    if (!note || !session || !event) return [];
    const text = plainText(note.doc);
    const reported = note.delegationId === null ? undefined : findDelegation(ctx.store, note.delegationId);
    return [
      {
        noteId,
        eventId: event.id,
        eventTitle: event.title,
        timeZone: event.timeZone,
        sessionId: session.id,
        sessionTitle: session.title,
        at: note.at,
        author: note.author,
        kind: note.kind,
        status: note.status,
        inBin: note.deletedAt !== null,
        areas: event.areas.filter(({ id }) => note.areaIds.includes(id)).map(({ name }) => name),
        speaker: marked(speakerOf(ctx, note, [...session.roles, ...event.roles], hasHit)),
        reportedOf: marked(reported ? called(reported, hasHit) : ""),
        tags: note.tags.map(marked),
        text: passage(text, hitsIn(text, sought).hits.flat(), LONGEST_PASSAGE),
      },
    ];
  };
}

/** Who said it, with the person where known; empty: nobody had the floor. */
function speakerOf(
  ctx: EngineContext,
  note: Note,
  roles: EventInfo["roles"],
  hasHit: (text: string) => boolean,
): string {
  const speaker =
    note.interventionId === null ? undefined : findRequestSpeaker(ctx.store, note.interventionId);
  if (speaker?.type !== "delegation") return speaker ? speakerLabel(speaker, EMPTY_ROSTER, roles) : "";
  const delegation = findDelegation(ctx.store, speaker.delegationId);
  const person =
    speaker.participantId === null ? undefined : findParticipant(ctx.store, speaker.participantId);
  const delegations = delegation ? [{ ...delegation, name: called(delegation, hasHit) }] : [];
  return speakerLabel(speaker, { delegations, participants: person ? [person] : [] }, roles);
}

const EMPTY_ROSTER = { delegations: [], participants: [] };

/** The delegation's name, with its acronym where that is what was looked for. */
function called({ name, acronym }: Delegation, hasHit: (text: string) => boolean): string {
  return acronym !== "" && hasHit(acronym) ? `${acronym}, ${name}` : name;
}

function kept<T>(found: Map<string, T>, find: (id: string) => T): (id: string) => T {
  return (id) => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const value = find(id);
    found.set(id, value);
    return value;
  };
}
