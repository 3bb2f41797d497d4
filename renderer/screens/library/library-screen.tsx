import { Alert, Badge, Button, Loader, Paper, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { IconFileImport, IconPlus, IconSparkles } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { api, queries } from "../../api/client.ts";
import { errorWords } from "../../api/errors.ts";
import { useAct } from "../../api/use-act.ts";
import { paths } from "../../app/routes.ts";
import { useKeys } from "../../app/use-keys.ts";
import { Page } from "../../components/page.tsx";
import type { EventWithSessions } from "../../floor/use-session.ts";
import { eventDates } from "../event/event-dates.ts";
import { FindButton } from "../find/find-button.tsx";
import classes from "./library.module.css";

/** Every event of the file, the newest first; an empty file offers how to begin. */
export function LibraryScreen() {
  const { t } = useTranslation("library");
  const [, navigate] = useLocation();
  const { run, busy } = useAct();
  const { data: events, error } = useQuery(queries.library.list.queryOptions());
  const about = useQuery(queries.library.about.queryOptions());

  const openSample = async () => {
    const present = events?.find((event) => event.illustrative);
    const sample = present ?? (await run(() => api.library.createSample()));
    // Straight to where something goes on: its list is open and has speakers waiting.
    const live = sample?.sessions.find((session) => session.kind === "open_discussion");
    if (live) navigate(paths.desk(live.id));
  };
  const steps = [
    { key: "s", name: "sample", icon: IconSparkles, run: () => void openSample() },
    { key: "c", name: "create", icon: IconPlus, run: () => navigate(paths.newEvent()) },
    { key: "i", name: "import", icon: IconFileImport, run: () => navigate(paths.newEventImport()) },
  ] as const;
  useKeys(
    steps.map((step) => ({
      keys: step.key,
      label: t(`${step.name}.title`),
      group: t("title"),
      run: step.run,
    })),
  );

  return (
    <Page
      title={t("title")}
      eyebrow={t("common:app")}
      actions={
        events?.length ? (
          <>
            <FindButton />
            <Button variant="default" onClick={() => navigate(paths.newEventImport())}>
              {t("import.title")}
            </Button>
            {!events.some((event) => event.illustrative) && (
              <Button variant="default" loading={busy} onClick={openSample}>
                {t("sample.title")}
              </Button>
            )}
            <Button
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => navigate(paths.newEvent())}
            >
              {t("create.title")}
            </Button>
          </>
        ) : null
      }
    >
      {error ? <Alert color="red">{errorWords(error, t)}</Alert> : null}
      {!events && !error && <Loader aria-label={t("common:loading")} />}
      {events?.length === 0 && (
        <Stack gap="lg">
          <div>
            <Title order={2}>{t("empty.title")}</Title>
            <Text c="dimmed">{t("empty.text")}</Text>
          </div>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            {steps.map((step) => (
              <button
                type="button"
                key={step.name}
                className={classes.step}
                onClick={step.run}
                disabled={busy}
              >
                <step.icon size={28} aria-hidden />
                <Text component="span" fw={650} size="lg">
                  {t(`${step.name}.title`)}
                </Text>
                <Text component="span" size="sm" c="dimmed">
                  {t(`${step.name}.text`)}
                </Text>
              </button>
            ))}
          </SimpleGrid>
        </Stack>
      )}
      {events && events.length > 0 && (
        <ul className={classes.list} aria-label={t("title")}>
          {events.toReversed().map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </ul>
      )}
      {about.data && (
        <Text size="sm" c="dimmed" mt="xl">
          {t("about", about.data)}
        </Text>
      )}
    </Page>
  );
}

function EventRow({ event }: { event: EventWithSessions }) {
  const { t, i18n } = useTranslation("library");
  const facts = [
    eventDates(event, i18n.language),
    event.venue,
    t("sessions", { count: event.sessions.length }),
  ].filter(Boolean);
  return (
    <Paper component="li" withBorder className={classes.event}>
      <div>
        <Title order={2} size="h3">
          <Link href={paths.event(event.id)} className={classes.title}>
            {event.title}
          </Link>
          {event.illustrative && (
            <Badge ml="xs" variant="outline" color="idm" title={t("common:illustrative_help")}>
              {t("common:illustrative")}
            </Badge>
          )}
        </Title>
        <Text size="sm" c="dimmed">
          {facts.join(" · ")}
        </Text>
      </div>
      <Button
        component={Link}
        href={paths.eventReport(event.id)}
        variant="default"
        aria-label={t("report_of", { title: event.title })}
      >
        {t("report")}
      </Button>
    </Paper>
  );
}
