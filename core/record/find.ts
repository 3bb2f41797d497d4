import { z } from "zod";
import { id, instant, line } from "../ids.ts";
import { noteKind, noteStatus } from "./note.ts";

/** No more notes than so many are counted; of more it is told that there are more. */
export const MOST_COUNTED = 1_000;
/** The most that a search field takes. */
export const LONGEST_TEXT = 200;

/** Who speaks, across events: a State by its code, whatever it was called, any other delegation or role by its name. */
export const speakerNamed = z.object({ stateCode: z.string().length(3).nullable(), name: line });
export type SpeakerNamed = z.infer<typeof speakerNamed>;

/** What notes are looked for by; null: whatever it is. All that is given must hold. */
export const findQuery = z.object({
  /** Words, each the beginning of one in the note, its tags or its speaker's name; a phrase in quotation marks. */
  text: z.string().max(LONGEST_TEXT),
  eventId: id.nullable(),
  sessionId: id.nullable(),
  /** The challenge area's name: events have areas of their own, which often bear the same. */
  area: line.nullable(),
  /** Who said it, or of whom it is reported. */
  speaker: speakerNamed.nullable(),
  kind: noteKind.nullable(),
  status: noteStatus.nullable(),
  /** Said at this instant or later. */
  from: instant.nullable(),
  /** Said before this instant. */
  to: instant.nullable(),
  /** Those that were deleted, instead of those that stand. */
  inBin: z.boolean(),
});
export type FindQuery = z.infer<typeof findQuery>;

export const EVERYTHING: FindQuery = {
  text: "",
  eventId: null,
  sessionId: null,
  area: null,
  speaker: null,
  kind: null,
  status: null,
  from: null,
  to: null,
  inBin: false,
};

/** A word as the index compares it: no accents, lower case. */
export function foldWord(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** A word or phrase that was typed. `prefix`: its last word may go on. */
export interface Term {
  readonly words: string;
  readonly prefix: boolean;
}

// A quotation mark that is not closed yet: the phrase goes on to the end.
const TYPED = /["“”«»]([^"“”«»]*)(["“”«»]?)|[^\s"“”«»]+/gu;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** What was typed as words and phrases; what no word can be made of is left out. */
export function termsOf(typed: string): Term[] {
  // SQLite ends a text at a null sign.
  const readable = typed.toWellFormed().replace(/\p{Cc}/gu, " ");
  return [...readable.matchAll(TYPED)]
    .map(([whole, phrase, closed]) => ({
      words: (phrase ?? whole).trim(),
      prefix: closed !== undefined ? closed === "" : true,
    }))
    .filter(({ words }) => SAYS_SOMETHING.test(words));
}

/** The sign that every fact in the index begins with: of the private use area, so that no word typed meets one. */
const FACT = "\uE000";

/** The words of the index that begin so, in plain letters; none where there are too many. */
export type WordsBeginning = (letters: string) => readonly string[];

/**
 * The query in the language of SQLite's FTS5, for the index of migration 0005; null where nothing but the time is asked
 * for. Whatever was typed stands in quotation marks: none of it is an operator.
 */
export function matchExpression(query: FindQuery, beginning: WordsBeginning = () => []): string | null {
  const words = termsOf(query.text).map((term) => wordExpression(term, beginning));
  const said = words.length > 0 ? [`({text tags speaker} : (${words.join(" AND ")}))`] : [];
  const facts = factsOf(query).map((fact) => `facts : "${FACT}${fact}"`);
  const all = [...said, ...facts].join(" AND ");
  if (query.inBin) return all === "" ? IN_BIN : `${all} AND ${IN_BIN}`;
  return all === "" ? null : `(${all}) NOT ${IN_BIN}`;
}

/** The beginnings that the index keeps ready: of no more letters than these. */
const READY_LETTERS = 3;

/**
 * A longer beginning is asked for as the words that begin so: FTS5 would first gather every place of them all, where
 * it steps from one place of a whole word to the next.
 */
function wordExpression({ words, prefix }: Term, beginning: WordsBeginning): string {
  if (!prefix) return `"${words}"`;
  const letters = foldWord(words);
  const isPlain = /^[a-z0-9]+$/.test(letters) && letters.length > READY_LETTERS;
  const whole = isPlain ? beginning(letters) : [];
  return whole.length > 0 ? `(${whole.map((word) => `"${word}"`).join(" OR ")})` : `"${words}" *`;
}

const IN_BIN = `facts : "${FACT}x"`;

/** The filters as the index knows them. */
function factsOf({ eventId, sessionId, area, speaker, kind, status }: FindQuery): string[] {
  const bare = (value: string) => value.replace(/[-_]/g, "");
  return [
    ...(eventId === null ? [] : [`e${bare(eventId)}`]),
    ...(sessionId === null ? [] : [`s${bare(sessionId)}`]),
    ...(area === null ? [] : [`a${inHex(area)}`]),
    ...(speaker === null ? [] : [`p${speaker.stateCode ?? inHex(speaker.name)}`]),
    ...(kind === null ? [] : [`k${bare(kind)}`]),
    ...(status === null ? [] : [`t${bare(status)}`]),
  ];
}

function inHex(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
