import { sql as raw } from "kysely";
import type { SpeakerNamed } from "../../core/record/find.ts";
import { type Store, sql } from "./store.ts";

/** A note as the index finds it; `at`: when it was said. */
export interface NumberedNote {
  noteId: string;
  at: number;
}

interface Span {
  from: number | null;
  to: number | null;
}

/**
 * The notes that the expression of FTS5 matches, said in that span of time, the newest first, `limit` of them at most.
 * Newest first is by number, the order in which notes were stored: of too many to be read, those are the latest.
 */
export function matchingNotes(db: Store, expression: string, span: Span, limit: number): NumberedNote[] {
  let query = sql
    .selectFrom("note_words")
    .innerJoin("note_numbers", "note_numbers.n", "note_words.rowid")
    .select(["note_numbers.note_id as noteId", "note_numbers.at"])
    .where(raw<boolean>`note_words MATCH ${expression}`)
    .orderBy("note_words.rowid", "desc")
    .limit(limit);
  if (span.from !== null || span.to !== null) {
    const numbers = numbersWithin(db, span);
    if (!numbers) return [];
    // The index passes over what lies outside these numbers; the exact time decides within them.
    query = query
      .where("note_words.rowid", ">=", numbers.first)
      .where("note_words.rowid", "<=", numbers.last)
      .where("note_numbers.at", ">=", span.from ?? 0)
      .where("note_numbers.at", "<", span.to ?? Number.MAX_SAFE_INTEGER);
  }
  return db.all(query).sort((a, b) => b.at - a.at);
}

/** The notes that stand, said in that span of time, the newest first. */
export function latestNotes(db: Store, span: Span, limit: number): NumberedNote[] {
  return db.all(
    sql
      .selectFrom("note_numbers")
      .innerJoin("notes", "notes.id", "note_numbers.note_id")
      .select(["note_numbers.note_id as noteId", "note_numbers.at"])
      .where("note_numbers.at", ">=", span.from ?? 0)
      .where("note_numbers.at", "<", span.to ?? Number.MAX_SAFE_INTEGER)
      .where("notes.deleted_at", "is", null)
      .orderBy("note_numbers.at", "desc")
      .orderBy("note_numbers.n", "desc")
      .limit(limit),
  );
}

/** A sign before any that a word has: what comes from here on is another word. */
const AFTER_WORD = "\u0001";

/** The words of the index that begin with these plain letters; none where there are more than `most`. */
export function wordsBeginning(db: Store, letters: string, most: number): string[] {
  const words: string[] = [];
  for (let from = letters; words.length <= most; from = words.at(-1) + AFTER_WORD) {
    const next = db.first(sql.selectFrom("note_terms").select("term").where("term", ">=", from).limit(1));
    if (!next?.term.startsWith(letters)) return words;
    words.push(next.term);
  }
  return [];
}

function numbersWithin(db: Store, { from, to }: Span): { first: number; last: number } | null {
  const row = db.first(
    sql
      .selectFrom("note_numbers")
      .select((e) => [e.fn.min("n").as("first"), e.fn.max("n").as("last")])
      .where("at", ">=", from ?? 0)
      .where("at", "<", to ?? Number.MAX_SAFE_INTEGER),
  );
  return row && row.first !== null && row.last !== null ? { first: row.first, last: row.last } : null;
}

/** One list of ids as one parameter: the statement is the same for any number of them. */
const among = (ids: readonly string[]) => raw<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** What the notes say, by their ids. */
export function textsOf(db: Store, noteIds: readonly string[]): Map<string, string> {
  const rows = db.all(sql.selectFrom("notes").select(["id", "text"]).where("id", "in", among(noteIds)));
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** The notes with all that they are shown with, in one reading; lists and roles are JSON as stored. */
export function notesInContext(db: Store, noteIds: readonly string[]) {
  return db.all(
    sql
      .selectFrom("notes as note")
      .innerJoin("sessions as session", "session.id", "note.session_id")
      .innerJoin("events as event", "event.id", "session.event_id")
      .leftJoin("request_speakers as asked", "asked.request_id", "note.intervention_id")
      .leftJoin("delegations as said", "said.id", "asked.delegation_id")
      .leftJoin("participants as person", "person.id", "asked.participant_id")
      .leftJoin("delegations as reported", "reported.id", "note.delegation_id")
      .select([
        ...([
          "note.id",
          "note.at",
          "note.author",
          "note.kind",
          "note.status",
          "note.text",
          "note.tags",
        ] as const),
        ...([
          "note.area_ids",
          "note.deleted_at",
          "session.id as session_id",
          "session.title as session_title",
        ] as const),
        ...([
          "session.roles as session_roles",
          "event.id as event_id",
          "event.title as event_title",
        ] as const),
        ...(["event.time_zone", "event.areas", "event.roles as event_roles"] as const),
        ...([
          "asked.request_id",
          "asked.delegation_id",
          "asked.participant_id",
          "asked.role_id",
          "asked.number",
        ] as const),
        ...(["said.name as said_name", "said.acronym as said_acronym"] as const),
        ...(["person.honorific", "person.given_name", "person.family_name"] as const),
        ...(["reported.name as reported_name", "reported.acronym as reported_acronym"] as const),
      ])
      .where("note.id", "in", among(noteIds)),
  );
}
export type NoteInContext = ReturnType<typeof notesInContext>[number];

/** Every delegation of every event by name, a State once whatever it was called last. */
export function delegationNames(db: Store): SpeakerNamed[] {
  const rows = db.all(
    sql
      .selectFrom("delegations")
      .select(["name", "state_code"])
      .distinct()
      .orderBy("name")
      .orderBy("state_code"),
  );
  const states = new Set<string>();
  return rows.flatMap(({ name, state_code }): SpeakerNamed[] => {
    if (state_code !== null && states.has(state_code)) return [];
    if (state_code !== null) states.add(state_code);
    return [{ name, stateCode: state_code }];
  });
}
