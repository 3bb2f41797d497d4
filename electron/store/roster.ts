import type { Delegation, Participant, Roster } from "../../core/participants/participants.ts";
import { type Store, sql } from "./store.ts";

/** The event's delegations and participants, by name. */
export function rosterOf(db: Store, eventId: string): Roster {
  const delegations = db
    .all(sql.selectFrom("delegations").selectAll().where("event_id", "=", eventId).orderBy("name"))
    .map(
      (row): Delegation => ({
        id: row.id,
        eventId: row.event_id,
        name: row.name,
        acronym: row.acronym,
        category: row.category as Delegation["category"],
        stateCode: row.state_code,
        region: row.region as Delegation["region"],
      }),
    );
  const participants = db
    .all(
      sql
        .selectFrom("participants")
        .selectAll()
        .where("event_id", "=", eventId)
        .orderBy("family_name")
        .orderBy("given_name"),
    )
    .map(
      (row): Participant => ({
        id: row.id,
        eventId: row.event_id,
        delegationId: row.delegation_id,
        honorific: row.honorific,
        givenName: row.given_name,
        familyName: row.family_name,
        position: row.position,
      }),
    );
  return { delegations, participants };
}

/** Stores the delegation, new or changed. */
export function putDelegation(db: Store, delegation: Delegation): void {
  const rest = {
    event_id: delegation.eventId,
    name: delegation.name,
    acronym: delegation.acronym,
    category: delegation.category,
    state_code: delegation.stateCode,
    region: delegation.region,
  };
  db.run(
    sql
      .insertInto("delegations")
      .values({ id: delegation.id, ...rest })
      .onConflict((c) => c.column("id").doUpdateSet(rest)),
  );
}

/** Stores the participant, new or changed. */
export function putParticipant(db: Store, person: Participant): void {
  const rest = {
    event_id: person.eventId,
    delegation_id: person.delegationId,
    honorific: person.honorific,
    given_name: person.givenName,
    family_name: person.familyName,
    position: person.position,
  };
  db.run(
    sql
      .insertInto("participants")
      .values({ id: person.id, ...rest })
      .onConflict((c) => c.column("id").doUpdateSet(rest)),
  );
}
