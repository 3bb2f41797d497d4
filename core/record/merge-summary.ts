import { joinDocs, sameDoc } from "./docs.ts";
import { NOTE_KINDS, type NoteKind } from "./note.ts";
import { inOrder, placeAfter, placeBetween } from "./places.ts";
import { type DraftedSentence, isWritten, type Sentence, type Suggestion } from "./summary.ts";

/** Of what the sentences are that a draft adds. */
export interface MergeInto {
  /** A sentence that nothing is said of yet. */
  blank: () => Sentence;
  /** UTC ms, for what is no longer to be seen. */
  now: number;
}

/**
 * Brings a new draft into a summary. Three ways meet: the draft before (`drafted` of every sentence), what stands,
 * and the new draft; they belong together by the notes they come from. What nobody touched is replaced. What a
 * person rewrote, deleted or wrote stays, and the new wording is only suggested; so is what comes new, and taking
 * out what has lost its notes. Where nothing was drafted yet, or all is deleted, the draft goes in as it is.
 * `all`: every sentence of the summary, deleted ones too. Gives those that change, and those that are new.
 */
export function mergeSummary(
  all: readonly Sentence[],
  draft: readonly DraftedSentence[],
  into: MergeInto,
): Sentence[] {
  const ordered = inOrder(all);
  if (ordered.every((each) => each.drafted === null) || ordered.every((each) => each.deletedAt !== null))
    return firstDraft(ordered, draft, into);
  const answers = new Map<Sentence, DraftedSentence[]>();
  const unheard: DraftedSentence[] = [];
  for (const theirs of draft) {
    const mine = claimOf(ordered, theirs);
    if (mine) answers.set(mine, [...(answers.get(mine) ?? []), theirs]);
    else if (!isCovered(ordered, theirs)) unheard.push(theirs);
  }
  const out = new Map<string, Sentence>();
  for (const mine of ordered) {
    if (mine.drafted === null) continue;
    const theirs = answers.get(mine) ?? [];
    const next = theirs.length === 0 ? orphaned(mine, into.now) : renewed(mine, theirs);
    if (next !== mine) out.set(mine.id, next);
    // The words of a deleted sentence have changed: they are suggested as if they were new.
    if (mine.deletedAt !== null && next !== mine) unheard.push(...theirs);
  }
  const standing = ordered.map((each) => out.get(each.id) ?? each);
  return [...out.values(), ...added(standing, unheard, into, { type: "new" })];
}

/** Nothing of an earlier draft is to be seen: the new one goes in beside what a person wrote. */
function firstDraft(
  ordered: readonly Sentence[],
  draft: readonly DraftedSentence[],
  into: MergeInto,
): Sentence[] {
  const written = ordered.filter((each) => each.deletedAt === null);
  const mine = draft.filter((theirs) => !isCovered(written, theirs));
  // What was deleted before gives way to what is drafted now: no later draft compares with it.
  const gone = ordered.flatMap((each) =>
    each.drafted !== null && mine.some((theirs) => shared(each, theirs) > 0)
      ? [{ ...each, drafted: null }]
      : [],
  );
  return [...gone, ...added(written, mine, into, null)];
}

/** How many notes they share. */
function shared(mine: Sentence, theirs: DraftedSentence): number {
  return theirs.sourceNoteIds.filter((id) => mine.sourceNoteIds.includes(id)).length;
}

/** The drafted sentence that answers to the same notes: one to be seen before a deleted one, then the closest. */
function claimOf(ordered: readonly Sentence[], theirs: DraftedSentence): Sentence | undefined {
  const rank = (mine: Sentence) =>
    (mine.deletedAt === null ? 1e6 : 0) +
    shared(mine, theirs) * 10 +
    (sameDoc(mine.drafted, theirs.doc) ? 1 : 0);
  return ordered
    .filter((mine) => mine.drafted !== null && shared(mine, theirs) > 0)
    .toSorted((a, b) => rank(b) - rank(a))[0];
}

