import { newId } from "../../core/ids.ts";
import { sessionOf, type Writing, type WritingDeed } from "../../core/record/writing.ts";
import { findEvent, findSession } from "../store/events.ts";
import {
  type ActScope,
  dropUndoneWritingActs,
  findWritingAct,
  nextWritingAct,
  putWritingAct,
  type WritingAct,
} from "../store/writing-acts.ts";
import { eventOfNote, findWriting, lastEditOfWriting, putWriting } from "../store/writings.ts";
import type { EngineContext } from "./context.ts";
import { found, refusal } from "./refuse.ts";

interface Written extends ActScope {
  author: string;
  editId: string;
  what: WritingDeed;
  writings: readonly Writing[];
}

/**
 * Stores writings as one act and tells every window. What says nothing new is passed over. Throws WRITING_CONFLICT where
 * one is not of the version that was seen, NOT_FOUND where one names what is not there; nothing is stored then.
 */
export function writeAll(ctx: EngineContext, input: Written): Writing[] {
  const { eventId, sessionId, author: by, editId } = input;
  assertScope(ctx, input);
  const written: Writing[] = [];
  const stored = ctx.store.transaction(() => {
    let act: WritingAct | null = null;
    const result = input.writings.map((writing) => {
      if (writing.eventId !== eventId || sessionOf(writing) !== sessionId)
        throw refusal("NOT_FOUND", { what: "writing" });
      const before = seen(ctx, writing, editId);
      const after = settled(ctx, writing, before);
      if (before && sameWriting(before, after)) return before;
      assertWritingKnown(ctx, after, before);
      act ??= actFor(ctx, { id: editId, eventId, sessionId, by, what: input.what });
      putWriting(ctx.store, after, { at: ctx.now(), by, editId: act.id });
      const earlier = act.changes.find((change) => change.id === after.id);
      if (earlier) {
        // Somebody else wrote between two saves of one edit: undoing it must leave their words.
        if (earlier.after.version !== before?.version) earlier.before = before;
        earlier.after = after;
      } else act.changes.push({ id: after.id, before, after });
      written.push(after);
      return after;
    });
    if (act) putWritingAct(ctx.store, act);
    return result;
  });
  if (written.length > 0) ctx.signals.publish(`writings:${eventId}`, written);
  return stored;
}

/** The event, and the session where one is named, must be there, and belong together. Throws NOT_FOUND. */
export function assertScope(ctx: EngineContext, { eventId, sessionId }: ActScope): void {
  found(findEvent(ctx.store, eventId), "event");
  if (sessionId !== null && found(findSession(ctx.store, sessionId), "session").eventId !== eventId)
    throw refusal("NOT_FOUND", { what: "session" });
}

/** What is stored of the writing, if that is what the writer had seen; null: it is new. */
function seen(ctx: EngineContext, writing: Writing, editId: string): Writing | null {
  const current = findWriting(ctx.store, writing.id);
  if (!current) {
    if (writing.version > 0) throw refusal("NOT_FOUND", { what: "writing" });
    return null;
  }
  if (
    current.type !== writing.type ||
    current.eventId !== writing.eventId ||
    sessionOf(current) !== sessionOf(writing)
  )
    throw refusal("NOT_FOUND", { what: "writing" });
  // What this same edit wrote is no conflict: the answer to that save was lost.
  if (current.version !== writing.version && lastEditOfWriting(ctx.store, current) !== editId)
    throw refusal("WRITING_CONFLICT", { current });
  return current;
}

/** With what the engine alone decides: version, and when it was deleted. */
function settled(ctx: EngineContext, writing: Writing, before: Writing | null): Writing {
  const deletedAt = writing.deletedAt === null ? null : (before?.deletedAt ?? ctx.now());
  return { ...writing, deletedAt, version: (before?.version ?? 0) + 1 };
}

export function sameWriting(a: Writing, b: Writing): boolean {
  const keyOf = (of: Writing) => {
    const { version: _, ...rest } = of;
    return JSON.stringify(Object.entries(rest).sort(([x], [y]) => (x < y ? -1 : 1)));
  };
  return keyOf(a) === keyOf(b);
}

/** What a writing names must be of its event: `idm check` holds it to that. Throws NOT_FOUND. */
export function assertWritingKnown(ctx: EngineContext, writing: Writing, before: Writing | null): void {
  const event = found(findEvent(ctx.store, writing.eventId), "event");
  for (const areaId of areasOf(writing))
    if (!event.areas.some((area) => area.id === areaId)) throw refusal("NOT_FOUND", { what: "area" });
  // What it named before was looked at then.
  const known = new Set(before ? notesNamed(before) : []);
  for (const noteId of notesNamed(writing)) {
    if (known.has(noteId)) continue;
    const of = found(eventOfNote(ctx.store, noteId), "note");
    const session = sessionOf(writing);
    if (of.eventId !== writing.eventId || (session !== null && of.sessionId !== session))
      throw refusal("NOT_FOUND", { what: "note" });
  }
  const others =
    writing.type === "key_message"
      ? writing.sourceSentenceIds
      : writing.type === "follow_up"
        ? writing.keyMessageIds
        : [];
  for (const other of others)
    if (findWriting(ctx.store, other)?.eventId !== writing.eventId)
      throw refusal("NOT_FOUND", { what: "writing" });
  if (writing.type === "follow_up" && before === null && !findEvent(ctx.store, writing.fromEventId))
    throw refusal("NOT_FOUND", { what: "event" });
}

/** The challenge areas that a writing names. */
export function areasOf(writing: Writing): string[] {
  if (writing.type === "key_message") return writing.areaIds;
  if (writing.type === "follow_up" || writing.place === "several" || writing.place === "none") return [];
  return [writing.place];
}

/** The notes that a writing names, those of a suggestion too. */
export function notesNamed(writing: Writing): string[] {
  if (writing.type === "follow_up") return writing.noteIds;
  const suggested =
    writing.type === "sentence" && writing.suggestion?.type === "wording"
      ? writing.suggestion.sourceNoteIds
      : [];
  return [...writing.sourceNoteIds, ...suggested];
}

/** The act of that id, where it is still done, so that the saves of one edit are undone together; else a new one. */
function actFor(ctx: EngineContext, start: ActScope & Pick<WritingAct, "id" | "by" | "what">): WritingAct {
  const begun = findWritingAct(ctx.store, start.id);
  dropUndoneWritingActs(ctx.store, start, start.by);
  const number = nextWritingAct(ctx.store, start.eventId);
  const fresh = { ...start, at: ctx.now(), undone: false, number, changes: [] };
  if (!begun) return fresh;
  const theirs =
    begun.by !== start.by || begun.eventId !== start.eventId || begun.sessionId !== start.sessionId;
  // What somebody else may still undo is not overwritten.
  if (theirs) return { ...fresh, id: newId() };
  return begun.undone ? fresh : { ...begun, number };
}
