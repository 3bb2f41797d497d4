import { Footer, Header, PageNumber, Paragraph, Tab, TextRun } from "docx";
import type { ReportModel } from "../../../core/report/model.ts";
import type { ReportOptions } from "../../../core/report/options.ts";
import { STYLE } from "./styles.ts";

const MARGIN = 1417;

/** Sizes of the page in twips, upright. */
const SIZES = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } } as const;

/** The page on the chosen paper, and how wide its text is. */
export function page(paper: ReportOptions["paper"]) {
  const size = SIZES[paper];
  const margin = { top: 1700, bottom: 1417, left: MARGIN, right: MARGIN, header: 720, footer: 720 };
  return { properties: { page: { size, margin }, titlePage: true }, textWidth: size.width - 2 * MARGIN };
}

/** Running heads: the first page bears the marks alone, since the title stands below them. */
export function headers(model: ReportModel): { first: Header; default: Header } {
  const marks = model.header.marks.join(" · ");
  const ending = marks
    ? [new TextRun({ children: [new Tab()] }), new TextRun({ text: marks, bold: true })]
    : [];
  const running = new Paragraph({
    style: STYLE.header,
    children: [new TextRun(short(model.header.title)), ...ending],
  });
  return {
    first: new Header({ children: [new Paragraph({ style: STYLE.firstHeader, text: marks })] }),
    default: new Header({ children: [running] }),
  };
}

/** "Page X of Y", counted by Word. */
export function footers(): { first: Footer; default: Footer } {
  const foot = () =>
    new Footer({
      children: [
        new Paragraph({
          style: STYLE.footer,
          children: [
            new TextRun({ children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] }),
          ],
        }),
      ],
    });
  return { first: foot(), default: foot() };
}

/** A title short enough to leave room for the marks on one line. */
function short(title: string): string {
  if (title.length <= 70) return title;
  const cut = title.slice(0, 70);
  return `${cut.slice(0, Math.max(40, cut.lastIndexOf(" ")))}…`;
}
