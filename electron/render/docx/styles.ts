import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from "docx";

export const FONT = "Arial";
export const ACCENT = "0033A0";
const GREY = "595959";
const INK = "1A1A1A";

/** Ids of the named styles; an editor who changes one in Word changes the whole document. */
export const STYLE = {
  body: "BodyText",
  numbered: "NumberedParagraph",
  continued: "ContinuedParagraph",
  list: "ListParagraph",
  quote: "Quote",
  series: "Series",
  fact: "TitleFact",
  factLabel: "TitleFactLabel",
  mark: "Mark",
  notice: "Notice",
  contentsTitle: "TOCHeading",
  tableHeader: "TableHeading",
  tableText: "TableText",
  tableNumber: "TableNumber",
  table: "ReportTable",
  header: "Header",
  firstHeader: "FirstHeader",
  footer: "Footer",
} as const;

/** Where numbered paragraphs' text begins, in twentieths of a point. */
export const TEXT_INDENT = 567;

const paragraph = (
  id: string,
  name: string,
  more: Omit<IParagraphStyleOptions, "id" | "name">,
): IParagraphStyleOptions => ({ id, name, basedOn: "Normal", quickFormat: true, ...more });

const heading = (size: number, before: number, after: number) => ({
  next: STYLE.body,
  run: { font: FONT, size, bold: true, color: ACCENT },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

/** The document's styles for a text of the given width (twips). */
export function reportStyles(textWidth: number): IStylesOptions {
  const contents = (level: number, left: number, bold: boolean): IParagraphStyleOptions =>
    paragraph(`TOC${level}`, `toc ${level}`, {
      run: { size: 20, bold },
      paragraph: { spacing: { before: level === 1 ? 80 : 20, after: 20 }, indent: { left } },
    });
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: 22,
          color: INK,
          language: { value: "en-GB", eastAsia: "en-GB", bidirectional: "ar-SA" },
        },
        paragraph: { spacing: { line: 276, lineRule: "auto" } },
      },
      title: {
        run: { font: FONT, size: 44, bold: true, color: ACCENT },
        paragraph: { spacing: { before: 0, after: 80 }, keepNext: true },
      },
      heading1: heading(28, 400, 140),
      heading2: heading(24, 300, 100),
      heading3: heading(22, 220, 80),
    },
    paragraphStyles: [
      paragraph(STYLE.body, "Body Text", { paragraph: { spacing: { after: 140 } } }),
      paragraph(STYLE.numbered, "Numbered Paragraph", {
        paragraph: { spacing: { after: 140 }, numbering: { reference: "paragraphs", level: 0 } },
      }),
      paragraph(STYLE.continued, "Continued Paragraph", {
        paragraph: { spacing: { after: 140 }, indent: { left: TEXT_INDENT } },
      }),
      paragraph(STYLE.list, "List Paragraph", { paragraph: { spacing: { after: 70 } } }),
      paragraph(STYLE.quote, "Quote", {
        run: { italics: true, color: GREY },
        paragraph: { spacing: { after: 140 }, indent: { left: TEXT_INDENT + 340, right: TEXT_INDENT } },
      }),
      paragraph("Subtitle", "Subtitle", {
        run: { size: 26, color: GREY },
        paragraph: { spacing: { after: 280 }, keepNext: true },
      }),
      paragraph(STYLE.series, "Series", {
        run: { size: 20, bold: true, color: GREY },
        paragraph: { spacing: { before: 120, after: 120 }, keepNext: true },
      }),
      paragraph(STYLE.fact, "Title Fact", {
        paragraph: { spacing: { after: 50 }, indent: { left: 2268, hanging: 2268 } },
      }),
      paragraph(STYLE.mark, "Mark", {
        run: { bold: true, color: "9A3B00" },
        paragraph: { spacing: { after: 160 } },
      }),
      paragraph(STYLE.notice, "Notice", {
        run: { size: 19, color: GREY },
        paragraph: { spacing: { before: 160, after: 60 } },
      }),
      paragraph(STYLE.contentsTitle, "TOC Heading", {
        run: { size: 28, bold: true, color: ACCENT },
        paragraph: { spacing: { before: 360, after: 100 }, keepNext: true },
      }),
      contents(1, 0, true),
      contents(2, 284, false),
      contents(3, 568, false),
      paragraph(STYLE.tableText, "Table Text", {
        run: { size: 19 },
        paragraph: { spacing: { before: 40, after: 40, line: 252, lineRule: "auto" } },
      }),
      paragraph(STYLE.tableNumber, "Table Number", {
        basedOn: STYLE.tableText,
        paragraph: { alignment: AlignmentType.END },
      }),
      paragraph(STYLE.tableHeader, "Table Heading", {
        basedOn: STYLE.tableText,
        run: { bold: true, color: ACCENT },
        paragraph: { keepNext: true },
      }),
      paragraph(STYLE.header, "header", {
        run: { size: 17, color: GREY },
        paragraph: {
          rightTabStop: textWidth,
          border: { bottom: { style: "single", size: 4, space: 4, color: "BFC7DA" } },
        },
      }),
      paragraph(STYLE.firstHeader, "First Header", {
        run: { size: 17, bold: true, color: GREY },
        paragraph: { alignment: AlignmentType.END },
      }),
      paragraph(STYLE.footer, "footer", {
        run: { size: 17, color: GREY },
        paragraph: { alignment: AlignmentType.END },
      }),
    ],
    characterStyles: [{ id: STYLE.factLabel, name: "Title Fact Label", run: { bold: true, color: GREY } }],
  };
}

const rule = (side: string, size: number, color: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;
const cellMargin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;

/** The named table style, thin rules between rows and a tinted header row, as XML: docx has no call for it. */
export const TABLE_STYLES = [
  '<w:styles xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14">',
  `<w:style w:type="table" w:customStyle="1" w:styleId="${STYLE.table}"><w:name w:val="Report Table"/>`,
  '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>',
  rule("top", 8, ACCENT),
  rule("bottom", 8, ACCENT),
  rule("insideH", 4, "C9D0E0"),
  "</w:tblBorders><w:tblCellMar>",
  cellMargin("top", 20),
  cellMargin("left", 90),
  cellMargin("bottom", 20),
  cellMargin("right", 90),
  '</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr>',
  '<w:shd w:val="clear" w:color="auto" w:fill="EAEEF7"/></w:tcPr></w:tblStylePr></w:style></w:styles>',
].join("");
