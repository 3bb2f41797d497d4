import type { Migration } from "../migrate.ts";

/** The register of recommendations with its history and its acts; an act of a session may put notes in the register. */
export const register: Migration = {
  version: 6,
  name: "register",
  up: (db) => {
    db.exec(`
      CREATE TABLE recommendations (
        id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id), position REAL NOT NULL,
        at INTEGER NOT NULL, author TEXT NOT NULL, version INTEGER NOT NULL, deleted_at INTEGER,
        merged_into TEXT REFERENCES recommendations (id), status TEXT NOT NULL,
        doc TEXT NOT NULL CHECK (json_valid(doc)), text TEXT NOT NULL,
        addressee_ids TEXT NOT NULL CHECK (json_valid(addressee_ids)),
        area_ids TEXT NOT NULL CHECK (json_valid(area_ids)),
        proposers TEXT NOT NULL CHECK (json_valid(proposers)),
        supporters TEXT NOT NULL CHECK (json_valid(supporters)),
        reservations TEXT NOT NULL CHECK (json_valid(reservations)),
        timeframe TEXT NOT NULL, owner TEXT NOT NULL, sources TEXT NOT NULL CHECK (json_valid(sources))
      ) STRICT;
      CREATE INDEX recommendations_by_event ON recommendations (event_id, position);
      CREATE INDEX recommendations_merged ON recommendations (merged_into) WHERE merged_into IS NOT NULL;
      CREATE TABLE recommendation_versions (
        recommendation_id TEXT NOT NULL REFERENCES recommendations (id), version INTEGER NOT NULL,
        at INTEGER NOT NULL, by TEXT NOT NULL, edit_id TEXT NOT NULL,
        recommendation TEXT NOT NULL CHECK (json_valid(recommendation)),
        PRIMARY KEY (recommendation_id, version)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE register_acts (
        id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id), at INTEGER NOT NULL,
        by TEXT NOT NULL, what TEXT NOT NULL, undone INTEGER NOT NULL, number INTEGER NOT NULL,
        changes TEXT NOT NULL CHECK (json_valid(changes))
      ) STRICT;
      CREATE INDEX register_acts_by_event ON register_acts (event_id, number);
      ALTER TABLE record_acts ADD COLUMN recommendations TEXT NOT NULL DEFAULT '[]'
        CHECK (json_valid(recommendations));
      CREATE INDEX notes_recommended ON notes (session_id) WHERE kind = 'recommendation';
    `);
  },
};
