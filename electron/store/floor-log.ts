import type { FloorEvent } from "../../core/floor/events.ts";
import { type Store, sql } from "./store.ts";

/** The session's log, oldest first. */
export function floorLog(db: Store, sessionId: string): FloorEvent[] {
  return db
    .all(sql.selectFrom("floor_events").selectAll().where("session_id", "=", sessionId).orderBy("seq"))
    .map(
      (row) =>
        ({
          id: row.id,
          sessionId: row.session_id,
          seq: row.seq,
          actId: row.act_id,
          at: row.at,
          by: row.by,
          type: row.type,
          data: JSON.parse(row.data),
        }) as FloorEvent,
    );
}

/** Appends to the log; the unique (session, seq) refuses a second writer's event of the same number. */
export function appendFloorEvent(db: Store, event: FloorEvent): void {
  db.run(
    sql.insertInto("floor_events").values({
      id: event.id,
      session_id: event.sessionId,
      seq: event.seq,
      act_id: event.actId,
      at: event.at,
      by: event.by,
      type: event.type,
      data: JSON.stringify(event.data),
    }),
  );
}
