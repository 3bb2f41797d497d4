/** One line of the table: a figure beside what the bare thing takes in the same run, and the design's budget. */
export interface Measure {
  measure: string;
  value: number;
  unit: string;
  baseline: number | null;
  ratio: number | null;
  budget: number | null;
  met: boolean | null;
}

/** The value below which the share `p` of the values lies. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

/** A figure with its ratio to the baseline, and whether the budget is met. */
export function measured(
  measure: string,
  value: number,
  unit: string,
  more: { baseline?: number; budget?: number } = {},
): Measure {
  const { baseline = null, budget = null } = more;
  const round = (n: number) => Math.round(n * 100) / 100;
  return {
    measure,
    value: round(value),
    unit,
    baseline: baseline === null ? null : round(baseline),
    ratio: baseline === null || baseline === 0 ? null : round(value / baseline),
    budget,
    met: budget === null ? null : value <= budget,
  };
}

/** The table as a person reads it. */
export function tableOf(rows: readonly Measure[]): string {
  const cells = rows.map((row) => [
    row.measure,
    `${row.value} ${row.unit}`,
    row.baseline === null ? "–" : `${row.baseline} ${row.unit}`,
    row.ratio === null ? "–" : `${row.ratio}×`,
    row.budget === null ? "–" : `≤ ${row.budget} ${row.unit}`,
    row.met === null ? "–" : row.met ? "met" : "MISSED",
  ]);
  const all = [["measure", "value", "baseline", "ratio", "budget", ""], ...cells];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
