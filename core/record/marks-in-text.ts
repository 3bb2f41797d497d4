import { type FoundMark, type MarkScheme, meaningOf } from "./mark-meaning.ts";

/** A mark and where it stands in a text, with the brackets and signs that go with it. */
export interface PlacedMark {
  readonly mark: FoundMark;
  readonly from: number;
  readonly to: number;
}

const WORD = "[\\p{L}\\p{M}\\d][\\p{L}\\p{M}\\d'’-]*";
// A mark stands alone, or beside others ("#hum/#dev"): before it a space or an opening bracket, after it a space
// or the signs that end a word. So a@b.org and page#part stay text.
const CHAIN = new RegExp(
  `(?<![^\\s])[(\\[]*[#!@>+]${WORD}(?:\\/[#!@>+]${WORD})*(?=[.,;:!?)\\]/]*(?:\\s|$))`,
  "gu",
);
const ONE = new RegExp(`([#!@>+])(${WORD})`, "gu");
const NEXT_WORD = new RegExp(`^ (${WORD})(?=[.,;:!?)\\]/]*(?:\\s|$))`, "u");
/** No State and no organization is called by more words than this. */
const LONGEST_NAME = 9;

/** The delegation's mark with as many of the words after it as still name one: "@New Zealand agreed". */
function longestName(
  word: string,
  rest: string,
  scheme: MarkScheme,
): { mark: FoundMark | null; words: string } {
  let best = { mark: meaningOf("@", word, scheme), words: word };
  let words = word;
  for (let count = 1; count < LONGEST_NAME; count++) {
    const next = NEXT_WORD.exec(rest.slice(words.length - word.length))?.[1];
    if (!next) break;
    words += ` ${next}`;
    // One or two letters may begin any name by chance.
    const mark = next.length > 2 ? meaningOf("@", words, scheme) : null;
    if (mark) best = { mark, words };
  }
  return best;
}

/** The marks of one run of text. `before`, `after`: the characters around the run in its block, if any. */
export function marksInText(text: string, before: string, after: string, scheme: MarkScheme): PlacedMark[] {
  const found: PlacedMark[] = [];
  const whole = before + text + after;
  for (const chain of whole.matchAll(CHAIN)) {
    for (const one of chain[0].matchAll(ONE)) {
      const [typed, sign = "", word = ""] = one;
      const at = chain.index + one.index;
      const last = one.index + typed.length === chain[0].length;
      const named =
        sign === "@" && last
          ? longestName(word, whole.slice(at + typed.length), scheme)
          : { mark: meaningOf(sign, word, scheme), words: word };
      const from = at - before.length;
      const to = from + 1 + named.words.length;
      if (named.mark && from >= 0 && to <= text.length) found.push({ mark: named.mark, from, to });
    }
  }
  return found;
}

/** The text without the marks, and without the spaces, brackets and signs that they would leave behind. */
export function cutMarks(text: string, placed: readonly PlacedMark[]): string {
  let out = "";
  let at = 0;
  for (const { from, to } of placed) {
    out += text.slice(at, from);
    at = to;
    // Of "#hum/#dev" the stroke goes with the mark, and so do brackets around marks alone.
    if (out.endsWith("/") && /(^|[\s([])\/$/.test(out)) out = out.slice(0, -1);
    while (/[([]$/.test(out) && /[)\]]/.test(text[at] ?? "")) {
      out = out.slice(0, -1);
      at += 1;
    }
    const signs = /^[.,;:!?/]+(?=[\s)\]]|$)/.exec(text.slice(at))?.[0] ?? "";
    at += signs.length;
    const kept = signs.replaceAll("/", "");
    const before = out.trimEnd();
    const ends = /^\s*$/.test(text.slice(at));
    // The sign that ends the sentence goes to the word before; one that only set the mark apart goes with it.
    const follows = /[\p{L}\p{M}\p{N}"”’»%)\]]$/u.test(before);
    if (kept && follows && (/[.!?]/.test(kept) || !ends)) out = before + kept;
    // A bracket that closed right after the mark closes after the word before.
    if (/[)\]]/.test(text[at] ?? "")) out = out.trimEnd();
    // Of the spaces on both sides one is enough.
    if (out === "" || /[\s([]$/.test(out)) while (/\s/.test(text[at] ?? "")) at += 1;
  }
  return out + text.slice(at);
}
