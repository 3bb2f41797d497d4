import { newId } from "../../core/ids.ts";
import type { Note, NoteFields } from "../../core/record/note.ts";
import { offsetAt } from "../../core/record/offset.ts";
import { clearDraft } from "../store/drafts.ts";
import { findEvent, findSession } from "../store/events.ts";
import { findNote, lastEditOf, noteHistory, notesOf, tagsOf } from "../store/notes.ts";
import type { RecordAct } from "../store/record-acts.ts";
import { assertNoteKnown } from "./assert-known.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { floorOf } from "./floors.ts";
import { draftProcedures } from "./record-drafts.ts";
import { continueAct, newAct, writeNote, writeNotes } from "./record-writes.ts";
import { found, refusal } from "./refuse.ts";

/** The record's procedures. */
export function recordProcedures(ctx: EngineContext) {
  return {
    watch: api.record.watch.handler(async function* ({ input, signal }) {
      const feed = ctx.signals.subscribe(`record:${input.sessionId}`, { signal, maxBufferedEvents: 100_000 });
      try {
        found(findSession(ctx.store, input.sessionId), "session");
        yield { notes: notesOf(ctx.store, input.sessionId), reset: true };
        for await (const notes of feed) yield { notes, reset: false };
      } finally {
        await feed.return(undefined);
      }
    }),
    capture: api.record.capture.handler(({ input }) => capture(ctx, input)),
    captureMany: api.record.captureMany.handler(({ input: { notes, ...shared } }) =>
      captureAll(
        ctx,
        notes.map((each) => ({ ...shared, ...each })),
      ),
    ),
    tags: api.record.tags.handler(({ input }) => {
      found(findEvent(ctx.store, input.eventId), "event");
      return tagsOf(ctx.store, input.eventId);
    }),
    save: api.record.save.handler(({ input }) => save(ctx, input)),
    change: api.record.change.handler(({ input }) => changeMany(ctx, input)),
    history: api.record.history.handler(({ input }) => {
      found(findNote(ctx.store, input.noteId), "note");
      return noteHistory(ctx.store, input.noteId);
    }),
    ...draftProcedures(ctx),
  };
}

type Captured = {
  id: string;
  sessionId: string;
  author: string;
  offsetMs: number | null;
  at?: number | undefined;
  fields: NoteFields;
};

function capture(ctx: EngineContext, input: Captured): Note {
  return captureAll(ctx, [input])[0] as Note;
}

/** Stores those that are not stored yet, all of one session and author, as one act; all of them as they are now. */
function captureAll(ctx: EngineContext, inputs: readonly Captured[]): Note[] {
  const made = ctx.store.transaction(() => {
    const notes = inputs.flatMap((input) => {
      const stored = findNote(ctx.store, input.id);
      // Under the id of another session's note nothing would be stored, and that note would answer.
      if (stored && stored.sessionId !== input.sessionId) throw refusal("NOT_FOUND", { what: "note" });
      return stored ? [] : [newNote(ctx, input)];
    });
    const [first] = notes;
    if (!first) return notes;
    const { sessionId, author: by } = first;
    const act = newAct(ctx, { id: newId(), sessionId, by, what: "capture" });
    writeNotes(
      ctx,
      act,
      notes.map((after) => ({ before: null, after })),
    );
    for (const { id } of notes) clearDraft(ctx.store, id);
    return notes;
  });
  if (made[0]) ctx.signals.publish(`record:${made[0].sessionId}`, made);
  return inputs.map(({ id }) => found(findNote(ctx.store, id), "note"));
}

/** Throws NOT_FOUND where it names what is not there. */
function newNote(ctx: EngineContext, input: Captured): Note {
  found(findSession(ctx.store, input.sessionId), "session");
  assertIntervention(ctx, input.sessionId, input.fields.interventionId);
  assertNoteKnown(ctx, input.sessionId, input.fields);
  return {
    ...input.fields,
    id: input.id,
    sessionId: input.sessionId,
    author: input.author,
    offsetMs: input.offsetMs,
    at: Math.min(input.at ?? Number.POSITIVE_INFINITY, ctx.now()),
    version: 1,
    deletedAt: null,
  };
}

