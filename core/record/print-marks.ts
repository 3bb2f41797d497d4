import { type FoundMark, KIND_MARKS, type MarkScheme, type MarkSign, meaningOf } from "./mark-meaning.ts";
import type { NoteFields, NoteKind } from "./note.ts";

/** What marks can say of a note. */
export interface Marked extends Pick<NoteFields, "areaIds" | "addresseeIds" | "delegationId" | "tags"> {
  kind: NoteKind | null;
}

type Without<T> = T extends { readonly text: string } ? Omit<T, "text"> : never;
/** What a mark means, however it is written. */
export type MarkMeaning = Without<FoundMark>;

/** A name longer than this is not typed whole where fewer letters will do. */
const LONG_NAME = 12;
/** Fewer letters of a name would be a riddle to whoever reads the line. */
const FEWEST_LETTERS = 3;

/** A name written as one word, so that it can follow a sign: "Côte d'Ivoire" is "Côte-d'Ivoire". */
function asWord(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\d'’]+/gu, "-")
    .replace(/^[^\p{L}\d]+|[^\p{L}\p{M}\d]+$/gu, "");
}

/** A code or acronym, or of a long name as many letters as it takes, that `means` what is meant; null: none does. */
function shortestWord(
  sign: MarkSign,
  names: readonly string[],
  means: (mark: FoundMark) => boolean,
  scheme: MarkScheme,
): string | null {
  const says = (word: string) => {
    const mark = word === "" ? null : meaningOf(sign, word, scheme);
    return mark !== null && means(mark);
  };
  const words = names.map(asWord);
  const [whole] = words.filter(says).sort((a, b) => a.length - b.length);
  if (whole !== undefined && whole.length <= LONG_NAME) return sign + whole;
  const own = words[0] ?? "";
  for (let length = FEWEST_LETTERS; length < (whole ?? own).length && sign !== "+"; length++) {
    const begun = asWord(own.slice(0, length));
    if (begun.length === length && says(begun)) return sign + begun;
  }
  return whole === undefined ? null : sign + whole;
}

/** The shortest mark that means this and nothing else at the event; null where no mark does. */
export function printMark(meaning: MarkMeaning, scheme: MarkScheme): string | null {
  if (meaning.type === "kind") return KIND_MARKS[meaning.kind];
  if (meaning.type === "tag")
    return shortestWord(
      "+",
      [meaning.tag],
      (mark) => mark.type === "tag" && mark.tag === meaning.tag,
      scheme,
    );
  const means = (mark: FoundMark) => mark.type === meaning.type && mark.id === meaning.id;
  const byId = ({ id }: { readonly id: string }) => id === meaning.id;
  if (meaning.type === "delegation")
    return shortestWord("@", scheme.delegations.find(byId)?.names ?? [], means, scheme);
  const coded = meaning.type === "area" ? scheme.areas : scheme.addressees;
  const entry = coded.find(byId);
  return shortestWord(
    meaning.type === "area" ? "#" : ">",
    entry ? [entry.code, entry.name] : [],
    means,
    scheme,
  );
}

/** The marks that say all this of a note, in one line; read again, they say the same. What no mark says is left out. */
export function printMarks(marked: Marked, scheme: MarkScheme): string {
  const meanings: MarkMeaning[] = [
    ...marked.areaIds.map((id) => ({ type: "area" as const, id })),
    ...(marked.kind === null ? [] : [{ type: "kind" as const, kind: marked.kind }]),
    ...marked.addresseeIds.map((id) => ({ type: "addressee" as const, id })),
    ...(marked.delegationId === null ? [] : [{ type: "delegation" as const, id: marked.delegationId }]),
    ...marked.tags.map((tag) => ({ type: "tag" as const, tag })),
  ];
  return meanings.flatMap((meaning) => printMark(meaning, scheme) ?? []).join(" ");
}
