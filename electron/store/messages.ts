import type { Message } from "../../core/floor/message.ts";
import { type Store, sql } from "./store.ts";

/** The session's messages, oldest first. */
export function messagesOf(db: Store, sessionId: string): Message[] {
  return db
    .all(
      sql.selectFrom("messages").selectAll().where("session_id", "=", sessionId).orderBy("at").orderBy("id"),
    )
    .map((row) => ({
      id: row.id,
      sessionId: row.session_id,
      at: row.at,
      by: row.by,
      side: row.side as Message["side"],
      text: row.text,
      seenAt: row.seen_at,
    }));
}

/** Stores the message, new or seen since. */
export function putMessage(db: Store, message: Message): void {
  const { id, sessionId: session_id, at, by, side, text, seenAt: seen_at } = message;
  db.run(
    sql
      .insertInto("messages")
      .values({ id, session_id, at, by, side, text, seen_at })
      .onConflict((c) => c.column("id").doUpdateSet({ seen_at })),
  );
}
