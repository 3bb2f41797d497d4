import type { Note } from "../../core/record/note.ts";
import { type Store, sql } from "./store.ts";

/** One undoable step in the record: what each note was before (null: it did not exist) and is after. */
export interface RecordAct {
  id: string;
  sessionId: string;
  at: number;
  by: string;
  what: "capture" | "edit" | "change" | "delete" | "restore" | "move";
  undone: boolean;
  changes: { noteId: string; before: Note | null; after: Note }[];
}

/** Stores the act, new or continued. */
export function putRecordAct(db: Store, act: RecordAct): void {
  const rest = { at: act.at, undone: act.undone ? 1 : 0, changes: JSON.stringify(act.changes) };
  db.run(
    sql
      .insertInto("record_acts")
      .values({ id: act.id, session_id: act.sessionId, by: act.by, what: act.what, ...rest })
      .onConflict((c) => c.column("id").doUpdateSet(rest)),
  );
}

/** The author's latest act still done, or the earliest undone; undefined: none. */
export function nextRecordAct(
  db: Store,
  sessionId: string,
  by: string,
  direction: "undo" | "redo",
): RecordAct | undefined {
  const row = db.first(
    sql
      .selectFrom("record_acts")
      .selectAll()
      .where("session_id", "=", sessionId)
      .where("by", "=", by)
      .where("undone", "=", direction === "undo" ? 0 : 1)
      .orderBy("at", direction === "undo" ? "desc" : "asc")
      .orderBy("id", direction === "undo" ? "desc" : "asc")
      .limit(1),
  );
  return row && actOf(row);
}

export function findRecordAct(db: Store, actId: string): RecordAct | undefined {
  const row = db.first(sql.selectFrom("record_acts").selectAll().where("id", "=", actId));
  return row && actOf(row);
}

/** A new act ends the redo of those undone before it; their versions stay in the history. */
export function dropUndoneActs(db: Store, sessionId: string, by: string): void {
  db.run(
    sql
      .deleteFrom("record_acts")
      .where("session_id", "=", sessionId)
      .where("by", "=", by)
      .where("undone", "=", 1),
  );
}

function actOf(row: {
  id: string;
  session_id: string;
  at: number;
  by: string;
  what: string;
  undone: number;
  changes: string;
}): RecordAct {
  return {
    id: row.id,
    sessionId: row.session_id,
    at: row.at,
    by: row.by,
    what: row.what as RecordAct["what"],
    undone: row.undone === 1,
    changes: JSON.parse(row.changes),
  };
}
