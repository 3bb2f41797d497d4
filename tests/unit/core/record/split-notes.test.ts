import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText, type RichNode, type RichText, textDoc } from "../../../../core/record/rich-text.ts";
import { splitMarked, splitNotes } from "../../../../core/record/split-notes.ts";

const paragraph = (text: string): RichNode => ({
  type: "paragraph",
  ...(text ? { content: [{ type: "text", text }] } : {}),
});
const item = (...content: RichNode[]): RichNode => ({ type: "listItem", content });
const list = (...content: RichNode[]): RichNode => ({ type: "bulletList", content });
const doc = (...content: RichNode[]): RichText => ({ type: "doc", content });
const texts = (of: RichText) => splitNotes(of).map(plainText);

describe("a pasted text as several notes", () => {
  it("makes one of each paragraph, item and quotation, and none of what is empty", () => {
    const pasted = doc(
      paragraph("Three points:"),
      paragraph(""),
      list(
        item(paragraph("one"), list(item(paragraph("below")))),
        item(paragraph("two")),
        item(paragraph("")),
      ),
      { type: "blockquote", content: [paragraph("said"), paragraph("and on")] },
    );
    expect(texts(pasted)).toEqual(["Three points:", "one\nbelow", "two", "said\nand on"]);
  });

  it("drops the sign before an item of plain text, and no sign of the text itself", () => {
    expect(texts(textDoc("• one\n- two\n* three\n-5 % of all\n– four – and more\n-"))).toEqual([
      "one",
      "two",
      "three",
      "-5 % of all",
      "four – and more",
      "-",
    ]);
  });

  it("reads the marks of each; a line of marks alone counts for all", () => {
    const scheme = {
      areas: [{ id: "a", code: "prot", name: "Protection" }],
      addressees: [],
      delegations: [],
    };
    const { notes, ofAll } = splitMarked(textDoc("#prot\none !rec\ntwo"), scheme);
    expect(notes.map((each) => [plainText(each.doc), each.kind, each.areaIds])).toEqual([
      ["one", "recommendation", []],
      ["two", null, []],
    ]);
    expect(ofAll.map((each) => each.areaIds)).toEqual([["a"]]);
  });

  it("loses no word and changes no order", () => {
    const word = fc.stringMatching(/^[a-zé#+]{1,5}$/);
    const block: fc.Arbitrary<RichNode> = fc.oneof(
      word.map(paragraph),
      fc
        .array(fc.tuple(word, word), { minLength: 1, maxLength: 3 })
        .map((rows) => list(...rows.map(([a, b]) => item(paragraph(a), list(item(paragraph(b))))))),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        expect(texts(doc(...blocks)).join("\n")).toBe(plainText(doc(...blocks)));
      }),
    );
  });
});
