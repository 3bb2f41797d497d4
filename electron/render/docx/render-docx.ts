import { Document, type FileChild, Packer, Paragraph, TableOfContents } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { HEADINGS } from "../../../core/report/headings.en.ts";
import type { ReportModel } from "../../../core/report/model.ts";
import type { ReportOptions } from "../../../core/report/options.ts";
import { sectionBlocks } from "./blocks.ts";
import { numbering } from "./numbering.ts";
import { footers, headers, page } from "./page.ts";
import { reportStyles, STYLE, TABLE_STYLES } from "./styles.ts";
import { titleBlock } from "./title-block.ts";

// Laying out the pages for the contents' numbers takes a tenth of a second a page: beyond this many blocks the
// contents stand without numbers until Word updates them.
const LAYOUT_BLOCKS = 700;

/** The report as a Word file. */
export async function renderDocx(
  model: ReportModel,
  options: { paper: ReportOptions["paper"] },
): Promise<Uint8Array> {
  const { properties, textWidth } = page(options.paper);
  const blocks = model.sections.reduce((sum, section) => sum + section.blocks.length, 0);
  const starts = model.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.type === "list" ? (block.start ?? []) : [])),
  );
  const document = new Document({
    ...model.properties,
    lastModifiedBy: model.properties.creator,
    styles: reportStyles(textWidth),
    externalStyles: TABLE_STYLES,
    numbering: numbering(starts),
    ...(model.contents && blocks <= LAYOUT_BLOCKS
      ? { pageNumbers: estimatePageNumbersWith({ guess: true }) }
      : {}),
    sections: [
      {
        properties,
        headers: headers(model),
        footers: footers(),
        children: [
          ...titleBlock(model),
          ...(model.contents ? contents() : []),
          ...sectionBlocks(model.sections, textWidth),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The contents: a field that Word can update, filled in already, so that opening the file asks nothing. */
function contents(): FileChild[] {
  return [
    new Paragraph({ style: STYLE.contentsTitle, text: HEADINGS.contents }),
    new TableOfContents(HEADINGS.contents, { hyperlink: true, headingStyleRange: "1-2", beginDirty: false }),
  ];
}
