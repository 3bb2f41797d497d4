import { csvFile } from "../csv.ts";
import { DIMENSIONS, type Dimension, meanMs, type Tally } from "./statistics.ts";
import type { FloorStatistics } from "./statistics-shape.ts";

/** The words of the file, in the reader's language. */
export interface StatisticsWords {
  /** By what, who, and then one for each figure, in their order. */
  headings: readonly string[];
  dimension: (of: Dimension) => string;
  name: (of: Dimension, key: string) => string;
}

/** The figures of a row after its name; times in whole seconds, which a spreadsheet can add up. */
function figures(tally: Tally): number[] {
  const seconds = (ms: number) => Math.round(ms / 1000);
  const { interventions, spokenMs, overtimeMs, firstTime, notReached, withdrawn } = tally;
  return [
    interventions,
    seconds(spokenMs),
    seconds(meanMs(tally)),
    seconds(overtimeMs),
    firstTime,
    notReached,
    withdrawn,
  ];
}

/** The whole statistics as rows under their headings: each delegation, category, region, level and language. */
export function statisticsRows(statistics: FloorStatistics, words: StatisticsWords): (string | number)[][] {
  return [
    [...words.headings],
    ...DIMENSIONS.flatMap((dimension) =>
      statistics[dimension].map((tally) => [
        words.dimension(dimension),
        words.name(dimension, tally.key),
        ...figures(tally),
      ]),
    ),
  ];
}

/** The same as one CSV file. */
export function statisticsCsv(statistics: FloorStatistics, words: StatisticsWords): string {
  return csvFile(statisticsRows(statistics, words));
}
