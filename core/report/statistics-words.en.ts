import type { StatisticsWords } from "../floor/statistics-csv.ts";
import { CODED } from "./floor-tables.ts";
import { LABELS } from "./headings.en.ts";
import { EN } from "./words.en.ts";

/** The words of the statistics' file in English, where no screen gives them. `names`: of each `speakerKey`. */
export function statisticsWords(names: Readonly<Record<string, string>>): StatisticsWords {
  return {
    headings: [
      "By",
      "Name",
      LABELS.interventions,
      "Total time (seconds)",
      "Mean time (seconds)",
      "Overtime (seconds)",
      "First-time speakers",
      LABELS.notReached,
      "Withdrawn",
    ],
    dimension: (of) => (of === "delegation" ? LABELS.delegation : CODED[of].label),
    name: (of, key) => {
      const known: Readonly<Record<string, string>> = of === "delegation" ? names : CODED[of].names;
      return known[key] ?? EN.notStated;
    },
  };
}
