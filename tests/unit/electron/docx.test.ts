import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { buildReport } from "../../../core/report/build.ts";
import type { ReportOptions } from "../../../core/report/options.ts";
import { renderDocx } from "../../../electron/render/docx/render-docx.ts";
import { OPENING, RecordsBuilder, smallEvent } from "../../helpers/records.ts";
import { zipText } from "../../helpers/zip-text.ts";

const NOW = OPENING + 8 * 3_600_000;

/** The report as a reader that this project did not write understands it. */
async function html(b: RecordsBuilder, more: Partial<ReportOptions> = {}): Promise<string> {
  const options = b.options({ attribution: "attributed", ...more });
  const bytes = await renderDocx(buildReport(b.records, options, NOW), options);
  const read = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ["p[style-name='Quote'] => blockquote"] },
  );
  return read.value.replace(/<a id="[^"]*"><\/a>/g, "");
}

describe("the Word file", () => {
  it("has real headings, tables, lists and links", async () => {
    const read = await html(smallEvent());
    expect(read).toContain("<h1>Deliberations by challenge area</h1>");
    expect(read).toContain("<h2>Humanitarian</h2>");
    expect(read).toContain("<h3>Good practices and lessons learned</h3>");
    expect(read).toContain("<strong>the first</strong><em> safeguard</em>");
    expect(read).toContain('<a href="https://example.org/guide">see the guide</a>');
    expect(read).toContain("<li>children first<ol><li>reunite</li></ol></li>");
    expect(read).toContain("<blockquote>As we said last year</blockquote>");
    expect(read).toMatch(/<thead><tr><th><p>No\.<\/p><\/th><th><p>Recommendation/);
    expect(read).toContain("<td><p>include migrants in national contingency plans</p></td>");
  });

  it("keeps the words of a link that no address can be made of, and where steps begin", async () => {
    const b = new RecordsBuilder();
    b.session("One");
    const link = { type: "link" as const, attrs: { href: "https:// \ud800" } };
    const item = {
      type: "listItem" as const,
      content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "step" }] }],
    };
    b.note({
      doc: {
        type: "doc",
        content: [
          { type: "paragraph", content: [{ type: "text", text: "the guide", marks: [link] }] },
          { type: "orderedList", attrs: { start: 7 }, content: [item] },
        ],
      },
    });
    const bytes = await renderDocx(buildReport(b.records, b.options(), NOW), { paper: "a4" });
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(value).toContain("the guide");
    expect(value).not.toContain('<a href="http');
    expect(zipText(bytes, "word/numbering.xml")).toMatch(/<w:start w:val="7"\/>/);
  });

  it("fills the contents in, with page numbers", async () => {
    const read = await html(smallEvent());
    expect(read).toMatch(/Key messages and recommendations\t\d+<\/a>/);
  });

  it("names nobody outside the lists when not attributed", async () => {
    const read = await html(smallEvent(), { attribution: "unattributed" });
    const [body = ""] = read.split("<h1>List of speakers by session</h1>");
    expect(body).toContain("One delegation drew attention to the following challenge");
    expect(body).not.toMatch(/Kenya|Otieno|Philippines|Refuge/);
  });

  it.each(["session", "full"] as const)("can be made of an empty event: %s", async (template) => {
    const b = new RecordsBuilder({ areas: [], addressees: [], venue: "", theme: "", topic: "" });
    expect(await html(b, { template })).toContain("<h1>");
  });
});
