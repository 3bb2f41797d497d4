import type { RoomDisplay } from "../../core/floor/room-display.ts";
import type { RoomView } from "../../core/floor/room-view.ts";
import { type Store, sql } from "./store.ts";

/** How the session's room screen is set. */
export interface KeptDisplay {
  display: RoomDisplay;
  /** What a frozen screen goes on showing; null: it is not frozen. */
  held: RoomView | null;
}

/** How the session's room screen is set; undefined: as usual. */
export function findRoomDisplay(db: Store, sessionId: string): KeptDisplay | undefined {
  const row = db.first(sql.selectFrom("room_displays").selectAll().where("session_id", "=", sessionId));
  if (!row) return undefined;
  const { held = null, ...display } = JSON.parse(row.display);
  return { display, held };
}

export function putRoomDisplay(db: Store, sessionId: string, to: KeptDisplay): void {
  const display = JSON.stringify({ ...to.display, held: to.held });
  db.run(
    sql
      .insertInto("room_displays")
      .values({ session_id: sessionId, display })
      .onConflict((c) => c.column("session_id").doUpdateSet({ display })),
  );
}
