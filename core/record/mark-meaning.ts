import { foldName } from "../reference/fold.ts";
import { LONGEST_TAG, type NoteKind } from "./note.ts";

/** What the marks of one event may name. `names` are codes, acronyms and names in any language, its own name first. */
export interface MarkScheme {
  readonly areas: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly addressees: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly delegations: readonly { readonly id: string; readonly names: readonly string[] }[];
  /** Tags used before at the event: a tag typed again is spelled as it was. */
  readonly tags?: readonly string[];
}

/** One mark as it was typed, such as `#prot`, with what it means. */
export type FoundMark = { readonly text: string } & (
  | { readonly type: "area"; readonly id: string }
  | { readonly type: "addressee"; readonly id: string }
  | { readonly type: "delegation"; readonly id: string }
  | { readonly type: "kind"; readonly kind: NoteKind }
  | { readonly type: "tag"; readonly tag: string }
);

/** The signs that begin a mark. */
export const MARK_SIGNS = ["#", "!", "@", ">", "+"] as const;
export type MarkSign = (typeof MARK_SIGNS)[number];

/** The words that follow `!`; any prefix of two letters that names one kind alone will do. */
export const KIND_WORDS: readonly (readonly [string, NoteKind])[] = [
  ["position", "position"],
  ["challenge", "challenge"],
  ["goodpractice", "good_practice"],
  ["lesson", "lesson"],
  ["recommendation", "recommendation"],
  ["question", "question"],
  ["commitment", "commitment"],
  ["data", "data"],
  ["quotation", "quotation"],
  ["quote", "quotation"],
];

/** The shortest mark of each kind, as the key sheet and the tooltips show it. */
export const KIND_MARKS: Readonly<Record<NoteKind, string>> = {
  position: "!pos",
  challenge: "!chal",
  good_practice: "!good",
  lesson: "!les",
  recommendation: "!rec",
  question: "!q",
  commitment: "!com",
  data: "!data",
  quotation: "!quo",
};

/** The names of an entry as they are compared; `joined`: written together ("southafrica"). */
interface Folded<T> {
  readonly entry: T;
  readonly names: readonly { readonly folded: string; readonly joined: string }[];
}

/** Names are folded once: a mark is read at every key. */
const foldedLists = new WeakMap<readonly object[], readonly Folded<object>[]>();

function foldedNames<T extends object>(
  entries: readonly T[],
  namesOf: (entry: T) => readonly string[],
): readonly Folded<T>[] {
  let list = foldedLists.get(entries) as readonly Folded<T>[] | undefined;
  if (!list) {
    list = entries.map((entry) => ({
      entry,
      names: namesOf(entry).map((name) => {
        const folded = foldName(name);
        return { folded, joined: folded.replaceAll(" ", "") };
      }),
    }));
    foldedLists.set(entries, list);
  }
  return list;
}

/**
 * The one entry that the words name: by its own name, by another of its names, or as the only one that they begin.
 * Null where they name none, or several.
 */
function pick<T extends object>(
  words: string,
  entries: readonly T[],
  namesOf: (entry: T) => readonly string[],
): T | null {
  const wanted = foldName(words);
  if (!wanted) return null;
  const oneWord = !wanted.includes(" ");
  // A number alone is text ("#1"), and so is a prefix of a name that starts with a digit.
  const mayBegin = !/^\d/.test(wanted);
  const own = new Set<T>();
  const exact = new Set<T>();
  const begun = new Set<T>();
  for (const { entry, names } of foldedNames(entries, namesOf))
    for (const [at, { folded, joined }] of names.entries()) {
      if (folded === wanted || (oneWord && joined === wanted)) (at === 0 ? own : exact).add(entry);
      else if (mayBegin && (folded.startsWith(wanted) || (oneWord && joined.startsWith(wanted))))
        begun.add(entry);
    }
  for (const found of [own, exact, begun]) {
    const [only] = found;
    if (only) return found.size === 1 ? only : null;
  }
  return null;
}

function kindOf(word: string): NoteKind | null {
  const wanted = foldName(word);
  if (wanted === "q") return "question";
  if (wanted.length < 2) return null;
  const kinds = new Set(KIND_WORDS.filter(([name]) => name.startsWith(wanted)).map(([, kind]) => kind));
  const [only] = kinds;
  return kinds.size === 1 && only ? only : null;
}

/** The tag of `+word`: letters first, two of them at least; null: it is text, as "+5" is. */
function tagOf(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST_TAG || !/^\p{L}.*[\p{L}\p{M}\d]$/u.test(word)) return null;
  if ((word.match(/\p{L}/gu) ?? []).length < 2) return null;
  return sameTag(word, known) ?? word;
}

/** The tag among those known that reads the same but for case and accents; undefined: none. */
export function sameTag(tag: string, known: readonly string[]): string | undefined {
  const wanted = foldName(tag);
  return known.find((each) => each === tag) ?? known.find((each) => foldName(each) === wanted);
}

const namesOfCoded = ({ code, name }: MarkScheme["areas"][number]) => [code, name];
const namesOfDelegation = ({ names }: MarkScheme["delegations"][number]) => names;

/** What the typed mark means, or null where it means nothing and stays text. */
export function meaningOf(sign: string, word: string, scheme: MarkScheme): FoundMark | null {
  const text = sign + word;
  if (sign === "!") {
    const kind = kindOf(word);
    return kind && { text, type: "kind", kind };
  }
  if (sign === "+") {
    const tag = tagOf(word, scheme.tags ?? []);
    return tag === null ? null : { text, type: "tag", tag };
  }
  if (sign === "@") {
    // One letter after @ is too little to name a delegation.
    if (foldName(word).length < 2) return null;
    const delegation = pick(word, scheme.delegations, namesOfDelegation);
    return delegation && { text, type: "delegation", id: delegation.id };
  }
  const entry = pick(word, sign === "#" ? scheme.areas : scheme.addressees, namesOfCoded);
  return entry && { text, type: sign === "#" ? "area" : "addressee", id: entry.id };
}
