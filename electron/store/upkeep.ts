import { sql as raw } from "kysely";
import type { NoteGroup } from "../../core/record/coverage.ts";
import type { Note } from "../../core/record/note.ts";
import { findNote } from "./notes.ts";
import { type Store, sql } from "./store.ts";

/** The session's notes that stand, counted by what coverage asks of them: no text is read. */
export function noteGroups(db: Store, sessionId: string): NoteGroup[] {
  return db
    .all(
      sql
        .selectFrom("notes")
        .select(["area_ids", "intervention_id", "delegation_id", "status"])
        .select((e) => e.fn.countAll<number>().as("count"))
        .where("session_id", "=", sessionId)
        .where("deleted_at", "is", null)
        .groupBy(["area_ids", "intervention_id", "delegation_id", "status"]),
    )
    .map((row) => ({
      areaIds: JSON.parse(row.area_ids),
      interventionId: row.intervention_id,
      delegationId: row.delegation_id,
      status: row.status as Note["status"],
      count: row.count,
    }));
}

/** The event's deleted notes, by session in their order, the one deleted last first, with who deleted each. */
export function deletedNotes(db: Store, eventId: string): { note: Note; by: string }[] {
  const rows = db.all(
    sql
      .selectFrom("notes")
      .innerJoin("sessions", "sessions.id", "notes.session_id")
      .select("notes.id")
      // The first state that bears this deletion: later ones may be somebody else's last words.
      .select((e) =>
        e
          .selectFrom("note_versions")
          .select("note_versions.by")
          .whereRef("note_versions.note_id", "=", "notes.id")
          .where(raw<boolean>`json_extract(note_versions.note, '$.deletedAt') = notes.deleted_at`)
          .orderBy("note_versions.version")
          .limit(1)
          .as("by"),
      )
      .where("sessions.event_id", "=", eventId)
      // As a range, which the index finds; "is not null" reads every note.
      .where("notes.deleted_at", ">=", 0)
      .orderBy("sessions.position")
      .orderBy("notes.deleted_at", "desc")
      .orderBy("notes.id", "desc"),
  );
  return rows.flatMap(({ id, by }) => {
    const note = findNote(db, id);
    return note ? [{ note, by: by ?? "" }] : [];
  });
}
