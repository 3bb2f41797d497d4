import { foldWord, type Term } from "./find.ts";

/** A stretch of a text, and whether it is what was looked for. */
export interface Segment {
  text: string;
  hit: boolean;
}

/** A hit in a text: from the first sign of it to the one after the last. */
export type Hit = readonly [from: number, to: number];

interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    folded: foldWord(word),
    from: index,
    to: index + word.length,
  }));
}

/** A query made ready: the words of each term as they are compared. */
export interface Sought {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** The terms as texts are searched for them. */
export function soughtOf(terms: readonly Term[]): Sought[] {
  return terms.map(({ words, prefix }) => ({ words: wordsOf(words).map(({ folded }) => folded), prefix }));
}

/** Where the text says each of the terms, one list a term, and how many words it has. */
export function hitsIn(text: string, sought: readonly Sought[]): { hits: Hit[][]; length: number } {
  const words = wordsOf(text);
  const hits = sought.map(({ words: terms, prefix }) => {
    if (terms.length === 0) return [];
    const last = terms.length - 1;
    return words.flatMap((_, at): Hit[] => {
      const says = terms.every((term, n) => {
        const said = words[at + n]?.folded;
        return prefix && n === last ? said?.startsWith(term) : said === term;
      });
      return says ? [[words[at]?.from ?? 0, words[at + last]?.to ?? 0]] : [];
    });
  });
  return { hits, length: words.length };
}

/** A word said for the second time adds this much less, and a long note weighs less: the constants of BM25. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;
const USUAL_LENGTH = 30;

/**
 * How well a note answers, from its hits: BM25 without the rarity of words, for every word is in every note found.
 * What is only in the tags or the speaker's name counts as said once.
 */
export function relevance({ hits, length }: { hits: readonly (readonly Hit[])[]; length: number }): number {
  const norm = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / USUAL_LENGTH);
  return hits.reduce(
    (sum, each) =>
      sum + (Math.max(each.length, 0.5) * (SATURATION + 1)) / (Math.max(each.length, 0.5) + norm),
    0,
  );
}

/** The text cut into what is a hit and what is not. */
export function segmentsOf(text: string, hits: readonly Hit[]): Segment[] {
  const segments: Segment[] = [];
  const add = (from: number, to: number, hit: boolean) => {
    if (to > from) segments.push({ text: text.slice(from, to), hit });
  };
  let done = 0;
  for (const [from, to] of hits.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (to <= done) continue;
    const start = Math.max(from, done);
    add(done, start, false);
    add(start, to, true);
    done = to;
  }
  add(done, text.length, false);
  return segments;
}

const ELLIPSIS = "…";

/** No more than so many signs of the text around its first hit, cut between words; the rest is told by "…". */
export function passage(text: string, hits: readonly Hit[], longest: number): Segment[] {
  if (text.length <= longest) return segmentsOf(text, hits);
  const first = Math.min(...hits.map(([from]) => from), text.length);
  const before =
    hits.length === 0 ? 0 : Math.max(0, Math.min(first - Math.floor(longest / 4), text.length - longest));
  const start = before === 0 ? 0 : nextGap(text, before, first);
  const end = Math.max(lastGap(text, start, start + longest), start + 1);
  const within = hits.flatMap(([from, to]): Hit[] =>
    from < end && to > start ? [[Math.max(from, start) - start, Math.min(to, end) - start]] : [],
  );
  return [
    ...(start > 0 ? [{ text: ELLIPSIS, hit: false }] : []),
    ...segmentsOf(text.slice(start, end), within),
    ...(end < text.length ? [{ text: ELLIPSIS, hit: false }] : []),
  ];
}

/** The first sign after a gap from there on, before the limit. */
function nextGap(text: string, from: number, limit: number): number {
  const gap = text.slice(from, limit).search(/\s\S/);
  return gap < 0 ? limit : from + gap + 1;
}

/** The last gap before the limit; the limit where there is none, but never within a sign. */
function lastGap(text: string, from: number, limit: number): number {
  if (limit >= text.length) return text.length;
  const gap = text.slice(from, limit + 1).search(/\s\S*$/);
  if (gap > 0) return from + gap;
  return text.codePointAt(limit - 1) !== undefined && /[\uD800-\uDBFF]/.test(text[limit - 1] ?? "")
    ? limit - 1
    : limit;
}
