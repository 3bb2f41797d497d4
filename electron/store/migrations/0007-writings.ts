import type { Migration } from "../migrate.ts";

/**
 * What a rapporteur writes beside the notes: sentences of the summaries, key messages, and points of earlier events that
 * are followed up; with history and undo of their own. And the events that an event follows.
 */
export const writings: Migration = {
  version: 7,
  name: "writings",
  up: (db) => {
    db.exec(`
      ALTER TABLE events ADD COLUMN follows TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(follows));
      CREATE TABLE writings (
        id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id),
        session_id TEXT REFERENCES sessions (id), type TEXT NOT NULL, position REAL NOT NULL,
        version INTEGER NOT NULL, deleted_at INTEGER, text TEXT NOT NULL,
        writing TEXT NOT NULL CHECK (json_valid(writing))
      ) STRICT;
      CREATE INDEX writings_by_event ON writings (event_id, type);
      CREATE INDEX writings_by_session ON writings (session_id) WHERE session_id IS NOT NULL;
      CREATE TABLE writing_versions (
        writing_id TEXT NOT NULL REFERENCES writings (id), version INTEGER NOT NULL, at INTEGER NOT NULL,
        by TEXT NOT NULL, edit_id TEXT NOT NULL, writing TEXT NOT NULL CHECK (json_valid(writing)),
        PRIMARY KEY (writing_id, version)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE writing_acts (
        id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id),
        session_id TEXT REFERENCES sessions (id), at INTEGER NOT NULL, by TEXT NOT NULL, what TEXT NOT NULL,
        undone INTEGER NOT NULL, number INTEGER NOT NULL, changes TEXT NOT NULL CHECK (json_valid(changes))
      ) STRICT;
      CREATE INDEX writing_acts_by_event ON writing_acts (event_id, session_id, number);
    `);
  },
};
