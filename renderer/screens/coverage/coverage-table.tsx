import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AreaCoverage, Coverage, WholeCoverage } from "../../../core/record/coverage.ts";
import { NOTE_STATUSES } from "../../../core/record/note.ts";
import { formatDuration } from "../../floor/format-duration.ts";
import type { EventWithSessions } from "../../floor/use-session.ts";
import classes from "./coverage.module.css";

interface Props {
  event: EventWithSessions;
  coverage: Coverage;
  /** Only this session's row; null: every session, and the event at the foot. */
  sessionId: string | null;
}

/** Sessions down, challenge areas across: notes, delegations behind them, speaking time. */
export function CoverageTable({ event, coverage, sessionId }: Props) {
  const { t } = useTranslation("coverage");
  const shown = coverage.sessions.filter((each) => sessionId === null || each.sessionId === sessionId);
  const most = Math.max(1, ...coverage.sessions.flatMap(({ areas }) => areas.map(({ notes }) => notes)));
  const titleOf = (id: string) => event.sessions.find((each) => each.id === id)?.title ?? "";
  return (
    <Table.ScrollContainer minWidth={170 + 104 * (event.areas.length + 2)}>
      <Table aria-label={t("table")} verticalSpacing={8} className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="22%">
              {t("session")}
            </Table.Th>
            {event.areas.map(({ id, name }) => (
              <Table.Th key={id} scope="col">
                {name}
              </Table.Th>
            ))}
            <Table.Th scope="col">{t("without_area")}</Table.Th>
            <Table.Th scope="col">{t("all_areas")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((each) => (
            <Row key={each.sessionId} name={titleOf(each.sessionId)} of={each} most={most} />
          ))}
        </Table.Tbody>
        {sessionId === null && shown.length > 1 && (
          <Table.Tfoot>
            <Row name={t("whole_event")} of={coverage.event} most={Number.POSITIVE_INFINITY} />
          </Table.Tfoot>
        )}
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ name, of, most }: { name: string; of: WholeCoverage; most: number }) {
  const { t } = useTranslation("coverage");
  const begun = of.notes > 0 || of.speeches > 0;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={550}>
        {name}
        <small>
          {begun ? t("spoke", { count: of.speeches, time: formatDuration(of.totalMs) }) : t("not_begun")}
        </small>
      </Table.Th>
      {of.areas.map((area) => (
        <Cell key={area.areaId} of={area} begun={begun} most={most} />
      ))}
      <Table.Td className={classes.cell}>{begun ? of.withoutArea : "–"}</Table.Td>
      <Cell of={of} begun={begun} most={Number.POSITIVE_INFINITY} />
    </Table.Tr>
  );
}

type Figures = Omit<AreaCoverage, "areaId">;

function Cell({ of, begun, most }: { of: Figures; begun: boolean; most: number }) {
  const { t } = useTranslation("coverage");
  if (!begun) return <Table.Td className={classes.cell}>–</Table.Td>;
  if (of.notes === 0)
    return (
      <Table.Td className={classes.cell}>
        <span className={classes.none}>{t("none")}</span>
      </Table.Td>
    );
  const byStatus = NOTE_STATUSES.flatMap((status) => {
    const count = of.byStatus[status];
    return count > 0 ? [t(`by_status.${status}`, { count })] : [];
  });
  return (
    <Table.Td className={classes.cell}>
      <strong>{t("notes", { count: of.notes })}</strong>
      {most !== Number.POSITIVE_INFINITY && (
        <span aria-hidden className={classes.bar} style={{ width: `${(100 * of.notes) / most}%` }} />
      )}
      <small>{byStatus.join(" · ")}</small>
      <small>{[t("delegations", { count: of.delegations }), formatDuration(of.spokenMs)].join(" · ")}</small>
    </Table.Td>
  );
}
