import type { Selectable } from "kysely";
import type { Recommendation } from "../../core/record/recommendation.ts";
import { readRecommendation } from "./recommendations.ts";
import type { Schema } from "./schema.ts";
import { type Store, sql } from "./store.ts";

/** What one recommendation was before an act (null: it did not exist) and is after. */
export interface RecommendationChange {
  recommendationId: string;
  before: Recommendation | null;
  after: Recommendation;
}

/** Changes as they were stored, their texts in the version of today. */
export function readChanges(stored: string): RecommendationChange[] {
  return (JSON.parse(stored) as RecommendationChange[]).map(({ recommendationId, before, after }) => ({
    recommendationId,
    before: before && readRecommendation(before),
    after: readRecommendation(after),
  }));
}

/** One undoable step in the register of an event. */
export interface RegisterAct {
  id: string;
  eventId: string;
  at: number;
  by: string;
  what: "promote" | "edit" | "change" | "merge" | "reorder" | "remove" | "restore";
  undone: boolean;
  /** Which act of the register it is, counted anew whenever it is made, undone or redone. */
  number: number;
  changes: RecommendationChange[];
}

/** Stores the act, new or continued. */
export function putRegisterAct(db: Store, act: RegisterAct): void {
  const rest = {
    at: act.at,
    undone: act.undone ? 1 : 0,
    number: act.number,
    changes: JSON.stringify(act.changes),
  };
  db.run(
    sql
      .insertInto("register_acts")
      .values({ id: act.id, event_id: act.eventId, by: act.by, what: act.what, ...rest })
      .onConflict((c) => c.column("id").doUpdateSet(rest)),
  );
}

/** The author's act that was done last, or undone last; undefined: none. */
export function lastRegisterAct(
  db: Store,
  eventId: string,
  by: string,
  undone: boolean,
): RegisterAct | undefined {
  const row = db.first(
    sql
      .selectFrom("register_acts")
      .selectAll()
      .where("event_id", "=", eventId)
      .where("by", "=", by)
      .where("undone", "=", undone ? 1 : 0)
      .orderBy("number", "desc")
      .limit(1),
  );
  return row && actOf(row);
}

/** The number for an act that is made, undone or redone now. */
export function nextRegisterNumber(db: Store, eventId: string): number {
  const row = db.first(
    sql
      .selectFrom("register_acts")
      .select((e) => e.fn.max("number").as("last"))
      .where("event_id", "=", eventId),
  );
  return (row?.last ?? 0) + 1;
}

export function findRegisterAct(db: Store, actId: string): RegisterAct | undefined {
  const row = db.first(sql.selectFrom("register_acts").selectAll().where("id", "=", actId));
  return row && actOf(row);
}

/** Forgets an act that can be undone or redone no more; the versions stay in the history. */
export function dropRegisterAct(db: Store, actId: string): void {
  db.run(sql.deleteFrom("register_acts").where("id", "=", actId));
}

/** A new act ends the redo of those that its author undid before it. */
export function dropUndoneRegisterActs(db: Store, eventId: string, by: string): void {
  db.run(
    sql
      .deleteFrom("register_acts")
      .where("event_id", "=", eventId)
      .where("by", "=", by)
      .where("undone", "=", 1),
  );
}

function actOf(row: Selectable<Schema["register_acts"]>): RegisterAct {
  return {
    id: row.id,
    eventId: row.event_id,
    at: row.at,
    by: row.by,
    what: row.what as RegisterAct["what"],
    undone: row.undone === 1,
    number: row.number,
    changes: readChanges(row.changes),
  };
}
