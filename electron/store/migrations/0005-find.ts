import type { FloorEvent } from "../../../core/floor/events.ts";
import { foldFloor } from "../../../core/floor/fold.ts";
import type { Migration } from "../migrate.ts";

/**
 * Finding notes. `note_words` is the full-text index: what a note says, its tags, the names of who speaks, and facts:
 * what the filters ask for, each fact one word that begins with a sign nobody types. Triggers keep it in step with every
 * table it is read from; `note_terms` lists its words. `note_numbers` gives each note the number that the index knows it by: SQLite renumbers the
 * rows of `notes` in every copy it makes. `request_speakers` tells who speaks in an intervention, as the log folds.
 */
export const find: Migration = {
  version: 5,
  name: "find",
  up: (db) => {
    db.exec(`
      CREATE TABLE request_speakers (
        request_id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions (id),
        delegation_id TEXT, participant_id TEXT, role_id TEXT, number INTEGER
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX request_speakers_by_session ON request_speakers (session_id);
      CREATE INDEX request_speakers_by_delegation ON request_speakers (delegation_id) WHERE delegation_id IS NOT NULL;
      CREATE INDEX notes_by_intervention ON notes (intervention_id) WHERE intervention_id IS NOT NULL;
      CREATE INDEX delegations_by_name ON delegations (name, state_code);
      CREATE TABLE note_numbers (
        n INTEGER PRIMARY KEY, note_id TEXT NOT NULL UNIQUE REFERENCES notes (id), at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX note_numbers_by_time ON note_numbers (at, n);
      CREATE VIRTUAL TABLE note_words USING fts5 (
        text, tags, speaker, facts, content = '', contentless_delete = 1, prefix = '1 2 3',
        tokenize = 'unicode61 remove_diacritics 2'
      );
      CREATE VIRTUAL TABLE note_terms USING fts5vocab (note_words, instance);
      ${WORDS_OF_NOTES}
    `);
    fillSpeakers(db);
    db.exec(`
      INSERT INTO note_numbers (note_id, at) SELECT id, at FROM notes ORDER BY at, id;
      ${words("true")};
      ${TRIGGERS}
    `);
  },
};

const FACT = "char(57344)";
const inHex = (column: string) => `CASE WHEN ${column} IS NOT NULL THEN hex(${column}) END`;
const bare = (column: string) => `replace(replace(${column}, '-', ''), '_', '')`;
const speakerFact = (delegation: string) =>
  `${FACT} || 'p' || coalesce(${delegation}.state_code, ${inHex(`${delegation}.name`)})`;

const holder = (roles: string) =>
  `(SELECT value ->> 'name' FROM json_each(${roles}) WHERE value ->> 'id' = asked.role_id)`;
/** Who holds the role that speaks; null where no role does. */
const ROLE = `CASE WHEN asked.role_id IS NOT NULL THEN coalesce(${holder("session.roles")}, ${holder("event.roles")}) END`;

const WORDS_OF_NOTES = `
  CREATE VIEW words_of_notes AS
  SELECT numbered.n, note.id AS note_id, note.text,
    (SELECT group_concat(value, ' ') FROM json_each(note.tags)) AS tags,
    concat_ws(' ', said.name, said.acronym, person.given_name, person.family_name, ${ROLE},
      'Speaker ' || asked.number, reported.name,
      reported.acronym) AS speaker,
    concat_ws(' ',
      ${FACT} || 'e' || ${bare("session.event_id")},
      ${FACT} || 's' || ${bare("session.id")},
      ${FACT} || 'k' || ${bare("note.kind")},
      ${FACT} || 't' || ${bare("note.status")},
      CASE WHEN note.deleted_at IS NOT NULL THEN ${FACT} || 'x' END,
      (SELECT group_concat(${FACT} || 'a' || hex(area.value ->> 'name'), ' ')
        FROM json_each(note.area_ids) AS borne JOIN json_each(event.areas) AS area ON area.value ->> 'id' = borne.value),
      ${speakerFact("said")}, ${FACT} || 'p' || ${inHex(ROLE)}, ${speakerFact("reported")}) AS facts
  FROM notes AS note
  JOIN note_numbers AS numbered ON numbered.note_id = note.id
  JOIN sessions AS session ON session.id = note.session_id
  JOIN events AS event ON event.id = session.event_id
  LEFT JOIN request_speakers AS asked ON asked.request_id = note.intervention_id
  LEFT JOIN delegations AS said ON said.id = asked.delegation_id
  LEFT JOIN participants AS person ON person.id = asked.participant_id
  LEFT JOIN delegations AS reported ON reported.id = note.delegation_id;
`;

const words = (which: string) => `
  INSERT INTO note_words (rowid, text, tags, speaker, facts)
  SELECT n, text, tags, speaker, facts FROM words_of_notes WHERE ${which}`;

/**
 * Reads the words of the notes that the condition names anew. Not by INSERT OR REPLACE: within a trigger SQLite takes
 * the way of the statement that fired it, and that one replaces nothing.
 */
