import { Table, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Inscriptions } from "../../core/participants/read-inscriptions.ts";
import { capacityWords } from "./capacity-words.ts";
import classes from "./inscriptions.module.css";

interface Props {
  /** `standing`: it waits already in the same capacity, and is left out. */
  rows: readonly { request: Inscriptions["requests"][number]; standing: boolean }[];
}

/** The requests that a file holds, in its order. */
export function InscriptionsPreview({ rows }: Props) {
  const { t } = useTranslation(["inscriptions", "floor"]);
  return (
    <section aria-label={t("requests", { count: rows.length })}>
      <Title order={3} size="h4" mb="xs">
        {t("requests", { count: rows.length })}
      </Title>
      <div
        className={classes.scroll}
        tabIndex={0}
        role="group"
        aria-label={t("requests", { count: rows.length })}
      >
        <Table withTableBorder stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("column.delegation")}</Table.Th>
              <Table.Th>{t("column.capacity")}</Table.Th>
              <Table.Th>{t("column.note")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ request, standing }) => (
              <Table.Tr key={request.requestId}>
                <Table.Td>
                  {request.name}
                  {standing && ` (${t("standing")})`}
                </Table.Td>
                <Table.Td>
                  {capacityWords(
                    { ...request, level: request.level ?? null, language: request.language ?? null },
                    t,
                  )}
                </Table.Td>
                <Table.Td>{request.note}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