/** Whether a person's own sentences say these notes already. */
function isCovered(ordered: readonly Sentence[], theirs: DraftedSentence): boolean {
  const said = new Set(
    ordered.flatMap((mine) => (mine.deletedAt === null && mine.drafted === null ? mine.sourceNoteIds : [])),
  );
  return theirs.sourceNoteIds.every((id) => said.has(id));
}

/** A sentence whose notes are in no sentence of the draft any more. */
function orphaned(mine: Sentence, now: number): Sentence {
  if (mine.deletedAt !== null) return mine;
  if (mine.suggestion?.type === "new") return { ...mine, deletedAt: now, drafted: null, suggestion: null };
  return suggesting(mine, { type: "removal" });
}

/** A sentence that the draft says again, in one sentence or several. */
function renewed(mine: Sentence, several: readonly DraftedSentence[]): Sentence {
  const theirs = asOne(mine, several);
  const same = sameDoc(theirs.doc, mine.drafted);
  if (mine.deletedAt !== null) return same ? mine : { ...mine, drafted: theirs.doc };
  const sourceNoteIds = union(mine.sourceNoteIds, theirs.sourceNoteIds);
  const drafted = { ...mine, ...theirs, drafted: theirs.doc };
  // What is only suggested so far is nobody's own yet.
  if (mine.suggestion?.type === "new") return same ? mine : drafted;
  const known = sourceNoteIds.length === mine.sourceNoteIds.length ? mine : { ...mine, sourceNoteIds };
  if (same) return suggesting(known, null);
  if (sameDoc(theirs.doc, mine.doc)) return { ...drafted, sourceNoteIds, suggestion: null };
  // Two sentences where there was one: which words go where is for a person to say.
  if (isWritten(mine) || several.length > 1) return suggesting(mine, { type: "wording", ...theirs });
  return { ...drafted, suggestion: null };
}

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];

/** What the draft says of the sentence, in the order in which the sentence names its notes. */
function asOne(mine: Sentence, several: readonly DraftedSentence[]): DraftedSentence {
  const at = (theirs: DraftedSentence) =>
    Math.min(
      ...theirs.sourceNoteIds.map((id) => mine.sourceNoteIds.indexOf(id)).filter((index) => index >= 0),
    );
  return several
    .toSorted((a, b) => at(a) - at(b))
    .reduce((one, next) => ({
      kind: one.kind,
      doc: joinDocs(one.doc, next.doc),
      sourceNoteIds: union(one.sourceNoteIds, next.sourceNoteIds),
    }));
}

function suggesting(mine: Sentence, suggestion: Suggestion | null): Sentence {
  const same =
    mine.suggestion?.type === suggestion?.type &&
    (suggestion?.type !== "wording" ||
      (mine.suggestion?.type === "wording" &&
        mine.suggestion.kind === suggestion.kind &&
        sameDoc(mine.suggestion.doc, suggestion.doc)));
  return same ? mine : { ...mine, suggestion };
}

/** Drafted sentences that have no place yet: each behind the last of its kind, or of the kind before. */
function added(
  standing: readonly Sentence[],
  draft: readonly DraftedSentence[],
  into: MergeInto,
  suggestion: Suggestion | null,
): Sentence[] {
  const shown = standing.filter((each) => each.deletedAt === null);
  const fresh: Sentence[] = [];
  for (const theirs of draft) {
    const rows = inOrder([...shown, ...fresh]);
    const before = rows.findLast((each) => each.kind === null || rankOf(each.kind) <= rankOf(theirs.kind));
    const position = before ? placeAfter(rows, before.id) : placeBetween(null, rows[0]?.position ?? null);
    fresh.push({ ...into.blank(), ...theirs, position, drafted: theirs.doc, suggestion });
  }
  return fresh;
}

const rankOf = (kind: NoteKind) => NOTE_KINDS.indexOf(kind);
