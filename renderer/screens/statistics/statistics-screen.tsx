import { Alert, Button, NativeSelect, Tabs, Text } from "@mantine/core";
import { IconDeviceFloppy } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DIMENSIONS, type Dimension } from "../../../core/floor/statistics.ts";
import { statisticsCsv } from "../../../core/floor/statistics-csv.ts";
import type { FloorStatistics } from "../../../core/floor/statistics-shape.ts";
import { queries } from "../../api/client.ts";
import { errorWords } from "../../api/errors.ts";
import { useSaveFile } from "../../api/use-save-file.ts";
import { paths } from "../../app/routes.ts";
import { useKeys } from "../../app/use-keys.ts";
import { EventFrame } from "../../components/event-frame.tsx";
import { Page } from "../../components/page.tsx";
import type { EventWithSessions } from "../../floor/use-session.ts";
import { TALLY_COLUMNS, TallyTable } from "./tally-table.tsx";

interface Props {
  eventId?: string;
  sessionId?: string;
}

/** Often enough to follow the floor: the figures grow while somebody speaks. */
const RENEWED_MS = 5_000;

/** The figures of a session, or of the whole event. */
export function StatisticsScreen({ eventId, sessionId }: Props) {
  return (
    <EventFrame eventId={eventId} sessionId={sessionId}>
      {(event) => <Statistics event={event} opened={sessionId ?? null} />}
    </EventFrame>
  );
}

function Statistics({ event, opened }: { event: EventWithSessions; opened: string | null }) {
  const { t } = useTranslation("statistics");
  const [sessionId, setSessionId] = useState(opened);
  const { data, error } = useQuery({
    ...queries.floor.statistics.queryOptions({ input: { eventId: event.id, sessionId } }),
    staleTime: 0,
    refetchOnMount: "always",
    refetchInterval: RENEWED_MS,
    placeholderData: keepPreviousData,
  });
  const save = useSaveFile();
  const session = event.sessions.find((each) => each.id === sessionId);
  const nameIn = useNames(data);
  const keep = () => {
    if (!data) return;
    const seconds = (id: string) =>
      id.endsWith("Ms") ? t("seconds", { column: t(`column.${id}`) }) : t(`column.${id}`);
    const csv = statisticsCsv(data, {
      headings: [t("column.by"), t("column.name"), ...TALLY_COLUMNS.map(seconds)],
      dimension: (of) => t(`by.${of}`),
      name: nameIn,
    });
    const name = t("file_name", { of: session?.title ?? event.title });
    void save(new Blob([csv], { type: "text/csv" }), name);
  };
  useKeys([{ keys: "mod+s", label: t("save"), run: keep, group: t("keys") }]);
  return (
    <Page
      wide
      title={t("title")}
      eyebrow={event.title}
      back={
        opened
          ? { to: paths.desk(opened), label: t("common:back_to.desk") }
          : { to: paths.event(event.id), label: t("common:back_to.event") }
      }
      actions={
        <>
          <NativeSelect
            aria-label={t("of")}
            maw={360}
            value={sessionId ?? ""}
            onChange={(e) => setSessionId(e.currentTarget.value || null)}
            data={[
              { value: "", label: t("whole_event") },
              ...event.sessions.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
          <Button leftSection={<IconDeviceFloppy size={18} aria-hidden />} disabled={!data} onClick={keep}>
            {t("save")}
          </Button>
        </>
      }
    >
      <Text c="dimmed" mb="md">
        {t("note")}
      </Text>
      {error && <Alert color="red">{errorWords(error, t)}</Alert>}
      {data && <Figures statistics={data} nameIn={nameIn} />}
    </Page>
  );
}

type NameIn = (dimension: Dimension, key: string) => string;

/** How a delegation, category … is called. */
function useNames(statistics: FloorStatistics | undefined): NameIn {
  const { t } = useTranslation(["statistics", "common"]);
  return (dimension, key) => {
    if (key === "") return t("unknown");
    if (dimension === "delegation") return statistics?.names[key] ?? t("unknown");
    return t(
      dimension === "category" || dimension === "region"
        ? `common:${dimension}.${key}`
        : `capacity:${dimension}.${key}`,
    );
  };
}

function Figures({ statistics, nameIn }: { statistics: FloorStatistics; nameIn: NameIn }) {
  const { t } = useTranslation("statistics");
  if (statistics.delegation.length === 0) return <Text>{t("empty")}</Text>;
  return (
    <Tabs defaultValue="delegation" keepMounted={false}>
      <Tabs.List aria-label={t("by_label")} mb="md">
        {DIMENSIONS.map((dimension) => (
          <Tabs.Tab key={dimension} value={dimension}>
            {t(`by.${dimension}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {DIMENSIONS.map((dimension) => (
        <Tabs.Panel key={dimension} value={dimension}>
          <TallyTable
            dimension={t(`by.${dimension}`)}
            rows={statistics[dimension].map((tally) => ({ ...tally, name: nameIn(dimension, tally.key) }))}
          />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
