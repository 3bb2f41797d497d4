import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { Cell, Column, Table as ReportTable } from "../../../core/report/model.ts";
import { runChildren } from "./blocks.ts";
import { STYLE } from "./styles.ts";

/** A table in the report's style: the header row repeats on each page, and no row is split by a page's end. */
export function reportTable(table: ReportTable, textWidth: number): Table {
  const widths = columnWidths(table.columns, textWidth);
  const row = (cells: readonly Cell[], header: boolean) =>
    new TableRow({
      // Some readers take even tblHeader="false" for a header row.
      ...(header ? { tableHeader: true } : {}),
      cantSplit: true,
      children: table.columns.map((column, i) => {
        return new TableCell({
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          children: cellParagraphs(cells[i] ?? "", column, header),
        });
      }),
    });
  return new Table({
    style: STYLE.table,
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, firstColumn: false, lastRow: false, noHBand: true, noVBand: true },
    rows: [
      row(
        table.columns.map((column) => column.header),
        true,
      ),
      ...table.rows.map((cells) => row(cells, false)),
    ],
  });
}

function cellParagraphs(cell: Cell, column: Column, header: boolean): Paragraph[] {
  const alignment = column.align === "end" && header ? { alignment: "end" as const } : {};
  const style = header ? STYLE.tableHeader : column.align === "end" ? STYLE.tableNumber : STYLE.tableText;
  const lines = typeof cell === "string" ? [[{ text: cell }]] : cell.length > 0 ? cell : [[{ text: "" }]];
  return lines.map((runs) => new Paragraph({ style, ...alignment, children: runChildren(runs) }));
}

/** Whole twips that add up to the text's width. */
function columnWidths(columns: readonly Column[], textWidth: number): number[] {
  const widths = columns.map((column) => Math.floor((column.width / 100) * textWidth));
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, i) => (i === widths.length - 1 ? width + rest : width));
}
