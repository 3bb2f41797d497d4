import { Button, Group, Table, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RefusedRow } from "../../../core/participants/import.ts";
import { refusedCsv } from "../../../core/participants/refused-csv.ts";
import { useSaveFile } from "../../api/use-save-file.ts";
import classes from "./import.module.css";

const COLUMNS = ["row", "column", "value", "reason"] as const;

/** Every row that can't be imported and why, to be read here or kept as a file. */
export function RefusedRows({ refused }: { refused: readonly RefusedRow[] }) {
  const { t } = useTranslation("import");
  const save = useSaveFile();
  if (refused.length === 0) return null;
  const keep = () => {
    const csv = refusedCsv(
      refused,
      COLUMNS.map((name) => t(`column.${name}`)),
      (reason) => t(`reason.${reason}`),
    );
    void save(new Blob([csv], { type: "text/csv" }), t("refused_file"));
  };
  return (
    <section aria-labelledby="refused">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="refused">
          {t("refused", { count: refused.length })}
        </Title>
        <Button variant="default" onClick={keep}>
          {t("save_refused")}
        </Button>
      </Group>
      <div className={classes.refused} tabIndex={0} role="group" aria-labelledby="refused">
        <Table aria-labelledby="refused" withTableBorder stickyHeader>
          <Table.Thead>
            <Table.Tr>
              {COLUMNS.map((name) => (
                <Table.Th key={name}>{t(`column.${name}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {refused.map((row, at) => (
              <Table.Tr key={at}>
                <Table.Td>{row.row}</Table.Td>
                <Table.Td>{row.column}</Table.Td>
                <Table.Td className={classes.value}>{row.value}</Table.Td>
                <Table.Td>{t(`reason.${row.reason}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
