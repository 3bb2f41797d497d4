import type { Migration } from "../migrate.ts";

/** Groups and presets of an event, messages between desk and Chair, and how the room screen is set. */
export const chairAndRoom: Migration = {
  version: 2,
  name: "chair and room",
  up: (db) => {
    db.exec(`
      ALTER TABLE events ADD COLUMN groups TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(groups));
      ALTER TABLE events ADD COLUMN presets TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(presets));
      CREATE TABLE messages (
        id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions (id), at INTEGER NOT NULL,
        by TEXT NOT NULL, side TEXT NOT NULL, text TEXT NOT NULL, seen_at INTEGER
      ) STRICT;
      CREATE INDEX messages_by_session ON messages (session_id, at);
      CREATE TABLE room_displays (
        session_id TEXT PRIMARY KEY REFERENCES sessions (id),
        display TEXT NOT NULL CHECK (json_valid(display))
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
