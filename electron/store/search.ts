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

/** The words of a note, as search reads them. */
export function noteText(db: Store, noteId: string): string {
  return db.first(sql.selectFrom("notes").select("text").where("id", "=", noteId))?.text ?? "";
}

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
