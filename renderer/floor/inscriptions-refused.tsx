import { Table, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RefusedInscription } from "../../core/participants/read-inscriptions.ts";
import classes from "./inscriptions.module.css";

const COLUMNS = ["row", "column", "value", "reason"] as const;

/** Every row of the file that can't be put on the list, and why. */
export function InscriptionsRefused({ refused }: { refused: readonly RefusedInscription[] }) {
  const { t } = useTranslation("inscriptions");
  const title = t("refused", { count: refused.length });
  return (
    <section aria-label={title}>
      <Title order={3} size="h4" mb="xs">
        {title}
      </Title>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={title}>
        <Table withTableBorder stickyHeader>
          <Table.Thead>
            <Table.Tr>
              {COLUMNS.map((name) => (
                <Table.Th key={name}>{t(`column.${name}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {refused.map(({ row, column, value, reason }) => (
              <Table.Tr key={`${row} ${column}`}>
                <Table.Td>{row}</Table.Td>
                <Table.Td>{column}</Table.Td>
                <Table.Td className={classes.value}>{value}</Table.Td>
                <Table.Td>{t(`reason.${reason}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
