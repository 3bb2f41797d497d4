import { describe, expect, it } from "vitest";
import { isNoteHref } from "../../../../core/record/note-href.ts";
import {
  DEEPEST,
  MOST_BLOCKS,
  MOST_CHARACTERS,
  type RichNode,
  type RichText,
  richText,
  richTextFault,
  textDoc,
} from "../../../../core/record/rich-text.ts";

const nested = (levels: number): RichText => {
  let node: RichNode = { type: "paragraph" };
  for (let level = 1; level < levels; level++) node = { type: "blockquote", content: [node] };
  return { type: "doc", content: [node] };
};

describe("what a note may hold", () => {
  it.each([
    ["https://www.iom.int/", true],
    ["HTTP://iom.int", true],
    ["mailto:idm@iom.int", true],
    ["#_ftn1", false],
    ["tel:+41", false],
    ["/wiki/x", false],
    ["ftp://iom.int", false],
    ["javascript:alert(1)", false],
    [" https://iom.int", false],
    ["https://iom.int/\ud800", false],
    [`https://iom.int/${"x".repeat(2_000)}`, false],
  ])("a link to %j: %s", (href, kept) => {
    expect(isNoteHref(href)).toBe(kept);
    const doc = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] }],
        },
      ],
    };
    expect(richText.safeParse(doc).success).toBe(kept);
  });

  it.each([
    ["the most characters", textDoc("x".repeat(MOST_CHARACTERS)), null],
    ["one character more", textDoc("x".repeat(MOST_CHARACTERS + 1)), "too_long"],
    ["the most paragraphs", textDoc("\n".repeat(MOST_BLOCKS - 1)), null],
    ["one paragraph more", textDoc("\n".repeat(MOST_BLOCKS)), "too_many_blocks"],
    ["the deepest", nested(DEEPEST), null],
    ["one level deeper", nested(DEEPEST + 1), "too_deep"],
    ["3,000 levels", nested(3_000), "too_deep"],
    ["300,000 levels", nested(300_000), "too_deep"],
  ])("%s", (_, doc, fault) => {
    expect(richTextFault(doc)).toBe(fault);
    expect(richText.safeParse(doc).success).toBe(fault === null);
  });

  it("is no document: an array, a string, nothing", () => {
    for (const value of [[], "x", null, undefined, 7, { type: "paragraph" }])
      expect(richText.safeParse(value).success).toBe(false);
  });
});
