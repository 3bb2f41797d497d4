import type { ReportOptions, ReportTemplate } from "./options.ts";

/** A stretch of text in one manner. `href` is http, https or mailto; `break` ends the line before the text. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  href?: string;
  break?: true;
}

export interface ListItem {
  /** 0 for the outermost list. */
  level: number;
  ordered: boolean;
  runs: Run[];
}

/** What a table cell holds: one line of words, or paragraphs of rich text. */
export type Cell = string | Run[][];

export interface Column {
  header: string;
  /** Share of the table's width; the shares of a table add up to 100. */
  width: number;
  align?: "end";
}

export interface Heading {
  type: "heading";
  level: 1 | 2 | 3;
  /** The number as printed ("I", "A", "1", "Annex II"); null stands without a number. */
  label: string | null;
  text: string;
}

/** `number` counts through the whole body; null for front matter, annexes and what continues a numbered one. */
export interface Paragraph {
  type: "paragraph";
  number: number | null;
  runs: Run[];
}

export interface Table {
  type: "table";
  caption: string;
  columns: Column[];
  rows: Cell[][];
}

export type Block =
  | Heading
  | Paragraph
  | Table
  /** `start`: the number of its first step, where that is not 1. */
  | { type: "list"; items: ListItem[]; start?: number }
  | { type: "quotation"; runs: Run[] };

/** A part of the report; an annex begins on a new page. Its first block is its heading. */
export interface Section {
  kind: "front" | "body" | "annex";
  blocks: Block[];
}

/** What the report says, as plain data: Word, preview and tests all read this. */
export interface ReportModel {
  template: ReportTemplate;
  language: "en";
  status: ReportOptions["status"];
  /** Running head of every page: short title, and the marks "DRAFT" and "Illustrative data" where they hold. */
  header: { title: string; marks: string[] };
  titleBlock: {
    series: string;
    title: string;
    subtitle: string;
    marks: string[];
    facts: { label: string; value: string }[];
  };
  /** Disclaimer and attribution statement. */
  notices: string[];
  contents: boolean;
  sections: Section[];
  properties: { title: string; subject: string; creator: string; description: string };
}
