import { foldName } from "../reference/fold.ts";
import { type Candidate, type Prepared, prepare, suggest } from "../reference/suggest.ts";
import { KIND_MARKS, KIND_WORDS, type MarkScheme, type MarkSign } from "./mark-meaning.ts";
import { NOTE_KINDS, type NoteKind } from "./note.ts";
import type { MarkMeaning } from "./print-marks.ts";

/** A mark that is being typed: its sign, the letters so far, and where the sign stands in the text before the caret. */
export interface MarkQuery {
  readonly sign: MarkSign;
  readonly query: string;
  readonly from: number;
}

/** Something that the mark may name. `detail`: its code, where it has one. */
export interface MarkChoice {
  readonly meaning: MarkMeaning;
  readonly name: string;
  readonly detail: string;
}

/** What may be named at an event, made ready once so that each letter only compares. */
export type MarkIndex = Readonly<
  Record<MarkSign, { readonly prepared: Prepared; readonly choices: ReadonlyMap<string, MarkChoice> }>
>;

const WORD = "[\\p{L}\\p{M}\\d][\\p{L}\\p{M}\\d'’-]*";
// Where a mark may stand (marks-in-text.ts), up to the caret. A delegation may be named by several words.
const TYPED = new RegExp(
  `(?<![^\\s])[(\\[]*(?:[#!@>+]${WORD}\\/)*(?:(?<sign>[#!>+])(?<word>(?:${WORD})?)|@(?<name>${WORD}(?: ${WORD}){0,4}))$`,
  "u",
);

/** The mark that is being typed at the end of the text, or null. */
export function markQueryAt(before: string): MarkQuery | null {
  const found = TYPED.exec(before)?.groups;
  if (!found) return null;
  const query = found.name ?? found.word ?? "";
  const sign = (found.name === undefined ? found.sign : "@") as MarkSign;
  // A number is text ("#1", "+5 %", "> 3").
  return /^\d/.test(query) ? null : { sign, query, from: before.length - query.length - 1 };
}

/** Everything that marks may name at the event. `kindNames`: what the kinds are called on the screen. */
export function markIndex(scheme: MarkScheme, kindNames: Readonly<Record<NoteKind, string>>): MarkIndex {
  const table = (rows: readonly { choice: MarkChoice; names: readonly string[] }[]) => {
    const choices = new Map(rows.map(({ choice }, at) => [String(at), choice]));
    const candidates: Candidate[] = rows.map(({ names }, at) => ({ id: String(at), names }));
    return { prepared: prepare(candidates), choices };
  };
  const coded = (type: "area" | "addressee", sign: "#" | ">", rows: MarkScheme["areas"]) =>
    table(
      rows.map(({ id, code, name }) => ({
        choice: { meaning: { type, id }, name, detail: sign + code },
        names: [code, name],
      })),
    );
  return {
    "#": coded("area", "#", scheme.areas),
    ">": coded("addressee", ">", scheme.addressees),
    "!": table(
      NOTE_KINDS.map((kind) => ({
        choice: { meaning: { type: "kind", kind }, name: kindNames[kind], detail: KIND_MARKS[kind] },
        names: [kindNames[kind], ...KIND_WORDS.flatMap(([word, of]) => (of === kind ? [word] : []))],
      })),
    ),
    "@": table(
      scheme.delegations.map(({ id, names }) => ({
        choice: { meaning: { type: "delegation", id }, name: names[0] ?? "", detail: "" },
        names,
      })),
    ),
    "+": table(
      (scheme.tags ?? []).map((tag) => ({
        choice: { meaning: { type: "tag", tag }, name: tag, detail: "" },
        names: [tag],
      })),
    ),
  };
}

/** What the typed letters may name, best first; the sign alone offers the first `limit`. */
export function completeMark(index: MarkIndex, { sign, query }: MarkQuery, limit: number): MarkChoice[] {
  const { prepared, choices } = index[sign];
  if (query === "") return [...choices.values()].slice(0, limit);
  const folded = foldName(query);
  return suggest(query, prepared, limit).flatMap(({ id, matched }) => {
    const choice = choices.get(id);
    // After a space the sentence may go on: only a name that the words begin is still meant.
    const isMeant = !query.includes(" ") || foldName(matched).startsWith(folded);
    return choice && isMeant ? [choice] : [];
  });
}
