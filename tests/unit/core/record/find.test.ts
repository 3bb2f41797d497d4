import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING, matchExpression, termsOf } from "../../../../core/record/find.ts";
import { hitsIn, passage, relevance, segmentsOf, soughtOf } from "../../../../core/record/find-hits.ts";

const marked = (text: string, typed: string, longest = Number.POSITIVE_INFINITY) =>
  passage(text, hitsIn(text, soughtOf(termsOf(typed))).hits.flat(), longest)
    .map((each) => (each.hit ? `[${each.text}]` : each.text))
    .join("");

describe("what was typed", () => {
  it("is words, each the beginning of one, and phrases in quotation marks", () => {
    expect(termsOf('  visa  "rights of migrants" co-op ')).toEqual([
      { words: "visa", prefix: true },
      { words: "rights of migrants", prefix: false },
      { words: "co-op", prefix: true },
    ]);
  });

  it("is a phrase that goes on while its quotation mark is not closed", () => {
    expect(termsOf("“rights of mig")).toEqual([{ words: "rights of mig", prefix: true }]);
  });

  it("is nothing where it says nothing", () => {
    for (const typed of ["", "   ", '""', "— … !", '" "']) expect(termsOf(typed)).toEqual([]);
  });
});

describe("the expression", () => {
  it("leaves out the bin, and is none where nothing but the time is asked for", () => {
    expect(matchExpression(EVERYTHING)).toBeNull();
    expect(matchExpression({ ...EVERYTHING, text: "visa" })).toBe(
      '(({text tags speaker} : ("visa" *))) NOT facts : "\uE000x"',
    );
    expect(matchExpression({ ...EVERYTHING, inBin: true })).toBe('facts : "\uE000x"');
  });

  it("asks for the words that begin so, where their letters are plain and more than the index keeps ready", () => {
    const asked: string[] = [];
    const expression = matchExpression(
      { ...EVERYTHING, text: 'Réfug vis co-op हिन्दी "whole"' },
      (letters) => {
        asked.push(letters);
        return ["refugee", "refugie"];
      },
    );
    expect(asked).toEqual(["refug"]);
    expect(expression).toContain(
      '("refugee" OR "refugie") AND "vis" * AND "co-op" * AND "हिन्दी" * AND "whole")',
    );
  });

  it("takes a State by its code and anybody else by name", () => {
    const speaker = (name: string, stateCode: string | null) =>
      matchExpression({ ...EVERYTHING, speaker: { name, stateCode }, kind: "good_practice" });
    expect(speaker("Kenya", "KEN")).toContain('"\uE000pKEN" AND facts : "\uE000kgoodpractice"');
    expect(speaker("IOM", null)).toContain('"\uE000p494f4d"');
  });
});

describe("hits", () => {
  it("are found without accents and case, in either direction", () => {
    expect(marked("Les réfugiés du Pérou", "REFUG perou")).toBe("Les [réfugiés] du [Pérou]");
    expect(marked("The refugees", "réfug")).toBe("The [refugees]");
    expect(marked("e\u0301tats", "etat")).toBe("[e\u0301tats]");
  });

  it("are whole phrases, and words at their beginning only", () => {
    expect(marked("of rights, rights of migrants", '"rights of"')).toBe("of rights, [rights of] migrants");
    expect(marked("devisable visas", "visa")).toBe("devisable [visas]");
    expect(marked("co-operation and cooperation", "co-op")).toBe("[co-operation] and cooperation");
  });

  it("that overlap are one stretch of the text", () => {
    expect(
      segmentsOf("abcdef", [
        [1, 3],
        [2, 5],
        [0, 2],
      ]),
    ).toEqual([
      { text: "ab", hit: true },
      { text: "c", hit: true },
      { text: "de", hit: true },
      { text: "f", hit: false },
    ]);
  });

  it("of a long note are shown with what stands around the first of them", () => {
    const text = `${"early words ".repeat(20)}the visa itself ${"later words ".repeat(20)}`.trim();
    const shown = marked(text, "visa", 60);
    expect(shown).toMatch(/^….*the \[visa\] itself .*…$/);
    expect(shown.length).toBeLessThan(70);
    expect(marked(text, "nothing", 20)).toBe("early words early…");
  });

  it("never lose or add a sign of the text, whatever was typed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme", maxLength: 20 }),
        (text, typed) => {
          const { hits } = hitsIn(text, soughtOf(termsOf(typed)));
          expect(
            segmentsOf(text, hits.flat())
              .map((each) => each.text)
              .join(""),
          ).toBe(text);
          const part = passage(text, hits.flat(), 12)
            .map((each) => each.text)
            .join("");
          expect(text).toContain(part.replace(/^…/, "").replace(/…$/, ""));
        },
      ),
    );
  });
});

describe("relevance", () => {
  const of = (text: string, typed: string) => relevance(hitsIn(text, soughtOf(termsOf(typed))));
  it("is more for a word said twice, and for a note that says little else", () => {
    expect(of("visa and visa", "visa")).toBeGreaterThan(of("visa and more", "visa"));
    expect(of("visa", "visa")).toBeGreaterThan(of(`visa ${"and more ".repeat(20)}`, "visa"));
    expect(of("visa", "visa")).toBeGreaterThan(of("said by Visa", "kenya"));
  });
});
