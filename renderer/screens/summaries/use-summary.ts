import { useMemo } from "react";
import { newId } from "../../../core/ids.ts";
import { inOrder, placeAfter, placeMoved } from "../../../core/record/places.ts";
import { docOf, type RichText } from "../../../core/record/rich-text.ts";
import { type Sentence, type SummaryPlace, shownIn } from "../../../core/record/summary.ts";
import { accepted, joined, kept, removed, rewritten, split } from "../../../core/record/summary-edits.ts";
import type { WritingDeed } from "../../../core/record/writing.ts";
import type { Writings } from "../../writing/use-writings.ts";

/** What can be done to the sentences of one summary. */
export interface SummaryActs {
  /** `seen`: the text it was typed into. */
  rewrite: (of: Sentence, doc: RichText, editId: string, seen: RichText) => void;
  /** A blank sentence after the one named (null: before all), of its kind; not stored until something is in it. */
  blankAfter: (after: Sentence | null) => Sentence;
  /** Parts a sentence; the second half. */
  split: (of: Sentence, halves: readonly [RichText, RichText]) => Sentence;
  /** Joins a sentence to the one before it. */
  join: (first: Sentence, second: Sentence) => void;
  remove: (of: Sentence) => void;
  /** Puts it so many places further down (or up). */
  move: (of: Sentence, by: number) => void;
  accept: (of: readonly Sentence[]) => void;
  keep: (of: Sentence) => void;
}

/** The sentences of a summary in their order, and what can be done to them. */
export function useSummary(
  writings: Writings,
  scope: { eventId: string; sessionId: string; place: SummaryPlace },
): { sentences: Sentence[]; acts: SummaryActs } {
  const { eventId, sessionId, place } = scope;
  const { all, queue } = writings;
  const sentences = useMemo(
    () =>
      shownIn(
        all.filter((each): each is Sentence => each.type === "sentence"),
        place,
      ),
    [all, place],
  );
  const acts = useMemo((): SummaryActs => {
    const now = () => Date.now();
    const put = (what: WritingDeed, pairs: readonly [Sentence | null, Sentence][], editId?: string) =>
      queue.put(
        what,
        pairs.map(([seen, to]) => ({ seen, to })),
        editId,
      );
    const present = () =>
      shownIn(
        queue.shown.filter((each): each is Sentence => each.type === "sentence"),
        place,
      );
    const asShown = (of: Sentence) => present().find(({ id }) => id === of.id) ?? of;
    return {
      rewrite: (of, doc, editId, seen) => {
        const stored = queue.shown.find(({ id }) => id === of.id) as Sentence | undefined;
        put(
          stored ? "edit" : "write",
          [[stored ? { ...stored, doc: seen } : null, rewritten(stored ?? of, doc)]],
          editId,
        );
      },
      blankAfter: (after) => ({
        type: "sentence",
        id: newId(),
        eventId,
        sessionId,
        place,
        position: placeAfter(present(), after?.id ?? null),
        version: 0,
        deletedAt: null,
        kind: after?.kind ?? null,
        doc: docOf([{ type: "paragraph" }]),
        sourceNoteIds: [],
        drafted: null,
        suggestion: null,
      }),
      split: (from, halves) => {
        const of = asShown(from);
        const [one, two] = split(of, halves, { id: newId(), position: placeAfter(present(), of.id) });
        put("split", [
          [of, one],
          [null, two],
        ]);
        return two;
      },
      join: (a, b) => {
        const [first, second] = [asShown(a), asShown(b)];
        const [one, gone] = joined(first, second, now());
        put("join", [
          [first, one],
          [second, gone],
        ]);
      },
      remove: (of) => put("delete", [[asShown(of), removed(asShown(of), now())]]),
      move: (moving, by) => {
        const of = asShown(moving);
        const rows = inOrder(present());
        const from = rows.findIndex(({ id }) => id === of.id);
        const to = from + by;
        if (from < 0 || to < 0 || to >= rows.length) return;
        put("move", [[of, { ...of, position: placeMoved(rows, from, to) }]]);
      },
      accept: (several) =>
        put(
          "accept",
          several.map(asShown).map((of) => [of, accepted(of, now())]),
        ),
      keep: (of) => put("keep", [[asShown(of), kept(asShown(of), now())]]),
    };
  }, [queue, eventId, sessionId, place]);
  return { sentences, acts };
}
