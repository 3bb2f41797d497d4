import type { Selectable } from "kysely";
import type { Note } from "../../core/record/note.ts";
import { readNote } from "./notes.ts";
import { type RecommendationChange, readChanges } from "./register-acts.ts";
import type { Schema } from "./schema.ts";
import { type Store, sql } from "./store.ts";

/** One undoable step in the record: what each note was before (null: it did not exist) and is after. */
export interface RecordAct {
  id: string;
  sessionId: string;
  at: number;
  by: string;
  what: "capture" | "edit" | "change" | "delete" | "restore" | "move" | "promote";
  undone: boolean;
  /** The floor's last number when it was made, or continued. */
  madeAfter: number;
  /** The floor's last number when it was last made, undone or redone. */
  stoodAfter: number;
  /** Which act of the session's record it is, counted anew whenever it is made, undone or redone. */
  number: number;
  changes: { noteId: string; before: Note | null; after: Note }[];
  /** What it put in the register of recommendations. */
  recommendations: RecommendationChange[];
}

/** Stores the act, new or continued. */
export function putRecordAct(db: Store, act: RecordAct): void {
  const rest = {
    at: act.at,
    undone: act.undone ? 1 : 0,
    made_after: act.madeAfter,
    stood_after: act.stoodAfter,
    number: act.number,
    changes: JSON.stringify(act.changes),
    recommendations: JSON.stringify(act.recommendations),
  };
  db.run(
    sql
      .insertInto("record_acts")
      .values({ id: act.id, session_id: act.sessionId, by: act.by, what: act.what, ...rest })
      .onConflict((c) => c.column("id").doUpdateSet(rest)),
  );
}

/** The author's act that was done last, or undone last; undefined: none. */
export function lastRecordAct(
  db: Store,
  sessionId: string,
  by: string,
  undone: boolean,
): RecordAct | undefined {
  const row = db.first(
    sql
      .selectFrom("record_acts")
      .selectAll()
      .where("session_id", "=", sessionId)
      .where("by", "=", by)
      .where("undone", "=", undone ? 1 : 0)
      .orderBy("number", "desc")
      .limit(1),
  );
  return row && actOf(row);
}

/** The number for an act that is made, undone or redone now. */
export function nextActNumber(db: Store, sessionId: string): number {
  const row = db.first(
    sql
      .selectFrom("record_acts")
      .select((e) => e.fn.max("number").as("last"))
      .where("session_id", "=", sessionId),
  );
  return (row?.last ?? 0) + 1;
}

/** The floor's last number when the author last did something new in the record; 0: never. */
export function lastMadeAfter(db: Store, sessionId: string, by: string): number {
  const row = db.first(
    sql
      .selectFrom("record_acts")
      .select((e) => e.fn.max("made_after").as("last"))
      .where("session_id", "=", sessionId)
      .where("by", "=", by),
  );
  return row?.last ?? 0;
}

export function findRecordAct(db: Store, actId: string): RecordAct | undefined {
  const row = db.first(sql.selectFrom("record_acts").selectAll().where("id", "=", actId));
  return row && actOf(row);
}

/** Forgets an act that can be undone or redone no more; the versions of its notes stay in the history. */
export function dropRecordAct(db: Store, actId: string): void {
  db.run(sql.deleteFrom("record_acts").where("id", "=", actId));
}

/** A new act ends the redo of those undone before it: of one author, or of all (null). */
export function dropUndoneActs(db: Store, sessionId: string, by: string | null): void {
  const undone = sql.deleteFrom("record_acts").where("session_id", "=", sessionId).where("undone", "=", 1);
  db.run(by === null ? undone : undone.where("by", "=", by));
}

function actOf(row: Selectable<Schema["record_acts"]>): RecordAct {
  return {
    id: row.id,
    sessionId: row.session_id,
    at: row.at,
    by: row.by,
    what: row.what as RecordAct["what"],
    undone: row.undone === 1,
    madeAfter: row.made_after,
    stoodAfter: row.stood_after,
    number: row.number,
    changes: (JSON.parse(row.changes) as RecordAct["changes"]).map(({ noteId, before, after }) => ({
      noteId,
      before: before && readNote(before),
      after: readNote(after),
    })),
    recommendations: readChanges(row.recommendations),
  };
}
