import { Alert, Button, Text } from "@mantine/core";
import { IconDeviceFloppy } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReportOptions } from "../../../core/report/options.ts";
import { queries } from "../../api/client.ts";
import { errorWords } from "../../api/errors.ts";
import { useSaveFile } from "../../api/use-save-file.ts";
import { paths } from "../../app/routes.ts";
import { useKeys } from "../../app/use-keys.ts";
import { EventFrame } from "../../components/event-frame.tsx";
import { Page } from "../../components/page.tsx";
import type { EventWithSessions } from "../../floor/use-session.ts";
import { DocxPreview } from "./docx-preview.tsx";
import classes from "./report.module.css";
import { ReportFields } from "./report-fields.tsx";

interface Props {
  eventId?: string;
  sessionId?: string;
}

/** A report as Word will show it, and the file itself. */
export function ReportScreen({ eventId, sessionId }: Props) {
  return (
    <EventFrame eventId={eventId} sessionId={sessionId}>
      {(event) => <Report event={event} sessionId={sessionId ?? null} />}
    </EventFrame>
  );
}

function Report({ event, sessionId }: { event: EventWithSessions; sessionId: string | null }) {
  const { t } = useTranslation("report");
  const save = useSaveFile();
  const [options, setOptions] = useState<ReportOptions>({
    eventId: event.id,
    sessionId,
    template: sessionId === null ? "full" : "session",
    attribution: event.attribution === "attributed" ? "attributed" : "unattributed",
    status: "draft",
    paper: "a4",
  });
  // Notes may have been added since: a report is never taken from an earlier visit.
  const made = useQuery({
    ...queries.report.make.queryOptions({ input: options }),
    gcTime: 0,
    staleTime: 0,
    refetchOnMount: "always",
    placeholderData: keepPreviousData,
    retry: false,
  });
  const ready = made.data !== undefined && !made.isFetching;
  const keep = () => {
    if (ready) void save(made.data.file, made.data.name);
  };
  useKeys([{ keys: "mod+s", label: t("save"), run: keep, group: t("title") }]);
  const back = sessionId
    ? { to: paths.desk(sessionId), label: t("common:back_to.desk") }
    : { to: paths.event(event.id), label: t("common:back_to.event") };
  return (
    <Page
      wide
      title={t("title")}
      eyebrow={event.title}
      back={back}
      actions={
        <Button leftSection={<IconDeviceFloppy size={18} aria-hidden />} disabled={!ready} onClick={keep}>
          {t("save")}
        </Button>
      }
    >
      <div className={classes.split}>
        <div className={classes.options}>
          <ReportFields event={event} sessionId={sessionId} options={options} onChange={setOptions} />
          {options.attribution === "unattributed" && (
            <Alert
              mt="lg"
              color="yellow"
              variant="outline"
              className={classes.warning}
              title={t("names.title")}
            >
              {t("names.text")}
            </Alert>
          )}
        </div>
        <section className={classes.preview} aria-label={t("preview")}>
          <Text size="sm" role="status" className={classes.status}>
            {made.isFetching ? t("making") : made.data ? t("ready", { name: made.data.name }) : ""}
          </Text>
          {made.error && (
            <Alert color="red" role="alert">
              {errorWords(made.error, t)}
              <div>
                <Button size="xs" mt="xs" variant="default" onClick={() => void made.refetch()}>
                  {t("common:retry")}
                </Button>
              </div>
            </Alert>
          )}
          {made.data && <DocxPreview file={made.data.file} label={t("preview")} busy={made.isFetching} />}
        </section>
      </div>
    </Page>
  );
}
