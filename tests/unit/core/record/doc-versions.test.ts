import { describe, expect, it } from "vitest";
import {
  DOC_VERSION,
  docVersion,
  receivedDoc,
  STEPS,
  upgradeDoc,
} from "../../../../core/record/doc-versions.ts";
import { isNewerDoc, readableDoc, storableDoc } from "../../../../core/record/newer-doc.ts";
import { noteHref } from "../../../../core/record/note-href.ts";
import { plainText, type RichText, richText, shownText, textDoc } from "../../../../core/record/rich-text.ts";

/** A document as an editor of version 1 left it; typed loosely, as it comes from a file. */
const old = (content: unknown[]): RichText => ({ type: "doc", content }) as RichText;
const word = (text: string, ...marks: unknown[]) => ({
  type: "text",
  text,
  ...(marks.length ? { marks } : {}),
});
const link = (href: unknown, more = {}) => ({ type: "link", attrs: { href, ...more } });

const FIRST = old([
  {
    type: "paragraph",
    attrs: { textAlign: "left" },
    content: [
      word("see ", { type: "bold" }),
      word("here", link("https://iom.int", { target: "_blank", rel: "noopener", class: null, title: null })),
      word("bad", link("javascript:alert(1)"), { type: "italic" }),
      word("no", link(undefined), { type: "blink" }),
      { type: "mention", attrs: { id: 7, label: "Kenya", mentionSuggestionChar: "@" } },
      { type: "mention", attrs: { id: "d-1", label: null } },
      { type: "mention", attrs: { id: { x: 1 }, label: { y: 2 } } },
      { type: "hardBreak" },
    ],
  },
  {
    type: "orderedList",
    attrs: { start: 3, type: null },
    content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
  },
  { type: "orderedList", content: [] },
]);
const SECOND: unknown = {
  type: "doc",
  attrs: { version: 2 },
  content: [
    {
      type: "paragraph",
      content: [
        word("see ", { type: "bold" }),
        word("here", link("https://iom.int")),
        word("bad", { type: "italic" }),
        word("no"),
        { type: "mention", attrs: { id: "7", label: "Kenya" } },
        { type: "mention", attrs: { id: "d-1", label: "d-1" } },
        { type: "hardBreak" },
      ],
    },
    {
      type: "orderedList",
      attrs: { start: 3 },
      content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
    },
    { type: "orderedList", attrs: { start: 1 }, content: [] },
  ],
};

describe("the versions of a note's text", () => {
  it("step 1 to 2 keeps of links the address and of mentions id and label, and drops what means nothing", () => {
    expect(STEPS).toHaveLength(1);
    expect(STEPS[0]?.(FIRST)).toEqual(SECOND);
    expect(STEPS[0]?.({ type: "doc" })).toEqual({ type: "doc", attrs: { version: 2 } });
  });

  it("knows a text without a version as version 1, and upgrades it once", () => {
    expect([{}, { attrs: { version: "x" } }, { attrs: { version: 2 } }].map(docVersion)).toEqual([1, 1, 2]);
    const upgraded = upgradeDoc(FIRST);
    expect(upgraded).toEqual(SECOND);
    expect(upgradeDoc(upgraded)).toBe(upgraded);
    // The same bytes, from the store and from outside: undo compares them.
    expect(JSON.stringify(receivedDoc(upgraded))).toBe(JSON.stringify(upgraded));
    expect(docVersion(textDoc("x"))).toBe(DOC_VERSION);
  });

  it("makes a text that comes in of today's version, also one that only says that it is", () => {
    const loose = old([{ type: "paragraph", content: [word("a", link("https://a.org", { onclick: "x" }))] }]);
    const clean = {
      type: "doc",
      attrs: { version: 2 },
      content: [{ type: "paragraph", content: [word("a", link("https://a.org"))] }],
    };
    expect(richText.parse(loose)).toEqual(clean);
    expect(richText.parse({ ...loose, attrs: { version: 2 } })).toEqual(clean);
  });

  it("refuses a text that a newer app wrote, and says so", () => {
    const newer = { ...textDoc("x"), attrs: { version: DOC_VERSION + 1 } };
    const read = richText.safeParse(newer);
    expect(read.success).toBe(false);
    expect(read.error?.issues[0]?.message).toMatch(/newer version of IDM Desk/);
    expect(richText.safeParse(readableDoc(newer)).success).toBe(false);
  });

  it("shows the words of a stored text that a newer app wrote, and stores it as it was", () => {
    const newer = {
      type: "doc",
      attrs: { version: 9, theme: "x" },
      content: [
        { type: "table", content: [{ type: "paragraph", content: [word("in a table")] }] },
        { type: "paragraph", content: [word("and after")] },
      ],
    } as unknown as RichText;
    const shown = readableDoc(newer);
    expect(plainText(shown)).toBe("in a table\nand after");
    expect(isNewerDoc(shown)).toBe(true);
    expect(shownText.parse(shown)).toEqual(shown);
    expect(storableDoc(shown)).toBe(newer);
    expect(isNewerDoc(textDoc("x"))).toBe(false);
    expect(storableDoc(textDoc("x"))).toEqual(textDoc("x"));
  });
});

it.each([
  ["https://iom.int", "https://iom.int"],
  ["iom.int/page", "https://iom.int/page"],
  ["iom.int:8080", "https://iom.int:8080"],
  [" idm@iom.int ", "mailto:idm@iom.int"],
  ["javascript:alert(1)", "javascript:alert(1)"],
  ["", ""],
])("a link typed as %j leads to %j", (typed, href) => {
  expect(noteHref(typed)).toBe(href);
});
