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

/** How many recommendations of the event bear the area or addressee, removed and merged ones too: they may come back. */
export function recommendationsBearing(
  db: Store,
  eventId: string,
  column: "area_ids" | "addressee_ids",
  id: string,
): number {
  const ids = raw.ref(`recommendations.${column}`);
  return countOf(
    db.first(
      sql
        .selectFrom("recommendations")
        .select((e) => e.fn.countAll<number>().as("n"))
        .where("event_id", "=", eventId)
        .where(raw<boolean>`EXISTS (SELECT 1 FROM json_each(${ids}) WHERE json_each.value = ${id})`),
    ),
  );
}

/** How many recommendations of the event the delegation proposed, supports or has a reservation on. */
export function recommendationsOfDelegation(db: Store, eventId: string, delegationId: string): number {
  const names = (column: "proposers" | "supporters" | "reservations", path: string) =>
    raw<boolean>`EXISTS (SELECT 1 FROM json_each(${raw.ref(`recommendations.${column}`)})
      WHERE json_extract(json_each.value, ${path}) = ${delegationId})`;
  return countOf(
    db.first(
      sql
        .selectFrom("recommendations")
        .select((e) => e.fn.countAll<number>().as("n"))
        .where("event_id", "=", eventId)
        .where((e) =>
          e.or([names("proposers", "$.id"), names("supporters", "$.id"), names("reservations", "$.who.id")]),
        ),
    ),
  );
}

/** The ids of the event's notes that are marked as recommendations and not deleted, as said. */
export function notesRecommending(db: Store, eventId: string): string[] {
  return db
    .all(
      sql
        .selectFrom("notes")
        .innerJoin("sessions", "sessions.id", "notes.session_id")
        .select("notes.id")
        .where("sessions.event_id", "=", eventId)
        .where("notes.kind", "=", "recommendation")
        .where("notes.deleted_at", "is", null)
        .orderBy("sessions.position")
        .orderBy("notes.at")
        .orderBy("notes.id"),
    )
    .map(({ id }) => id);
}
