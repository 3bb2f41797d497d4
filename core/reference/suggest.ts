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

const EXACT = 0;
const PREFIX = 1;
const WORD_PREFIX = 2;
const ALL_WORDS = 3;

/** How well one name answers the query; smaller is better, null is not at all. */
function rank(name: string, query: string, words: readonly string[]): number | null {
  if (name === query) return EXACT;
  if (name.startsWith(query)) return PREFIX;
  if (name.includes(` ${query}`)) return WORD_PREFIX;
  const inName = name.split(" ");
  return words.every((word) => inName.some((part) => part.startsWith(word))) ? ALL_WORDS : null;
}

/**
 * The candidates that a few typed letters mean, best first: the whole name, acronym or code; the beginning of a
 * name; of one of its words; every typed word somewhere. Accents are optional. Equals keep the order they came in,
 * but the first name counts before the aliases.
 */
export function suggest(query: string, candidates: readonly Candidate[], limit: number): Suggestion[] {
  const folded = foldName(query);
  if (folded === "") return [];
  const words = folded.split(" ");
  const found: { suggestion: Suggestion; score: number; order: number }[] = [];
  candidates.forEach((candidate, order) => {
    let best: { matched: string; score: number } | null = null;
    candidate.names.forEach((name, i) => {
      const found = rank(foldName(name), folded, words);
      if (found === null) return;
      const score = found * 2 + (i === 0 || found === EXACT ? 0 : 1);
      if (best === null || score < best.score) best = { matched: name, score };
    });
    const match = best as { matched: string; score: number } | null;
    if (match)
      found.push({ suggestion: { id: candidate.id, matched: match.matched }, score: match.score, order });
  });
  found.sort((a, b) => a.score - b.score || a.order - b.order);
  return found.slice(0, Math.max(0, limit)).map(({ suggestion }) => suggestion);
}
