import type { Selectable } from "kysely";
import type { EventInfo, Session } from "../../core/event/event.ts";
import type { Schema } from "./schema.ts";
import { type Store, sql } from "./store.ts";

function eventOf(row: Selectable<Schema["events"]>): EventInfo {
  return {
    id: row.id,
    title: row.title,
    theme: row.theme,
    topic: row.topic,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    venue: row.venue,
    timeZone: row.time_zone,
    attribution: row.attribution as EventInfo["attribution"],
    areas: JSON.parse(row.areas),
    addressees: JSON.parse(row.addressees),
    roles: JSON.parse(row.roles),
    illustrative: row.illustrative === 1,
    createdAt: row.created_at,
    groups: JSON.parse(row.groups),
    presets: JSON.parse(row.presets),
    follows: JSON.parse(row.follows),
  };
}

function rowOfEvent(event: EventInfo): Selectable<Schema["events"]> {
  return {
    id: event.id,
    title: event.title,
    theme: event.theme,
    topic: event.topic,
    starts_on: event.startsOn,
    ends_on: event.endsOn,
    venue: event.venue,
    time_zone: event.timeZone,
    attribution: event.attribution,
    areas: JSON.stringify(event.areas),
    addressees: JSON.stringify(event.addressees),
    roles: JSON.stringify(event.roles),
    illustrative: event.illustrative ? 1 : 0,
    created_at: event.createdAt,
    groups: JSON.stringify(event.groups),
    presets: JSON.stringify(event.presets),
    follows: JSON.stringify(event.follows),
  };
}

function sessionOf(row: Selectable<Schema["sessions"]>): Session {
  return {
    id: row.id,
    eventId: row.event_id,
    position: row.position,
    title: row.title,
    kind: row.kind as Session["kind"],
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    attribution: row.attribution as Session["attribution"],
    roles: JSON.parse(row.roles),
  };
}

/** Every event, the newest last. */
export function allEvents(db: Store): EventInfo[] {
  return db.all(sql.selectFrom("events").selectAll().orderBy("created_at").orderBy("id")).map(eventOf);
}

export function findEvent(db: Store, eventId: string): EventInfo | undefined {
  const row = db.first(sql.selectFrom("events").selectAll().where("id", "=", eventId));
  return row && eventOf(row);
}

/** Stores the event, new or changed. */
export function putEvent(db: Store, event: EventInfo): void {
  const { id, ...rest } = rowOfEvent(event);
  db.run(
    sql
      .insertInto("events")
      .values({ id, ...rest })
      .onConflict((c) => c.column("id").doUpdateSet(rest)),
  );
}

/** The event's sessions in their order. */
export function sessionsOf(db: Store, eventId: string): Session[] {
  return db
    .all(sql.selectFrom("sessions").selectAll().where("event_id", "=", eventId).orderBy("position"))
    .map(sessionOf);
}

/** The sessions of every event, by the event, each in their order. */
export function allSessions(db: Store): Map<string, Session[]> {
  const rows = db.all(sql.selectFrom("sessions").selectAll().orderBy("event_id").orderBy("position"));
  return Map.groupBy(rows.map(sessionOf), ({ eventId }) => eventId);
}

export function findSession(db: Store, sessionId: string): Session | undefined {
  const row = db.first(sql.selectFrom("sessions").selectAll().where("id", "=", sessionId));
  return row && sessionOf(row);
}

/** Stores the session, new or changed. */
export function putSession(db: Store, session: Session): void {
  const rest = {
    event_id: session.eventId,
    position: session.position,
    title: session.title,
    kind: session.kind,
    starts_at: session.startsAt,
    ends_at: session.endsAt,
    attribution: session.attribution,
    roles: JSON.stringify(session.roles),
  };
  db.run(
    sql
      .insertInto("sessions")
      .values({ id: session.id, ...rest })
      .onConflict((c) => c.column("id").doUpdateSet(rest)),
  );
}
