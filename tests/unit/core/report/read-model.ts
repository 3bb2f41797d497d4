import type { Block, Cell, ReportModel, Run } from "../../../../core/report/model.ts";

export const words = (runs: readonly Run[]): string => runs.map((run) => run.text).join("");
const cellText = (cell: Cell): string => (typeof cell === "string" ? cell : cell.map(words).join("\n"));

export const blocksOf = (model: ReportModel): Block[] => model.sections.flatMap((section) => section.blocks);

/** Headings as "I Introduction", with a "-" for each level below the first. */
export function outline(model: ReportModel): string[] {
  return blocksOf(model).flatMap((block) =>
    block.type === "heading"
      ? [`${"-".repeat(block.level - 1)}${[block.label, block.text].filter(Boolean).join(" ")}`]
      : [],
  );
}

export function paragraphs(model: ReportModel): string[] {
  return blocksOf(model).flatMap((block) => (block.type === "paragraph" ? [words(block.runs)] : []));
}

/** The rows of the table under a heading. */
export function rowsUnder(model: ReportModel, heading: string): string[][] {
  const blocks = blocksOf(model);
  const from = blocks.findIndex((block) => block.type === "heading" && block.text === heading);
  const table = blocks.slice(from).find((block) => block.type === "table");
  return from >= 0 && table?.type === "table" ? table.rows.map((row) => row.map(cellText)) : [];
}

/** Every word of a model, properties and running heads included. */
export function textOf(model: ReportModel): string {
  return JSON.stringify(model);
}
