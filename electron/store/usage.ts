import { sql as raw } from "kysely";
import { type Store, sql } from "./store.ts";

/** How many notes of the event bear the challenge area or addressee, those in the bin too: they may come back. */
export function notesBearing(
  db: Store,
  eventId: string,
  column: "area_ids" | "addressee_ids",
  id: string,
): number {
  const ids = raw.ref(`notes.${column}`);
  return countOf(
    db.first(
      sql
        .selectFrom("notes")
        .innerJoin("sessions", "sessions.id", "notes.session_id")
        .select((e) => e.fn.countAll<number>().as("n"))
        .where("sessions.event_id", "=", eventId)
        .where(raw<boolean>`EXISTS (SELECT 1 FROM json_each(${ids}) WHERE json_each.value = ${id})`),
    ),
  );
}

/** How many notes are reported of the delegation. */
export function notesOfDelegation(db: Store, delegationId: string): number {
  return countOf(
    db.first(
      sql
        .selectFrom("notes")
        .select((e) => e.fn.countAll<number>().as("n"))
        .where("delegation_id", "=", delegationId),
    ),
  );
}

/** How many requests for the floor, undone ones too, the role holder or delegation made; in one session or all of the event. */
export function requestsOf(
  db: Store,
  of: { eventId: string; sessionId: string | null },
  key: "roleId" | "delegationId",
  id: string,
): number {
  const asked = sql
    .selectFrom("floor_events")
    .innerJoin("sessions", "sessions.id", "floor_events.session_id")
    .select((e) => e.fn.countAll<number>().as("n"))
    .where("sessions.event_id", "=", of.eventId)
    .where("floor_events.type", "in", ["requested", "speaker_named"])
    .where(raw<string>`json_extract(floor_events.data, ${`$.speaker.${key}`})`, "=", id);
  return countOf(db.first(of.sessionId === null ? asked : asked.where("sessions.id", "=", of.sessionId)));
}

function countOf(row: { n: number } | undefined): number {
  return row?.n ?? 0;
}
