import { ExternalHyperlink, type FileChild, HeadingLevel, Paragraph, TextRun } from "docx";
import type { Block, Heading, Run, Section } from "../../../core/report/model.ts";
import { LIST_LEVELS, stepsFrom } from "./numbering.ts";
import { STYLE } from "./styles.ts";
import { reportTable } from "./table.ts";

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Turns sections into Word's paragraphs and tables; an annex begins on a new page. */
export function sectionBlocks(sections: readonly Section[], textWidth: number): FileChild[] {
  let lists = 0;
  return sections.flatMap((section) => {
    let afterNumber = false;
    return section.blocks.flatMap((block, position): FileChild[] => {
      if (block.type === "heading") {
        afterNumber = false;
        return [headingParagraph(block, section.kind, position === 0 && section.kind === "annex")];
      }
      if (block.type === "paragraph" && block.number !== null) afterNumber = true;
      if (block.type === "list") lists += 1;
      return otherBlock(block, { afterNumber, list: lists, textWidth });
    });
  });
}

function headingParagraph(block: Heading, kind: Section["kind"], pageBreakBefore: boolean): Paragraph {
  const reference = kind === "annex" ? "annexes" : "headings";
  return new Paragraph({
    heading: HEADINGS[block.level],
    text: block.text,
    ...(block.label === null ? {} : { numbering: { reference, level: block.level - 1 } }),
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
  });
}

interface Place {
  /** Within a numbered paragraph, whose text this goes on with. */
  afterNumber: boolean;
  /** Counts the lists, so that each one of steps begins at 1. */
  list: number;
  textWidth: number;
}

function otherBlock(block: Exclude<Block, Heading>, place: Place): FileChild[] {
  if (block.type === "table") return [reportTable(block, place.textWidth)];
  if (block.type === "quotation")
    return [new Paragraph({ style: STYLE.quote, children: runChildren(block.runs) })];
  if (block.type === "list")
    return block.items.map(
      (item) =>
        new Paragraph({
          style: STYLE.list,
          numbering: {
            reference: item.ordered ? stepsFrom(item.level === 0 ? (block.start ?? 1) : 1) : "bullets",
            level: Math.min(item.level, LIST_LEVELS - 1),
            instance: place.list,
          },
          children: runChildren(item.runs),
        }),
    );
  if (block.number !== null)
    return [
      new Paragraph({
        style: STYLE.numbered,
        numbering: { reference: "paragraphs", level: 0 },
        children: runChildren(block.runs),
      }),
    ];
  return [
    new Paragraph({
      style: place.afterNumber ? STYLE.continued : STYLE.body,
      children: runChildren(block.runs),
    }),
  ];
}

/** Runs of the model as runs and links of Word. */
export function runChildren(runs: readonly Run[]): (TextRun | ExternalHyperlink)[] {
  return runs.flatMap((run) => {
    const manner = {
      text: run.text,
      ...(run.bold ? { bold: true } : {}),
      ...(run.italic ? { italics: true } : {}),
    };
    const lineBreak = run.break ? [new TextRun({ break: 1 })] : [];
    const link = run.href ? safeLink(run.href) : null;
    // What no address can be made of keeps its words.
    if (link === null) return [...lineBreak, new TextRun(manner)];
    const child = new TextRun({ ...manner, style: "Hyperlink" });
    return [...lineBreak, new ExternalHyperlink({ link, children: [child] })];
  });
}

/** An address as a URI that Word takes: spaces and letters beyond ASCII escaped; null where it is none. */
function safeLink(href: string): string | null {
  try {
    return URL.canParse(href) ? new URL(href).href : encodeURI(href);
  } catch {
    return null;
  }
}
