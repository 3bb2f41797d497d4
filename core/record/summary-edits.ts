import { joinDocs } from "./docs.ts";
import type { RichText } from "./rich-text.ts";
import type { Sentence } from "./summary.ts";

/** What a person does to sentences. Each keeps its sources through everything; only versions are counted elsewhere. */

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];

/** With other words. One that was merely suggested is part of the text from then on. */
export function rewritten(of: Sentence, doc: RichText): Sentence {
  return { ...of, doc, suggestion: of.suggestion?.type === "new" ? null : of.suggestion };
}

/** Parted in two: both say what the sources said; a later draft answers to the first. */
export function split(
  of: Sentence,
  [first, second]: readonly [RichText, RichText],
  rest: { id: string; position: number },
): [Sentence, Sentence] {
  return [rewritten(of, first), { ...of, ...rest, version: 0, doc: second, drafted: null, suggestion: null }];
}

/** Two that follow each other as one, in the place of the first, and the second deleted at `now` (UTC ms). */
export function joined(first: Sentence, second: Sentence, now: number): [Sentence, Sentence] {
  const drafted =
    first.drafted && second.drafted
      ? joinDocs(first.drafted, second.drafted)
      : (first.drafted ?? second.drafted);
  const one: Sentence = {
    ...first,
    doc: joinDocs(first.doc, second.doc),
    drafted,
    sourceNoteIds: union(first.sourceNoteIds, second.sourceNoteIds),
    suggestion: null,
  };
  // The draft answers to the joined one alone.
  return [one, { ...removed(second, now), drafted: null }];
}

/** Deleted at `now` (UTC ms). It stays known to later drafts, which do not bring it back as it was. */
export function removed(of: Sentence, now: number): Sentence {
  return { ...of, deletedAt: now, suggestion: null };
}

/** With what is suggested; without a suggestion as it is. */
export function accepted(of: Sentence, now: number): Sentence {
  switch (of.suggestion?.type) {
    case "wording": {
      const { doc, kind, sourceNoteIds } = of.suggestion;
      return {
        ...of,
        doc,
        drafted: doc,
        kind,
        sourceNoteIds: union(of.sourceNoteIds, sourceNoteIds),
        suggestion: null,
      };
    }
    case "new":
      return { ...of, suggestion: null };
    case "removal":
      // Should its notes come back, so may the sentence.
      return { ...removed(of, now), drafted: null };
    default:
      return of;
  }
}

/** As the person has it; the same is not suggested again. */
export function kept(of: Sentence, now: number): Sentence {
  switch (of.suggestion?.type) {
    case "wording":
      return {
        ...of,
        drafted: of.suggestion.doc,
        sourceNoteIds: union(of.sourceNoteIds, of.suggestion.sourceNoteIds),
        suggestion: null,
      };
    case "new":
      return removed(of, now);
    case "removal":
      return { ...of, drafted: null, suggestion: null };
    default:
      return of;
  }
}
