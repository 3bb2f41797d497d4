import type { Selectable } from "kysely";
import { readableDoc, storableDoc } from "../../core/record/newer-doc.ts";
import type { Note, NoteVersion } from "../../core/record/note.ts";
import { plainText } from "../../core/record/rich-text.ts";
import type { Schema } from "./schema.ts";
import { type Store, sql } from "./store.ts";

function noteOf(row: Selectable<Schema["notes"]>): Note {
  return {
    id: row.id,
    sessionId: row.session_id,
    at: row.at,
    offsetMs: row.offset_ms,
    author: row.author,
    version: row.version,
    deletedAt: row.deleted_at,
    interventionId: row.intervention_id,
    delegationId: row.delegation_id,
    kind: row.kind as Note["kind"],
    doc: readableDoc(JSON.parse(row.doc)),
    areaIds: JSON.parse(row.area_ids),
    addresseeIds: JSON.parse(row.addressee_ids),
    tags: JSON.parse(row.tags),
    attribution: row.attribution as Note["attribution"],
    confidence: row.confidence as Note["confidence"],
    status: row.status as Note["status"],
  };
}

/** The session's notes as said, the deleted ones too. */
export function notesOf(db: Store, sessionId: string): Note[] {
  return db
    .all(sql.selectFrom("notes").selectAll().where("session_id", "=", sessionId).orderBy("at").orderBy("id"))
    .map(noteOf);
}

export function findNote(db: Store, noteId: string): Note | undefined {
  const row = db.first(sql.selectFrom("notes").selectAll().where("id", "=", noteId));
  return row && noteOf(row);
}

/** Stores the note as it now is, and that state in its history; saves of one edit share one version. */
export function putNote(db: Store, note: Note, change: { at: number; by: string; editId: string }): void {
  const rest = {
    session_id: note.sessionId,
    at: note.at,
    offset_ms: note.offsetMs,
    author: note.author,
    version: note.version,
    deleted_at: note.deletedAt,
    intervention_id: note.interventionId,
    delegation_id: note.delegationId,
    kind: note.kind,
    doc: JSON.stringify(storableDoc(note.doc)),
    text: plainText(note.doc),
    area_ids: JSON.stringify(note.areaIds),
    addressee_ids: JSON.stringify(note.addresseeIds),
    tags: JSON.stringify(note.tags),
    attribution: note.attribution,
    confidence: note.confidence,
    status: note.status,
  };
  db.run(
    sql
      .insertInto("notes")
      .values({ id: note.id, ...rest })
      .onConflict((c) => c.column("id").doUpdateSet(rest)),
  );
  db.run(
    sql
      .deleteFrom("note_versions")
      .where("note_id", "=", note.id)
      .where("version", "=", note.version - 1)
      .where("edit_id", "=", change.editId),
  );
  db.run(
    sql.insertInto("note_versions").values({
      note_id: note.id,
      version: note.version,
      at: change.at,
      by: change.by,
      edit_id: change.editId,
      note: JSON.stringify({ ...note, doc: storableDoc(note.doc) }),
    }),
  );
}

/** The tags of the event's notes, the one used most first; of equals the first in the alphabet. */
export function tagsOf(db: Store, eventId: string): string[] {
  const rows = db.all(
    sql
      .selectFrom("notes")
      .innerJoin("sessions", "sessions.id", "notes.session_id")
      .select((e) => ["notes.tags", e.fn.countAll<number>().as("count")])
      .where("sessions.event_id", "=", eventId)
      .where("notes.deleted_at", "is", null)
      .where("notes.tags", "<>", "[]")
      .groupBy("notes.tags"),
  );
  const used = new Map<string, number>();
  for (const { tags, count } of rows)
    for (const tag of JSON.parse(tags) as string[]) used.set(tag, (used.get(tag) ?? 0) + count);
  return [...used].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag);
}

/** A note that was stored whole, its text in the version of today. */
export function readNote(stored: Note): Note {
  return { ...stored, doc: readableDoc(stored.doc) };
}

/** Every kept state of a note, the newest first. */
export function noteHistory(db: Store, noteId: string): NoteVersion[] {
  return db
    .all(sql.selectFrom("note_versions").selectAll().where("note_id", "=", noteId).orderBy("version", "desc"))
    .map((row) => ({ version: row.version, at: row.at, by: row.by, note: readNote(JSON.parse(row.note)) }));
}

/** The edit that made the note's present version; saves of one edit never conflict with each other. */
export function lastEditOf(db: Store, note: Pick<Note, "id" | "version">): string | undefined {
  return db.first(
    sql
      .selectFrom("note_versions")
      .select("edit_id")
      .where("note_id", "=", note.id)
      .where("version", "=", note.version),
  )?.edit_id;
}