/** What zod makes of `.partial()`: a field may be absent; JSON carries no undefined. */
type Loose<T> = { [K in keyof T]?: T[K] | undefined };

type Saved = { id: string; author: string; version: number; editId: string; fields: Loose<NoteFields> };

function save(ctx: EngineContext, input: Saved): Note {
  const current = found(findNote(ctx.store, input.id), "note");
  // What this same edit wrote is no conflict: the answer to that save was lost.
  if (current.version !== input.version && lastEditOf(ctx.store, current) !== input.editId)
    throw refusal("NOTE_CONFLICT", { current });
  if (input.fields.interventionId !== undefined)
    assertIntervention(ctx, current.sessionId, input.fields.interventionId);
  assertNoteKnown(ctx, current.sessionId, input.fields);
  const note: Note = { ...changed(ctx, current, input.fields), version: current.version + 1 };
  ctx.store.transaction(() => {
    const { sessionId } = current;
    const act = continueAct(ctx, { id: input.editId, sessionId, by: input.author, what: "edit" });
    writeNote(ctx, act, current, note);
  });
  ctx.signals.publish(`record:${note.sessionId}`, [note]);
  return note;
}

type Changed = {
  sessionId: string;
  author: string;
  notes: { id: string; version: number }[];
  set: Loose<Omit<NoteFields, "doc">> & {
    deleted?: boolean | undefined;
    addAreaIds?: string[] | undefined;
    removeAreaIds?: string[] | undefined;
  };
};

function changeMany(ctx: EngineContext, input: Changed): Note[] {
  const { deleted, addAreaIds = [], removeAreaIds = [], ...fields } = input.set;
  if (fields.interventionId !== undefined) assertIntervention(ctx, input.sessionId, fields.interventionId);
  assertNoteKnown(ctx, input.sessionId, { ...fields, areaIds: [...(fields.areaIds ?? []), ...addAreaIds] });
  const notes = ctx.store.transaction(() => {
    const act = newAct(ctx, {
      id: newId(),
      sessionId: input.sessionId,
      by: input.author,
      what: nameOf(input.set),
    });
    const changes = input.notes.map(({ id, version }) => {
      const current = found(findNote(ctx.store, id), "note");
      if (current.sessionId !== input.sessionId) throw refusal("NOT_FOUND", { what: "note" });
      if (current.version !== version) throw refusal("NOTE_CONFLICT", { current });
      const deletedAt = deleted === undefined ? current.deletedAt : deleted ? ctx.now() : null;
      const set = changed(ctx, current, fields);
      const kept = set.areaIds.filter((area) => !removeAreaIds.includes(area));
      const areaIds = [...new Set([...kept, ...addAreaIds])];
      const after: Note = { ...set, areaIds, deletedAt, version: current.version + 1 };
      return { before: current, after };
    });
    writeNotes(ctx, act, changes);
    return changes.map(({ after }) => after);
  });
  ctx.signals.publish(`record:${input.sessionId}`, notes);
  return notes;
}

function nameOf(set: Changed["set"]): RecordAct["what"] {
  if (set.deleted !== undefined) return set.deleted ? "delete" : "restore";
  return set.interventionId !== undefined ? "move" : "change";
}

/** A request that was undone since still counts: a note must not be lost to a race with "undo". */
function assertIntervention(ctx: EngineContext, sessionId: string, requestId: string | null): void {
  if (requestId === null) return;
  const { events } = floorOf(ctx, sessionId);
  if (!events.some((event) => event.type === "requested" && event.data.requestId === requestId))
    throw refusal("NOT_FOUND", { what: "request" });
}

/** The note with the fields set. Moved to another speech, it stands where that one was at the note's time. */
function changed(ctx: EngineContext, note: Note, fields: Loose<NoteFields>): Note {
  const after: Note = { ...note, ...set(fields) };
  if (after.interventionId === note.interventionId) return after;
  const to =
    after.interventionId === null
      ? undefined
      : floorOf(ctx, note.sessionId).state.requests[after.interventionId];
  return { ...after, offsetMs: to ? offsetAt(to.segments, note.at) : null };
}

/** The fields that are present: one that is undefined must not erase what is stored. */
function set<T extends object>(fields: Loose<T>): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
