import type { Selectable } from "kysely";
import type { Delegation, Participant, Roster } from "../../core/participants/participants.ts";
import type { Schema } from "./schema.ts";
import { type Store, sql } from "./store.ts";

function delegationOf(row: Selectable<Schema["delegations"]>): Delegation {
  return {
    id: row.id,
    eventId: row.event_id,
    name: row.name,
    acronym: row.acronym,
    category: row.category as Delegation["category"],
    stateCode: row.state_code,
    region: row.region as Delegation["region"],
  };
}

function participantOf(row: Selectable<Schema["participants"]>): Participant {
  return {
    id: row.id,
    eventId: row.event_id,
    delegationId: row.delegation_id,
    honorific: row.honorific,
    givenName: row.given_name,
    familyName: row.family_name,
    position: row.position,
  };
}

/** The event's delegations and participants, by name. */
export function rosterOf(db: Store, eventId: string): Roster {
  const delegations = db
    .all(sql.selectFrom("delegations").selectAll().where("event_id", "=", eventId).orderBy("name"))
    .map(delegationOf);
  const participants = db
    .all(
      sql
        .selectFrom("participants")
        .selectAll()
        .where("event_id", "=", eventId)
        .orderBy("family_name")
        .orderBy("given_name"),
    )
    .map(participantOf);
  return { delegations, participants };
}

export function findDelegation(db: Store, delegationId: string): Delegation | undefined {
  const row = db.first(sql.selectFrom("delegations").selectAll().where("id", "=", delegationId));
  return row && delegationOf(row);
}

export function findParticipant(db: Store, participantId: string): Participant | undefined {
  const row = db.first(sql.selectFrom("participants").selectAll().where("id", "=", participantId));
  return row && participantOf(row);
}

/** Takes the delegation out of the roster, with its people. */
export function deleteDelegation(db: Store, delegationId: string): void {
  db.run(sql.deleteFrom("participants").where("delegation_id", "=", delegationId));
  db.run(sql.deleteFrom("delegations").where("id", "=", delegationId));
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
