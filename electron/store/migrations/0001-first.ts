import type { Migration } from "../migrate.ts";

/** The first tables: events and sessions, roster, floor log, notes with history, drafts. */
export const first: Migration = {
  version: 1,
  name: "first",
  up: (db) => {
    db.exec(`
      CREATE TABLE events (
        id TEXT PRIMARY KEY, title TEXT NOT NULL, theme TEXT NOT NULL, topic TEXT NOT NULL,
        starts_on TEXT, ends_on TEXT, venue TEXT NOT NULL, time_zone TEXT NOT NULL, attribution TEXT NOT NULL,
        areas TEXT NOT NULL CHECK (json_valid(areas)), addressees TEXT NOT NULL CHECK (json_valid(addressees)),
        roles TEXT NOT NULL CHECK (json_valid(roles)), illustrative INTEGER NOT NULL, created_at INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE sessions (
        id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id), position INTEGER NOT NULL,
        title TEXT NOT NULL, kind TEXT NOT NULL, starts_at INTEGER, ends_at INTEGER, attribution TEXT,
        roles TEXT NOT NULL CHECK (json_valid(roles))
      ) STRICT;
      CREATE INDEX sessions_by_event ON sessions (event_id, position);
      CREATE TABLE delegations (
        id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id), name TEXT NOT NULL,
        acronym TEXT NOT NULL, category TEXT NOT NULL, state_code TEXT, region TEXT
      ) STRICT;
      CREATE INDEX delegations_by_event ON delegations (event_id, name);
      CREATE TABLE participants (
        id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id),
        delegation_id TEXT NOT NULL REFERENCES delegations (id), honorific TEXT NOT NULL,
        given_name TEXT NOT NULL, family_name TEXT NOT NULL, position TEXT NOT NULL
      ) STRICT;
      CREATE INDEX participants_by_event ON participants (event_id);
      CREATE INDEX participants_by_delegation ON participants (delegation_id);
      CREATE TABLE floor_events (
        id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions (id), seq INTEGER NOT NULL,
        act_id TEXT NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL, type TEXT NOT NULL,
        data TEXT NOT NULL CHECK (json_valid(data)), UNIQUE (session_id, seq)
      ) STRICT;
      CREATE TRIGGER floor_events_append_only_update BEFORE UPDATE ON floor_events
        BEGIN SELECT RAISE(ABORT, 'floor events are never changed'); END;
      CREATE TRIGGER floor_events_append_only_delete BEFORE DELETE ON floor_events
        BEGIN SELECT RAISE(ABORT, 'floor events are never deleted'); END;
      CREATE TABLE notes (
        id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions (id), at INTEGER NOT NULL,
        offset_ms INTEGER, author TEXT NOT NULL, version INTEGER NOT NULL, deleted_at INTEGER,
        intervention_id TEXT, delegation_id TEXT REFERENCES delegations (id), kind TEXT NOT NULL,
        doc TEXT NOT NULL CHECK (json_valid(doc)), text TEXT NOT NULL,
        area_ids TEXT NOT NULL CHECK (json_valid(area_ids)),
        addressee_ids TEXT NOT NULL CHECK (json_valid(addressee_ids)),
        tags TEXT NOT NULL CHECK (json_valid(tags)),
        attribution TEXT, confidence TEXT NOT NULL, status TEXT NOT NULL
      ) STRICT;
      CREATE INDEX notes_by_session ON notes (session_id, at);
      CREATE INDEX notes_by_delegation ON notes (delegation_id) WHERE delegation_id IS NOT NULL;
      CREATE TABLE note_versions (
        note_id TEXT NOT NULL REFERENCES notes (id), version INTEGER NOT NULL, at INTEGER NOT NULL,
        by TEXT NOT NULL, edit_id TEXT NOT NULL, note TEXT NOT NULL CHECK (json_valid(note)),
        PRIMARY KEY (note_id, version)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE record_acts (
        id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions (id), at INTEGER NOT NULL,
        by TEXT NOT NULL, what TEXT NOT NULL, undone INTEGER NOT NULL,
        changes TEXT NOT NULL CHECK (json_valid(changes))
      ) STRICT;
      CREATE INDEX record_acts_by_session ON record_acts (session_id, id);
      CREATE TABLE drafts (
        session_id TEXT NOT NULL REFERENCES sessions (id), author TEXT NOT NULL,
        draft TEXT NOT NULL CHECK (json_valid(draft)), PRIMARY KEY (session_id, author)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
