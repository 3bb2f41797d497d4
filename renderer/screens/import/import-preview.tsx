import { Select, Stack, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import {
  type ColumnMapping,
  type ImportPreview,
  ROSTER_FIELDS,
  type RosterField,
} from "../../../core/participants/import.ts";
import type { Category } from "../../../core/reference/categories.ts";
import classes from "./import.module.css";
import { RefusedRows } from "./refused-rows.tsx";

const SHOWN = 200;

interface Props {
  preview: ImportPreview;
  onMapping: (mapping: ColumnMapping) => void;
  onHeadingRow: (row: number) => void;
}

/** What was understood of the file: its columns, to be corrected, then row by row what will be done. */
export function ImportPreviewView({ preview, onMapping, onHeadingRow }: Props) {
  const { t } = useTranslation("import");
  const { headings, headingRow, top, mapping, sample, accepted, refused } = preview;
  const choose = (column: number, field: RosterField | null) =>
    // A field is filled by one column: the one chosen last.
    onMapping(mapping.map((each, at) => (at === column ? field : each === field ? null : each)));
  const count = (change: "new" | "update" | "unchanged") =>
    t(change, { count: accepted.filter((row) => row.change === change).length });
  return (
    <Stack gap="xl">
      <section aria-labelledby="columns">
        <Title order={2} id="columns" mb={4}>
          {t("columns")}
        </Title>
        <Text c="dimmed" mb="sm">
          {t("columns_help")}
        </Text>
        <Select
          label={t("heading_row")}
          maw={480}
          mb="sm"
          data={top.map((cells, at) => ({
            value: String(at + 1),
            label: t("heading_row_of", { row: at + 1, text: cells.filter(Boolean).join(", ") }),
          }))}
          value={String(headingRow)}
          allowDeselect={false}
          onChange={(row) => row !== null && onHeadingRow(Number(row))}
        />
        <div className={classes.scroll} tabIndex={0} role="group" aria-labelledby="columns">
          <Table aria-labelledby="columns" withTableBorder withColumnBorders className={classes.columns}>
            <Table.Thead>
              <Table.Tr>
                {headings.map((heading, column) => (
                  <Table.Th key={column}>
                    {heading || t("no_heading", { column: column + 1 })}
                    <Select
                      mt={4}
                      size="xs"
                      aria-label={t("field_of", { heading: heading || column + 1 })}
                      data={[
                        { value: "", label: t("left_out") },
                        ...ROSTER_FIELDS.map((value) => ({ value, label: t(`field.${value}`) })),
                      ]}
                      value={mapping[column] ?? ""}
                      allowDeselect={false}
                      comboboxProps={{ width: 200, position: "bottom-start" }}
                      onChange={(field) =>
                        field !== null && choose(column, (field || null) as RosterField | null)
                      }
                    />
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sample.slice(0, 3).map((row, at) => (
                <Table.Tr key={at}>
                  {headings.map((_, column) => (
                    <Table.Td key={column}>{row[column]}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </section>
      <RefusedRows refused={refused} />
      <section aria-labelledby="accepted">
        <Title order={2} id="accepted" mb={4}>
          {t("accepted", { count: accepted.length })}
        </Title>
        <Text c="dimmed" mb="sm">
          {[count("new"), count("update"), count("unchanged")].join(" · ")}
        </Text>
        <div className={classes.scroll} tabIndex={0} role="group" aria-labelledby="accepted">
          <Table aria-labelledby="accepted" withTableBorder>
            <Table.Thead>
              <Table.Tr>
                {(["row", "change", "delegation", "category", "name", "position"] as const).map((name) => (
                  <Table.Th key={name}>{t(`column.${name}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {accepted.slice(0, SHOWN).map((row) => (
                <Table.Tr key={row.row}>
                  <Table.Td>{row.row}</Table.Td>
                  <Table.Td>{t(`change.${row.change}`)}</Table.Td>
                  <Table.Td>{row.delegation}</Table.Td>
                  <Table.Td>{t(`common:category.${row.category as Category}`)}</Table.Td>
                  <Table.Td>{row.name}</Table.Td>
                  <Table.Td>{row.position}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
        {accepted.length > SHOWN && <Text mt="xs">{t("more", { count: accepted.length - SHOWN })}</Text>}
      </section>
    </Stack>
  );
}
