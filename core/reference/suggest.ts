import { foldName } from "./fold.ts";

/** Something that can be chosen by typing: `names` holds its name first, then aliases, acronyms and codes. */
export interface Candidate {
  readonly id: string;
  readonly names: readonly string[];
}

/** A candidate that fits, with the name by which it was found. */
export interface Suggestion {
  readonly id: string;
  readonly matched: string;
}

interface Name {
  readonly text: string;
  readonly folded: string;
  readonly words: readonly string[];
  readonly initials: string;
}

/** Candidates made ready once, so that each typed letter only compares. */
export interface Prepared {
  readonly candidates: readonly { readonly id: string; readonly names: readonly Name[] }[];
}

/** Words that initials leave out: "DRC" is the Democratic Republic of the Congo. */
const SMALL_WORDS = new Set(
  "a and d de del des du e el et l la las le les los of the y for para pour on in".split(" "),
);

/** Folds the names of all candidates. */
export function prepare(candidates: readonly Candidate[]): Prepared {
  return {
    candidates: candidates.map(({ id, names }) => ({
      id,
      names: names.flatMap((text) => {
        const folded = foldName(text);
        if (folded === "") return [];
        const words = folded.split(" ");
        const initials = words
          .filter((word) => !SMALL_WORDS.has(word))
          .map((word) => word[0])
          .join("");
        return [{ text, folded, words, initials: initials.length > 1 ? initials : "" }];
      }),
    })),
  };
}

const EXACT = 0;
const PREFIX = 1;
const WORD_PREFIX = 2;
const INITIALS = 3;
const ALL_WORDS = 4;

/** How well one name answers the query; smaller is better, null is not at all. */
function rank(name: Name, query: string, words: readonly string[]): number | null {
  if (name.folded === query) return EXACT;
  if (name.folded.startsWith(query)) return PREFIX;
  if (name.folded.includes(` ${query}`)) return WORD_PREFIX;
  if (query.length > 1 && name.initials.startsWith(query)) return INITIALS;
  return words.length > 1 && words.every((word) => name.words.some((part) => part.startsWith(word)))
    ? ALL_WORDS
    : null;
}

/**
 * The candidates that a few typed letters mean, best first: the whole name, acronym or code; the beginning of a
 * name; of one of its words; its initials; every typed word somewhere. Accents are optional. The first name counts
 * before the aliases; of equals those in `preferred` come first, then they keep the order they came in.
 */
export function suggest(
  query: string,
  prepared: Prepared,
  limit: number,
  preferred: ReadonlySet<string> = new Set(),
): Suggestion[] {
  const folded = foldName(query);
  if (folded === "") return [];
  const words = folded.split(" ");
  const found: { suggestion: Suggestion; score: number; later: number; order: number }[] = [];
  for (const [order, { id, names }] of prepared.candidates.entries()) {
    let best: { matched: string; score: number } | null = null;
    for (const [at, name] of names.entries()) {
      const ranked = rank(name, folded, words);
      if (ranked === null) continue;
      const score = ranked * 2 + (at === 0 || ranked === EXACT ? 0 : 1);
      if (best === null || score < best.score) best = { matched: name.text, score };
    }
    if (best)
      found.push({
        suggestion: { id, matched: best.matched },
        score: best.score,
        later: preferred.has(id) ? 0 : 1,
        order,
      });
  }
  found.sort((a, b) => a.score - b.score || a.later - b.later || a.order - b.order);
  return found.slice(0, Math.max(0, limit)).map(({ suggestion }) => suggestion);
}
