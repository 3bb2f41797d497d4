import { describe, expect, it } from "vitest";
import type { RichText } from "../../../../core/record/rich-text.ts";
import { richBlocks, richParagraphs } from "../../../../core/report/runs.ts";
import { RICH } from "../../../helpers/records.ts";

describe("rich text in a report", () => {
  it("keeps bold, italic, links, breaks, lists and quotations", () => {
    expect(richBlocks(RICH)).toEqual([
      {
        type: "paragraph",
        number: null,
        runs: [
          { text: "Registration is " },
          { text: "the first", bold: true },
          { text: " safeguard", italic: true },
          { text: "see the guide", href: "https://example.org/guide", break: true },
        ],
      },
      {
        type: "list",
        items: [
          { level: 0, ordered: false, runs: [{ text: "children first" }] },
          { level: 1, ordered: true, runs: [{ text: "reunite" }] },
          { level: 0, ordered: false, runs: [{ text: "the sick next" }] },
        ],
      },
      { type: "quotation", runs: [{ text: "As we said last year" }] },
    ]);
  });

  it("sets lists as lines in a table cell", () => {
    const lines = richParagraphs(RICH).map((runs) => runs.map((run) => run.text).join(""));
    expect(lines.slice(1)).toEqual([
      "• children first",
      "  1. reunite",
      "• the sick next",
      "As we said last year",
    ]);
  });

  it("drops empty paragraphs, unsafe links and characters no XML can hold", () => {
    const link = { type: "link" as const, attrs: { href: "javascript:alert(1)" } };
    const doc: RichText = {
      type: "doc",
      content: [
        { type: "paragraph" },
        { type: "paragraph", content: [{ type: "text", text: "  " }] },
        { type: "paragraph", content: [{ type: "text", text: "a\u0007b", marks: [link] }] },
      ],
    };
    expect(richBlocks(doc)).toEqual([{ type: "paragraph", number: null, runs: [{ text: "ab" }] }]);
  });
});
