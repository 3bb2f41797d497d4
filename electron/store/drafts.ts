import { isNewerDoc, readableDoc } from "../../core/record/newer-doc.ts";
import type { Draft } from "../../core/record/note.ts";
import { plainText, textDoc } from "../../core/record/rich-text.ts";
import { type Store, sql } from "./store.ts";

/** The session's drafts, the one kept last first. */
export function draftsOf(db: Store, sessionId: string): Draft[] {
  return db
    .all(
      sql
        .selectFrom("drafts")
        .select("draft")
        .where("session_id", "=", sessionId)
        .orderBy("at", "desc")
        .orderBy("id", "desc"),
    )
    .map((row) => draftOf(row.draft));
}

/** An earlier version of the app kept neither tags nor a delegation; of a newer one the words are read. */
function draftOf(stored: string): Draft {
  const draft: Draft = { tags: [], delegationId: null, ...JSON.parse(stored) };
  const doc = readableDoc(draft.doc);
  return { ...draft, doc: isNewerDoc(doc) ? textDoc(plainText(doc)) : doc };
}

/** Keeps what stands in a capture line in place of what stood there before. */
export function putDraft(db: Store, draft: Draft, at: number): void {
  const rest = { session_id: draft.sessionId, window_id: draft.windowId, at, draft: JSON.stringify(draft) };
  db.run(
    sql
      .insertInto("drafts")
      .values({ id: draft.id, ...rest })
      .onConflict((c) => c.column("id").doUpdateSet(rest)),
  );
}

export function clearDraft(db: Store, draftId: string): void {
  db.run(sql.deleteFrom("drafts").where("id", "=", draftId));
}
