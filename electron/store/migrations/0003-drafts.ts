import { newId } from "../../../core/ids.ts";
import type { Migration } from "../migrate.ts";

/** A draft has an id, which is the id of the note to be, and belongs to a window, no longer to initials. */
export const drafts: Migration = {
  version: 3,
  name: "drafts",
  up: (db) => {
    const earlier = db.prepare("SELECT session_id, draft FROM drafts").all() as {
      session_id: string;
      draft: string;
    }[];
    db.exec(`
      DROP TABLE drafts;
      CREATE TABLE drafts (
        id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions (id), window_id TEXT NOT NULL,
        at INTEGER NOT NULL, draft TEXT NOT NULL CHECK (json_valid(draft))
      ) STRICT;
      CREATE INDEX drafts_by_session ON drafts (session_id, at);
    `);
    const put = db.prepare("INSERT INTO drafts VALUES (?, ?, ?, ?, ?)");
    for (const { session_id, draft } of earlier) {
      // The window that held it is gone: the next to open is offered the line.
      const kept = { ...JSON.parse(draft), id: newId(), windowId: newId() };
      const whole = { ...kept, areaIds: [], addresseeIds: [], kind: null };
      put.run(kept.id, session_id, kept.windowId, kept.startedAt, JSON.stringify(whole));
    }
  },
};
