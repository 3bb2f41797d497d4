import { Table, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { meanMs, type Tally } from "../../../core/floor/statistics.ts";
import { formatDuration } from "../../floor/format-duration.ts";
import classes from "./statistics.module.css";

/** The figures of a row, in the order of the columns and of the CSV file. */
export const TALLY_COLUMNS = [
  "interventions",
  "spokenMs",
  "meanMs",
  "overtimeMs",
  "firstTime",
  "notReached",
  "withdrawn",
] as const;
type Figure = (typeof TALLY_COLUMNS)[number];
type Column = "name" | Figure;

/** Columns whose figures are drawn as bars too. */
const DRAWN: readonly Figure[] = ["interventions", "spokenMs"];

interface Named extends Tally {
  name: string;
}

const figure = (row: Tally, column: Figure): number => (column === "meanMs" ? meanMs(row) : row[column]);

/** A table of figures; a heading sorts by its column, and again the other way round. */
export function TallyTable({ rows, dimension }: { rows: readonly Named[]; dimension: string }) {
  const { t, i18n } = useTranslation("statistics");
  const [sort, setSort] = useState<{ by: Column; down: boolean }>({ by: "spokenMs", down: true });
  const byName = new Intl.Collator(i18n.language);
  const sorted = rows.toSorted((a, b) => {
    const { by } = sort;
    const order = by === "name" ? 0 : figure(a, by) - figure(b, by);
    return (
      (sort.down ? -order : order) || byName.compare(a.name, b.name) * (by === "name" && sort.down ? -1 : 1)
    );
  });
  const most = (column: Figure) => Math.max(1, ...rows.map((row) => figure(row, column)));
  const press = (by: Column) =>
    // Figures are looked at from the largest, names from A.
    setSort((was) => ({ by, down: was.by === by ? !was.down : by !== "name" }));
  const total = together(rows);
  return (
    <Table.ScrollContainer minWidth={900}>
      <Table aria-label={t("table", { dimension })} stickyHeader verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {(["name", ...TALLY_COLUMNS] as const).map((column) => (
              <Table.Th
                key={column}
                scope="col"
                className={column === "name" ? undefined : classes.figure}
                aria-sort={sort.by !== column ? "none" : sort.down ? "descending" : "ascending"}
              >
                <UnstyledButton className={classes.heading} onClick={() => press(column)}>
                  {column === "name" ? dimension : t(`column.${column}`)}
                  {sort.by === column &&
                    (sort.down ? (
                      <IconArrowDown size={14} aria-hidden />
                    ) : (
                      <IconArrowUp size={14} aria-hidden />
                    ))}
                </UnstyledButton>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((row) => (
            <Table.Tr key={row.key}>
              <Table.Th scope="row" fw={550}>
                {row.name}
              </Table.Th>
              {TALLY_COLUMNS.map((column) => (
                <Table.Td key={column} className={classes.figure}>
                  {shown(row, column)}
                  {DRAWN.includes(column) && (
                    <span
                      aria-hidden
                      className={classes.bar}
                      style={{ width: `${(100 * figure(row, column)) / most(column)}%` }}
                    />
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t("total")}</Table.Th>
            {TALLY_COLUMNS.map((column) => (
              <Table.Td key={column} className={classes.figure} fw={650}>
                {shown(total, column)}
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
}

function shown(row: Tally, column: Figure): string {
  const value = figure(row, column);
  return column.endsWith("Ms") ? formatDuration(Math.round(value / 1000) * 1000) : String(value);
}

function together(rows: readonly Tally[]): Tally {
  const sum = (of: keyof Omit<Tally, "key">) => rows.reduce((all, row) => all + row[of], 0);
  return {
    key: "",
    interventions: sum("interventions"),
    spokenMs: sum("spokenMs"),
    overtimeMs: sum("overtimeMs"),
    firstTime: sum("firstTime"),
    notReached: sum("notReached"),
    withdrawn: sum("withdrawn"),
  };
}
