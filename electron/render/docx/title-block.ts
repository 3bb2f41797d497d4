import { Paragraph, Tab, TextRun } from "docx";
import type { ReportModel } from "../../../core/report/model.ts";
import { STYLE } from "./styles.ts";

/** What opens the report: series, title, kind of document, its facts and notices. */
export function titleBlock(model: ReportModel): Paragraph[] {
  const { series, title, subtitle, marks, facts } = model.titleBlock;
  return [
    ...(series ? [new Paragraph({ style: STYLE.series, text: series })] : []),
    new Paragraph({ style: "Title", text: title }),
    new Paragraph({ style: "Subtitle", text: subtitle }),
    ...(marks.length > 0 ? [new Paragraph({ style: STYLE.mark, text: marks.join(" · ") })] : []),
    ...facts.map(
      ({ label, value }) =>
        new Paragraph({
          style: STYLE.fact,
          children: [
            new TextRun({ text: label, style: STYLE.factLabel }),
            new TextRun({ children: [new Tab()] }),
            new TextRun(value),
          ],
        }),
    ),
    ...model.notices.map((text) => new Paragraph({ style: STYLE.notice, text })),
  ];
}
