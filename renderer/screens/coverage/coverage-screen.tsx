import { Alert, Button, Loader, NativeSelect, Stack, Text } from "@mantine/core";
import { IconDeviceFloppy } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Coverage } from "../../../core/record/coverage.ts";
import { coverageCsv } from "../../../core/record/coverage-csv.ts";
import { queries } from "../../api/client.ts";
import { errorWords } from "../../api/errors.ts";
import { useSaveFile } from "../../api/use-save-file.ts";
import { paths } from "../../app/routes.ts";
import { useKeys } from "../../app/use-keys.ts";
import { EventFrame } from "../../components/event-frame.tsx";
import { Page } from "../../components/page.tsx";
import type { EventWithSessions } from "../../floor/use-session.ts";
import { useEventChanges } from "../../record/use-event-changes.ts";
import { CoverageTable } from "./coverage-table.tsx";
import { SpeechLinks } from "./speech-links.tsx";

interface Props {
  eventId?: string;
  /** The session that the person comes from, and goes back to. */
  sessionId?: string;
}

/** What the notes of an event cover: by session and challenge area, and whom they leave out. */
export function CoverageScreen({ eventId, sessionId }: Props) {
  return (
    <EventFrame eventId={eventId} sessionId={sessionId}>
      {(event) => <CoverageOf event={event} from={sessionId ?? null} />}
    </EventFrame>
  );
}

function CoverageOf({ event, from }: { event: EventWithSessions; from: string | null }) {
  const { t } = useTranslation("coverage");
  const [sessionId, setSessionId] = useState<string | null>(null);
  useEventChanges(event.id);
  const { data, error } = useQuery({
    ...queries.upkeep.coverage.queryOptions({ input: { eventId: event.id } }),
    // Other screens do not listen: what they left may be old.
    refetchOnMount: "always",
    placeholderData: keepPreviousData,
  });
  const save = useSaveFile();
  const filter = useRef<HTMLSelectElement>(null);
  const keep = () => {
    if (!data) return;
    const csv = coverageCsv(data, {
      headings: COLUMNS.map((column) => t(`csv.${column}`)),
      session: (id) => event.sessions.find((each) => each.id === id)?.title ?? "",
      wholeEvent: t("whole_event"),
      area: (id) => event.areas.find((each) => each.id === id)?.name ?? "",
      allAreas: t("all_areas"),
      withoutArea: t("without_area"),
    });
    void save(new Blob([csv], { type: "text/csv" }), t("file_name", { of: event.title }));
  };
  const back = from
    ? { to: paths.desk(from), label: t("common:back_to.desk"), keys: ["Escape", "alt+g", "b"] }
    : { to: paths.event(event.id), label: t("common:back_to.event"), keys: ["Escape", "b"] };
  const group = t("keys.title");
  useKeys([
    { keys: "/", label: t("keys.filter"), run: () => filter.current?.focus(), group },
    { keys: "l", label: t("keys.unnoted"), run: focusSpeech, group },
    { keys: "mod+s", label: t("save"), run: keep, group },
  ]);
  return (
    <Page
      wide
      title={t("title")}
      eyebrow={event.title}
      back={back}
      actions={
        <>
          <NativeSelect
            ref={filter}
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
      {error && <Alert color="red">{errorWords(error, t)}</Alert>}
      {!data && !error && <Loader aria-label={t("common:loading")} />}
      {data && <Shown event={event} coverage={data} sessionId={sessionId} />}
    </Page>
  );
}

function Shown({
  event,
  coverage,
  sessionId,
}: {
  event: EventWithSessions;
  coverage: Coverage;
  sessionId: string | null;
}) {
  const { t } = useTranslation("coverage");
  const whole = coverage.sessions.find((each) => each.sessionId === sessionId) ?? coverage.event;
  return (
    <Stack gap="lg">
      <Summary of={whole} areas={event.areas} />
      <CoverageTable event={event} coverage={coverage} sessionId={sessionId} />
      <Text size="sm" c="dimmed" maw={760}>
        {t("explained")}
      </Text>
      <SpeechLinks event={event} speeches={whole.unnoted} names={coverage.names} spoke={whole.speeches > 0} />
    </Stack>
  );
}

/** The answer before the figures: what has nothing yet. */
function Summary({ of, areas }: { of: Coverage["event"]; areas: EventWithSessions["areas"] }) {
  const { t, i18n } = useTranslation("coverage");
  const list = new Intl.ListFormat(i18n.language, { type: "conjunction" });
  const empty = of.areas
    .filter(({ notes }) => notes === 0)
    .map(({ areaId }) => areas.find(({ id }) => id === areaId)?.name ?? "");
  const sentences = [
    of.notes === 0
      ? t("summary.no_notes")
      : empty.length > 0
        ? t("summary.empty_areas", { count: empty.length, areas: list.format(empty) })
        : t("summary.all_areas"),
    of.withoutArea > 0 && t("summary.without_area", { count: of.withoutArea }),
    of.ofNobody > 0 && t("summary.of_nobody", { count: of.ofNobody }),
  ];
  return <Text role="status">{sentences.filter(Boolean).join(" ")}</Text>;
}

const COLUMNS = [
  "session",
  "area",
  "notes",
  "raw",
  "cleaned",
  "included",
  "delegations",
  "spoken",
  "speeches",
  "total",
  "unnoted",
] as const;

function focusSpeech(): void {
  document.querySelector<HTMLElement>("[data-speech]")?.focus();
}
