import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeSummary } from "../../../../core/record/merge-summary.ts";
import { NOTE_KINDS } from "../../../../core/record/note.ts";
import { inOrder } from "../../../../core/record/places.ts";
import { plainText, textDoc } from "../../../../core/record/rich-text.ts";
import {
  type DraftedSentence,
  isWritten,
  type Sentence,
  shownIn,
  stands,
} from "../../../../core/record/summary.ts";
import { accepted, joined, kept, removed, rewritten, split } from "../../../../core/record/summary-edits.ts";
import { idOf } from "../../../helpers/records.ts";
import { AREA, blanks, draftedOf, sentenceOf, textsOf } from "../../../helpers/sentences.ts";

const NOW = 1_000;

/** A summary that is drafted into, again and again. */
class Text {
  all: Sentence[] = [];
  readonly #blank = blanks();

  draft(draft: readonly DraftedSentence[]): number {
    const changed = mergeSummary(this.all, draft, { blank: this.#blank, now: NOW });
    for (const each of changed) this.put(each);
    return changed.length;
  }
  put(...changed: Sentence[]): void {
    const ids = new Set(changed.map(({ id }) => id));
    this.all = [...this.all.filter(({ id }) => !ids.has(id)), ...changed];
  }
  get shown(): Sentence[] {
    return shownIn(this.all, AREA);
  }
  get standing(): string[] {
    return textsOf(this.shown.filter(stands));
  }
  get suggested(): string[] {
    return this.shown.flatMap(({ suggestion, doc }) => {
      if (suggestion === null) return [];
      return [`${suggestion.type}: ${plainText(suggestion.type === "wording" ? suggestion.doc : doc)}`];
    });
  }
  at(index: number): Sentence {
    return this.shown[index]!;
  }
}

const one = draftedOf("one", [1]);
const two = draftedOf("two", [2], "challenge");
const three = draftedOf("three", [3], "recommendation");

describe("a draft brought into a summary", () => {
  it("goes in as it is where nothing stands, by kind", () => {
    const text = new Text();
    text.draft([three, one, two]);
    expect(text.standing).toEqual(["one", "two", "three"]);
    expect(text.shown.map(({ kind, suggestion }) => [kind, suggestion])).toEqual([
      ["position", null],
      ["challenge", null],
      ["recommendation", null],
    ]);
    expect(text.draft([one, two, three])).toBe(0);
  });

  it("replaces what nobody touched, and suggests what comes new and what has lost its notes", () => {
    const text = new Text();
    text.draft([one, two]);
    text.draft([draftedOf("one, cleaned", [1]), three]);
    expect(text.standing).toEqual(["one, cleaned", "two"]);
    expect(text.suggested).toEqual(["removal: two", "new: three"]);
    for (const each of text.shown) text.put(accepted(each, NOW));
    expect(text.standing).toEqual(["one, cleaned", "three"]);
    expect(text.suggested).toEqual([]);
  });

  it("leaves what a person rewrote, and suggests the new wording until it is accepted or kept", () => {
    const text = new Text();
    text.draft([one, two]);
    text.put(rewritten(text.at(0), textDoc("mine")));
    const changed = draftedOf("one, changed", [1]);
    text.draft([changed, two]);
    expect(text.standing).toEqual(["mine", "two"]);
    expect(text.suggested).toEqual(["wording: one, changed"]);
    expect(text.draft([changed, two])).toBe(0);
    const before = text.at(0);

    text.put(kept(before, NOW));
    expect(text.draft([changed, two])).toBe(0);
    expect([text.standing, text.suggested]).toEqual([["mine", "two"], []]);

    text.put(accepted(before, NOW));
    expect(text.draft([changed, two])).toBe(0);
    expect([text.standing, isWritten(text.at(0))]).toEqual([["one, changed", "two"], false]);
  });

  it("takes a suggestion back when the notes say again what they said", () => {
    const text = new Text();
    text.draft([one]);
    text.put(rewritten(text.at(0), textDoc("mine")));
    text.draft([draftedOf("one, changed", [1])]);
    text.draft([one]);
    expect(text.suggested).toEqual([]);
  });

  it("does not bring back what was deleted, save as a suggestion where its words have changed", () => {
    const text = new Text();
    text.draft([one, two]);
    text.put(removed(text.at(0), NOW));
    expect(text.draft([one, two])).toBe(0);
    const changed = draftedOf("one, changed", [1]);
    text.draft([changed, two]);
    expect(text.suggested).toEqual(["new: one, changed"]);
    text.put(kept(text.at(0), NOW));
    expect(text.draft([changed, two])).toBe(0);
    expect(text.standing).toEqual(["two"]);
  });

  it("begins afresh where all was deleted", () => {
    const text = new Text();
    text.draft([one, two]);
    for (const each of text.shown) text.put(removed(each, NOW));
    text.draft([one]);
    expect(text.standing).toEqual(["one"]);
    expect(text.draft([one])).toBe(0);
  });

  it("keeps to the order that a person gave, and to what a person wrote", () => {
    const text = new Text();
    text.put(sentenceOf("An opening of my own."));
    text.draft([one, two]);
    expect(text.standing).toEqual(["An opening of my own.", "one", "two"]);
    text.put({ ...text.at(2), position: -5 });
    text.draft([draftedOf("one, cleaned", [1]), two, three]);
    expect(text.standing).toEqual(["two", "An opening of my own.", "one, cleaned"]);
  });

  it("answers to the first half of a sentence that was parted, and to both of two that were joined", () => {
    const text = new Text();
    text.draft([one, two]);
    const [first, second] = split(text.at(0), [textDoc("on"), textDoc("e")], {
      id: idOf(23, 1),
      position: 1,
    });
    text.put(first, second);
    expect(text.draft([one, two])).toBe(0);
    text.draft([draftedOf("ONE", [1]), two]);
    expect(text.suggested).toEqual(["wording: ONE"]);

    const other = new Text();
    other.draft([one, two]);
    other.put(...joined(other.at(0), other.at(1), NOW));
    expect(other.standing).toEqual(["one two"]);
    expect(other.draft([one, two])).toBe(0);
    other.draft([one, draftedOf("TWO", [2], "challenge")]);
    expect([other.standing, other.suggested]).toEqual([["one two"], ["wording: one TWO"]]);
    other.put(accepted(other.at(0), NOW));
    expect(other.draft([one, draftedOf("TWO", [2], "challenge")])).toBe(0);
  });

  it("tells of a further note behind the same words without asking", () => {
    const text = new Text();
    text.draft([one]);
    text.draft([{ ...one, sourceNoteIds: [...one.sourceNoteIds, idOf(9, 7)] }]);
    expect([text.standing, text.suggested, text.at(0).sourceNoteIds.length]).toEqual([["one"], [], 2]);
  });

  it("lets a mere suggestion go with its note, and follow its words", () => {
    const text = new Text();
    text.draft([one]);
    text.draft([one, two]);
    text.draft([one, draftedOf("two, changed", [2], "challenge")]);
    expect(text.suggested).toEqual(["new: two, changed"]);
    text.draft([one]);
    expect(text.suggested).toEqual([]);
  });
});

// What the notes say at a time: some of six notes, each in one of three wordings, two of them perhaps in one sentence.
const draftArb: fc.Arbitrary<DraftedSentence[]> = fc
  .tuple(
    fc.array(fc.record({ wording: fc.constantFrom("a", "b", "c"), there: fc.boolean() }), {
      minLength: 6,
      maxLength: 6,
    }),
    fc.boolean(),
  )
  .map(([notes, together]) =>
    notes
      .flatMap(({ wording, there }, n): DraftedSentence[] => {
        if (!there || (together && n === 1)) return [];
        const sources = together && n === 0 ? [0, 1] : [n];
        return [draftedOf(`${sources.join(" and ")} say ${wording}`, sources, NOTE_KINDS[n % 9])];
      })
      .toSorted((a, b) => NOTE_KINDS.indexOf(a.kind) - NOTE_KINDS.indexOf(b.kind)),
  );

type Deed = {
  do: "rewrite" | "remove" | "move" | "split" | "join" | "accept" | "keep" | "draft";
  at: number;
};
const deedArb: fc.Arbitrary<Deed> = fc.record({
  do: fc.constantFrom("rewrite", "remove", "move", "split", "join", "accept", "keep", "draft"),
  at: fc.nat(20),
});

/** Does what a person might do, and gives the words that person wrote which must still stand. */
function act(text: Text, deed: Deed, n: number): void {
  const { shown } = text;
  const of = shown[deed.at % Math.max(1, shown.length)];
  if (!of) return;
  const next = shown[shown.indexOf(of) + 1];
  if (deed.do === "rewrite") text.put(rewritten(of, textDoc(`by hand ${n}`)));
  else if (deed.do === "remove") text.put(removed(of, NOW));
  else if (deed.do === "move") text.put({ ...of, position: deed.at - 10 });
  else if (deed.do === "split")
    text.put(
      ...split(of, [of.doc, textDoc(`by hand ${n}`)], { id: idOf(24, n), position: of.position + 0.5 }),
    );
  else if (deed.do === "join" && next && stands(of) && stands(next)) text.put(...joined(of, next, NOW));
  else if (deed.do === "accept") text.put(accepted(of, NOW));
  else if (deed.do === "keep") text.put(kept(of, NOW));
}

describe("whatever was done to a summary", () => {
  it("a draft never changes, moves or takes away what a person wrote", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(draftArb, fc.array(deedArb, { maxLength: 8 })), { minLength: 1, maxLength: 5 }),
        (rounds) => {
          const text = new Text();
          let n = 0;
          for (const [draft, deeds] of rounds) {
            const before = text.shown.filter((each) => stands(each) && isWritten(each));
            text.draft(draft);
            for (const mine of before)
              expect(text.all.find(({ id }) => id === mine.id)).toMatchObject({
                doc: mine.doc,
                position: mine.position,
                deletedAt: null,
              });
            // Nothing that stood is gone, whoever wrote it: taking out is only suggested.
            expect(text.all.filter(stands).length).toBeGreaterThanOrEqual(before.length);
            for (const deed of deeds) act(text, deed, ++n);
          }
        },
      ),
    );
  });

  it("drafting twice with nothing new changes nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(draftArb, fc.array(deedArb, { maxLength: 8 })), { minLength: 1, maxLength: 5 }),
        draftArb,
        (rounds, last) => {
          const text = new Text();
          let n = 0;
          for (const [draft, deeds] of rounds) {
            text.draft(draft);
            for (const deed of deeds) act(text, deed, ++n);
          }
          text.draft(last);
          expect(text.draft(last)).toBe(0);
        },
      ),
    );
  });

  it("accepting all of it gives the new draft, where nobody wrote anything", () => {
    const alone = draftArb.map((draft) => draft.filter(({ sourceNoteIds }) => sourceNoteIds.length === 1));
    fc.assert(
      fc.property(fc.array(alone, { minLength: 1, maxLength: 5 }), (drafts) => {
        const text = new Text();
        for (const draft of drafts) {
          text.draft(draft);
          for (const each of text.shown) text.put(accepted(each, NOW));
          expect(text.standing.toSorted()).toEqual(textsOf(draft).toSorted());
        }
      }),
    );
  });

  it("every sentence keeps its sources through edits, moves, parting and joining", () => {
    fc.assert(
      fc.property(
        draftArb,
        fc.array(
          deedArb.filter((deed) => deed.do !== "remove"),
          { maxLength: 12 },
        ),
        (draft, deeds) => {
          const text = new Text();
          text.draft(draft);
          const sources = () => new Set(text.shown.flatMap(({ sourceNoteIds }) => sourceNoteIds));
          const before = sources();
          let n = 0;
          for (const deed of deeds) {
            const was = new Map(text.shown.map((each) => [each.id, each.sourceNoteIds]));
            act(text, deed, ++n);
            for (const each of text.shown)
              for (const source of was.get(each.id) ?? []) expect(each.sourceNoteIds).toContain(source);
          }
          expect(sources()).toEqual(before);
        },
      ),
    );
  });

  it("keeps one order, whatever was put between what", () => {
    const text = new Text();
    text.draft([one, two, three]);
    expect(inOrder(text.all.toReversed())).toEqual(inOrder(text.all));
  });
});