const wordsAnew = (which: string) => `
  DELETE FROM note_words WHERE rowid IN (SELECT n FROM note_numbers WHERE ${which});
  ${words(which)}`;

const ofRequests = (which: string) =>
  wordsAnew(
    `note_id IN (SELECT id FROM notes WHERE intervention_id IN (SELECT request_id FROM request_speakers WHERE ${which}))`,
  );

/** Whether one of those in the list, by its id, bears another name than before. */
const renamed = (column: string) => `EXISTS (
  SELECT 1 FROM json_each(old.${column}) AS was JOIN json_each(new.${column}) AS now ON was.value ->> 'id' = now.value ->> 'id'
  WHERE was.value ->> 'name' IS NOT now.value ->> 'name')`;

const TRIGGERS = `
  CREATE TRIGGER words_of_new_note AFTER INSERT ON notes BEGIN
    INSERT INTO note_numbers (note_id, at) VALUES (new.id, new.at);
    ${words("note_id = new.id")};
  END;
  CREATE TRIGGER words_of_changed_note
  AFTER UPDATE OF at, text, tags, kind, status, deleted_at, area_ids, intervention_id, delegation_id ON notes BEGIN
    UPDATE note_numbers SET at = new.at WHERE note_id = new.id AND at <> new.at;
    ${wordsAnew("note_id = new.id")};
  END;
  CREATE TRIGGER words_of_no_note BEFORE DELETE ON notes BEGIN
    DELETE FROM note_words WHERE rowid = (SELECT n FROM note_numbers WHERE note_id = old.id);
    DELETE FROM note_numbers WHERE note_id = old.id;
  END;
  CREATE TRIGGER words_of_new_speaker AFTER INSERT ON request_speakers BEGIN
    ${wordsAnew("note_id IN (SELECT id FROM notes WHERE intervention_id = new.request_id)")};
  END;
  CREATE TRIGGER words_of_changed_speaker AFTER UPDATE ON request_speakers BEGIN
    ${wordsAnew("note_id IN (SELECT id FROM notes WHERE intervention_id = new.request_id)")};
  END;
  CREATE TRIGGER words_of_no_speaker AFTER DELETE ON request_speakers BEGIN
    ${wordsAnew("note_id IN (SELECT id FROM notes WHERE intervention_id = old.request_id)")};
  END;
  CREATE TRIGGER words_of_changed_delegation AFTER UPDATE OF name, acronym, state_code ON delegations
  WHEN old.name <> new.name OR old.acronym <> new.acronym OR old.state_code IS NOT new.state_code BEGIN
    ${ofRequests("delegation_id = new.id")};
    ${wordsAnew("note_id IN (SELECT id FROM notes WHERE delegation_id = new.id)")};
  END;
  CREATE TRIGGER words_of_changed_participant AFTER UPDATE OF given_name, family_name ON participants
  WHEN old.given_name <> new.given_name OR old.family_name <> new.family_name BEGIN
    -- Of every delegation of the event: who was moved to another one since has spoken for the first.
    ${ofRequests("delegation_id IN (SELECT id FROM delegations WHERE event_id = new.event_id) AND participant_id = new.id")};
  END;
  CREATE TRIGGER words_of_changed_areas AFTER UPDATE OF areas ON events WHEN ${renamed("areas")} BEGIN
    ${wordsAnew("note_id IN (SELECT id FROM notes WHERE session_id IN (SELECT id FROM sessions WHERE event_id = new.id))")};
  END;
  CREATE TRIGGER words_of_changed_event_roles AFTER UPDATE OF roles ON events WHEN ${renamed("roles")} BEGIN
    ${ofRequests("role_id IS NOT NULL AND session_id IN (SELECT id FROM sessions WHERE event_id = new.id)")};
  END;
  CREATE TRIGGER words_of_changed_session_roles AFTER UPDATE OF roles ON sessions WHEN ${renamed("roles")} BEGIN
    ${ofRequests("role_id IS NOT NULL AND session_id = new.id")};
  END;
`;

type Db = Parameters<Migration["up"]>[0];

/** Who speaks in every intervention of the file, as each session's log folds. */
function fillSpeakers(db: Db): void {
  const log = db.prepare("SELECT * FROM floor_events WHERE session_id = ? ORDER BY seq");
  const put = db.prepare("INSERT INTO request_speakers VALUES (?, ?, ?, ?, ?, ?)");
  for (const sessionId of db.prepare("SELECT DISTINCT session_id FROM floor_events").pluck().all()) {
    const events = (log.all(sessionId) as Record<string, unknown>[]).map(
      ({ data, session_id, act_id, ...row }) =>
        ({ ...row, actId: act_id, sessionId: session_id, data: JSON.parse(String(data)) }) as FloorEvent,
    );
    for (const { id, speaker } of Object.values(foldFloor(events).requests)) {
      const delegation = speaker.type === "delegation" ? speaker : null;
      const role = speaker.type === "role" ? speaker.roleId : null;
      const number = speaker.type === "unknown" ? speaker.number : null;
      const { delegationId = null, participantId = null } = delegation ?? {};
      put.run(id, sessionId, delegationId, participantId, role, number);
    }
  }
}
