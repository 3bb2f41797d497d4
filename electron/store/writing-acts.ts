import type { Selectable } from "kysely";
import type { Writing, WritingDeed } from "../../core/record/writing.ts";
import type { Schema } from "./schema.ts";
import { type Store, sql } from "./store.ts";
import { readWriting } from "./writings.ts";

/** Whose acts: on the writings of one session, or of the event as a whole (null). */
export interface ActScope {
  eventId: string;
  sessionId: string | null;
}

/** One undoable step: what each writing was before (null: it did not exist) and is after. */
export interface WritingAct extends ActScope {
  id: string;
  at: number;
  by: string;
  what: WritingDeed;
  undone: boolean;
  /** Which act of the event it is, counted anew whenever it is made, undone or redone. */
  number: number;
  changes: { id: string; before: Writing | null; after: Writing }[];
}

/** Stores the act, new or continued. */
export function putWritingAct(db: Store, act: WritingAct): void {
  const rest = {
    at: act.at,
    undone: act.undone ? 1 : 0,
    number: act.number,
    changes: JSON.stringify(act.changes),
  };
  const { id, eventId: event_id, sessionId: session_id, by, what } = act;
  db.run(
    sql
      .insertInto("writing_acts")
      .values({ id, event_id, session_id, by, what, ...rest })
      .onConflict((c) => c.column("id").doUpdateSet(rest)),
  );
}

/** The author's act in the scope that was done last, or undone last; undefined: none. */
export function lastWritingAct(
  db: Store,
  { eventId, sessionId }: ActScope,
  by: string,
  undone: boolean,
): WritingAct | undefined {
  const row = db.first(
    sql
      .selectFrom("writing_acts")
      .selectAll()
      .where("event_id", "=", eventId)
      .where("session_id", "is", sessionId)
      .where("by", "=", by)
      .where("undone", "=", undone ? 1 : 0)
      .orderBy("number", "desc")
      .limit(1),
  );
  return row && actOf(row);
}

/** The number for an act that is made, undone or redone now. */
export function nextWritingAct(db: Store, eventId: string): number {
  const row = db.first(
    sql
      .selectFrom("writing_acts")
      .select((e) => e.fn.max("number").as("last"))
      .where("event_id", "=", eventId),
  );
  return (row?.last ?? 0) + 1;
}

export function findWritingAct(db: Store, actId: string): WritingAct | undefined {
  const row = db.first(sql.selectFrom("writing_acts").selectAll().where("id", "=", actId));
  return row && actOf(row);
}

/** Forgets an act that can be undone or redone no more; the versions stay in the history. */
export function dropWritingAct(db: Store, actId: string): void {
  db.run(sql.deleteFrom("writing_acts").where("id", "=", actId));
}

/** A new act ends the redo of what its author had undone. */
export function dropUndoneWritingActs(db: Store, { eventId, sessionId }: ActScope, by: string): void {
  db.run(
    sql
      .deleteFrom("writing_acts")
      .where("event_id", "=", eventId)
      .where("session_id", "is", sessionId)
      .where("by", "=", by)
      .where("undone", "=", 1),
  );
}

function actOf(row: Selectable<Schema["writing_acts"]>): WritingAct {
  return {
    id: row.id,
    eventId: row.event_id,
    sessionId: row.session_id,
    at: row.at,
    by: row.by,
    what: row.what as WritingDeed,
    undone: row.undone === 1,
    number: row.number,
    changes: (JSON.parse(row.changes) as WritingAct["changes"]).map(({ id, before, after }) => ({
      id,
      before: before && readWriting(before),
      after: readWriting(after),
    })),
  };
}
