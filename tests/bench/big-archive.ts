import Database from "better-sqlite3";
import { DEFAULT_AREAS, defaultAddressees } from "../../core/event/defaults.ts";
import { newId } from "../../core/ids.ts";
import { NOTE_KINDS, NOTE_STATUSES } from "../../core/record/note.ts";
import { textDoc } from "../../core/record/rich-text.ts";
import { ORGANIZATIONS } from "../../core/reference/organizations.ts";
import { STATES } from "../../core/reference/states.ts";
import { migrate } from "../../electron/store/migrate.ts";
import { MIGRATIONS } from "../../electron/store/migrations/index.ts";
import { APPLICATION_ID } from "../../electron/store/open.ts";
import { said, seeded } from "./archive-words.ts";

export const EVENTS = 500;
export const SESSIONS = 10;
const NOTES = 50;
const INTERVENTIONS = 15;
const FIRST_DAY = Date.UTC(2001, 0, 15, 9);
const BETWEEN_EVENTS_MS = 18 * 86_400_000;

/** An archive of 25 years: 500 events, 5,000 sessions, 250,000 notes. Filled as version 4, then brought to the newest. */
export function makeBigArchive(file: string, tell: (words: string) => void): void {
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma("synchronous = OFF");
  migrate(
    db,
    MIGRATIONS.filter((step) => step.version <= 4),
    () => undefined,
  );
  const random = seeded(2026);
  const put = inserts(db);
  for (let at = 0; at < EVENTS; at++) {
    db.transaction(() => putEvent(put, at, random))();
    if (at % 100 === 99) tell(`${at + 1} events`);
  }
  tell("the index");
  migrate(db, MIGRATIONS, () => undefined);
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
}

type Put = ReturnType<typeof inserts>;

function inserts(db: Database.Database) {
  const into = (table: string, columns: number) =>
    db.prepare(`INSERT INTO ${table} VALUES (${Array.from({ length: columns }, () => "?").join(", ")})`);
  return {
    event: into("events", 16),
    session: into("sessions", 9),
    delegation: into("delegations", 7),
    participant: into("participants", 7),
    floor: into("floor_events", 8),
    note: into("notes", 18),
    version: into("note_versions", 6),
  };
}

const SPEAKERS = [
  ...STATES.map(({ names, code, region }) => [names.en, "", "member_state", code, region] as const),
  ...ORGANIZATIONS.map(({ name, acronym, category }) => [name, acronym, category, null, null] as const),
];

function putEvent(put: Put, at: number, random: () => number): void {
  const eventId = newId();
  const startsAt = FIRST_DAY + at * BETWEEN_EVENTS_MS;
  const areas = DEFAULT_AREAS.map(([code, name]) => ({ id: newId(), code, name }));
  const day = new Date(startsAt).toISOString().slice(0, 10);
  put.event.run(
    ...[
      eventId,
      `Dialogue no. ${at + 1}`,
      "Migration and cooperation",
      "",
      day,
      day,
      "Geneva",
      "Europe/Zurich",
    ],
    ...[
      "unattributed",
      JSON.stringify(areas),
      JSON.stringify(defaultAddressees()),
      "[]",
      0,
      startsAt,
      "[]",
      "[]",
    ],
  );
  const delegations = SPEAKERS.map(([name, acronym, category, state, region]) => {
    const id = newId();
    put.delegation.run(id, eventId, name, acronym, category, state, region);
    return id;
  });
  const people = Array.from({ length: 200 }, (_, n) => {
    const id = newId();
    const delegationId = delegations[n % delegations.length];
    put.participant.run(id, eventId, delegationId, "", `Given${n % 37}`, `Family${n}`, "");
    return { id, delegationId };
  });
  for (let session = 0; session < SESSIONS; session++)
    putSession(put, {
      eventId,
      position: session,
      startsAt: startsAt + session * 3 * 3_600_000,
      areas,
      people,
      random,
    });
}

interface SessionToBe {
  eventId: string;
  position: number;
  startsAt: number;
  areas: readonly { id: string }[];
  people: readonly { id: string; delegationId: string | undefined }[];
  random: () => number;
}

function putSession(put: Put, { eventId, position, startsAt, areas, people, random }: SessionToBe): void {
  const sessionId = newId();
  const among = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  put.session.run(
    sessionId,
    eventId,
    position,
    `Session ${position + 1}`,
    "panel",
    startsAt,
    null,
    null,
    "[]",
  );
  let seq = 0;
  const happened = (type: string, at: number, data: object) =>
    put.floor.run(newId(), sessionId, ++seq, newId(), at, "SEC", type, JSON.stringify(data));
  const requests = Array.from({ length: INTERVENTIONS }, (_, n) => {
    const requestId = newId();
    const at = startsAt + n * 240_000;
    const person = among(people);
    const speaker = { type: "delegation", delegationId: person.delegationId, participantId: person.id };
    happened("requested", at, {
      requestId,
      speaker,
      group: "",
      kind: "comment",
      channel: "nameplate",
      note: "",
    });
    happened("started", at + 1_000, { requestId, limitMs: 180_000, overridden: false });
    happened("finished", at + 200_000, { requestId, cutOff: false });
    return requestId;
  });
  for (let n = 0; n < NOTES; n++) {
    const at = startsAt + n * 70_000;
    const text = said(random);
    const note = {
      id: newId(),
      sessionId,
      at,
      offsetMs: 5_000,
      author: among(["RAP", "R2"]),
      version: 1,
      deletedAt: random() < 0.02 ? at + 1 : null,
      interventionId: requests[Math.floor((n * INTERVENTIONS) / NOTES)] ?? null,
      delegationId: null,
      kind: among(NOTE_KINDS),
      doc: textDoc(text),
      areaIds: [among(areas).id],
      addresseeIds: [],
      tags: [],
      attribution: null,
      confidence: "certain",
      status: among(NOTE_STATUSES),
    };
    put.note.run(
      ...[note.id, sessionId, at, note.offsetMs, note.author, 1, note.deletedAt, note.interventionId, null],
      ...[note.kind, JSON.stringify(note.doc), text, JSON.stringify(note.areaIds), "[]", "[]", null],
      ...[note.confidence, note.status],
    );
    put.version.run(note.id, 1, at, note.author, newId(), JSON.stringify(note));
  }
}
