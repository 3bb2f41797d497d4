import type { RoomDisplay } from "../../core/floor/room-display.ts";
import { type Store, sql } from "./store.ts";

/** How the session's room screen is set; undefined: as usual. */
export function findRoomDisplay(db: Store, sessionId: string): RoomDisplay | undefined {
  const row = db.first(sql.selectFrom("room_displays").selectAll().where("session_id", "=", sessionId));
  return row && JSON.parse(row.display);
}

export function putRoomDisplay(db: Store, sessionId: string, to: RoomDisplay): void {
  const display = JSON.stringify(to);
  db.run(
    sql
      .insertInto("room_displays")
      .values({ session_id: sessionId, display })
      .onConflict((c) => c.column("session_id").doUpdateSet({ display })),
  );
}
