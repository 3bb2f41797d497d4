import { csvFile } from "../csv.ts";
import type { AreaCoverage, Coverage, WholeCoverage } from "./coverage.ts";

/** The words of the file, in the reader's language. */
export interface CoverageWords {
  /** Session, area, and then one for each figure, in their order. */
  headings: readonly string[];
  session: (sessionId: string) => string;
  wholeEvent: string;
  area: (areaId: string) => string;
  allAreas: string;
  withoutArea: string;
}

/** The figures after session and area; times in whole seconds, which a spreadsheet can add up. */
function figures({ notes, byStatus, delegations, spokenMs }: Omit<AreaCoverage, "areaId">): number[] {
  return [notes, byStatus.raw, byStatus.cleaned, byStatus.included, delegations, Math.round(spokenMs / 1000)];
}

/** Coverage as rows under their headings: of each session, and of the event, every area, all areas, and no area. */
export function coverageRows({ sessions, event }: Coverage, words: CoverageWords): (string | number)[][] {
  const rowsOf = (name: string, of: WholeCoverage): (string | number)[][] => [
    ...of.areas.map((area) => [name, words.area(area.areaId), ...figures(area)]),
    [name, words.withoutArea, of.withoutArea],
    [name, words.allAreas, ...figures(of), of.speeches, Math.round(of.totalMs / 1000), of.unnoted.length],
  ];
  return [
    [...words.headings],
    ...sessions.flatMap((each) => rowsOf(words.session(each.sessionId), each)),
    ...rowsOf(words.wholeEvent, event),
  ];
}

/** The same as one CSV file. */
export function coverageCsv(coverage: Coverage, words: CoverageWords): string {
  return csvFile(coverageRows(coverage, words));
}
