import { sql as raw } from "kysely";
import { readableDoc, storableDoc } from "../../core/record/newer-doc.ts";
import {
  sessionOf,
  type Writing,
  type WritingVersion,
  withDocs,
  writingText,
} from "../../core/record/writing.ts";
import { type Store, sql } from "./store.ts";

/** A writing that was stored whole, its texts in the version of today. */
export const readWriting = (stored: Writing): Writing => withDocs(stored, readableDoc);
const read = (row: { writing: string }): Writing => readWriting(JSON.parse(row.writing));

/** The writings of one session, or of the event as a whole (null), deleted ones too, in their order. */
export function writingsOf(db: Store, eventId: string, sessionId: string | null): Writing[] {
  return db
    .all(
      sql
        .selectFrom("writings")
        .select("writing")
        .where("event_id", "=", eventId)
        .where("session_id", "is", sessionId)
        .orderBy("position")
        .orderBy("id"),
    )
    .map(read);
}

/** Every writing of the event, those of its sessions too. */
export function allWritings(db: Store, eventId: string): Writing[] {
  return db
    .all(
      sql
        .selectFrom("writings")
        .select("writing")
        .where("event_id", "=", eventId)
        .orderBy("position")
        .orderBy("id"),
    )
    .map(read);
}

export function findWriting(db: Store, writingId: string): Writing | undefined {
  const row = db.first(sql.selectFrom("writings").select("writing").where("id", "=", writingId));
  return row && read(row);
}

/** Stores the writing as it now is, and that state in its history; saves of one edit share one version. */
export function putWriting(
  db: Store,
  writing: Writing,
  change: { at: number; by: string; editId: string },
): void {
  const json = JSON.stringify(withDocs(writing, storableDoc));
  const rest = {
    event_id: writing.eventId,
    session_id: sessionOf(writing),
    type: writing.type,
    position: writing.position,
    version: writing.version,
    deleted_at: writing.deletedAt,
    text: writingText(writing),
    writing: json,
  };
  db.run(
    sql
      .insertInto("writings")
      .values({ id: writing.id, ...rest })
      .onConflict((c) => c.column("id").doUpdateSet(rest)),
  );
  db.run(
    sql
      .deleteFrom("writing_versions")
      .where("writing_id", "=", writing.id)
      .where("version", "=", writing.version - 1)
      .where("edit_id", "=", change.editId),
  );
  db.run(
    sql.insertInto("writing_versions").values({
      writing_id: writing.id,
      version: writing.version,
      at: change.at,
      by: change.by,
      edit_id: change.editId,
      writing: json,
    }),
  );
}

/** Every kept state of a writing, the newest first. */
export function writingHistory(db: Store, writingId: string): WritingVersion[] {
  return db
    .all(
      sql
        .selectFrom("writing_versions")
        .selectAll()
        .where("writing_id", "=", writingId)
        .orderBy("version", "desc"),
    )
    .map((row) => ({ version: row.version, at: row.at, by: row.by, writing: read(row) }));
}

/** The edit that made the writing's present version. */
export function lastEditOfWriting(db: Store, writing: Pick<Writing, "id" | "version">): string | undefined {
  return db.first(
    sql
      .selectFrom("writing_versions")
      .select("edit_id")
      .where("writing_id", "=", writing.id)
      .where("version", "=", writing.version),
  )?.edit_id;
}

/** The event that a note belongs to, by its session; undefined: there is no such note. */
export function eventOfNote(db: Store, noteId: string): { eventId: string; sessionId: string } | undefined {
  const row = db.first(
    sql
      .selectFrom("notes")
      .innerJoin("sessions", "sessions.id", "notes.session_id")
      .select(["sessions.event_id as eventId", "sessions.id as sessionId"])
      .where("notes.id", "=", noteId),
  );
  return row;
}

/** How many texts of the event stand under the challenge area, deleted ones too: they may come back. */
export function writingsBearing(db: Store, eventId: string, areaId: string): number {
  const body = raw.ref("writings.writing");
  const row = db.first(
    sql
      .selectFrom("writings")
      .select((e) => e.fn.countAll<number>().as("n"))
      .where("event_id", "=", eventId)
      .where(
        raw<boolean>`(json_extract(${body}, '$.place') = ${areaId}
          OR EXISTS (SELECT 1 FROM json_each(${body}, '$.areaIds') WHERE json_each.value = ${areaId}))`,
      ),
  );
  return row?.n ?? 0;
}
