import { Alert, Badge, Button, Group, Loader, Stack, Text } from "@mantine/core";
import { IconFileText, IconListNumbers, IconMessage2Star, IconPencil, IconTable } from "@tabler/icons-react";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { queries } from "../../api/client.ts";
import { contractError, errorWords } from "../../api/errors.ts";
import { paths } from "../../app/routes.ts";
import { NotFoundScreen } from "../../app/screens.tsx";
import { useKeys } from "../../app/use-keys.ts";
import { cameFromEvent } from "../../app/way-back.ts";
import { Page } from "../../components/page.tsx";
import { FindButton } from "../find/find-button.tsx";
import { EditEvent } from "./edit-event.tsx";
import { eventDates } from "./event-dates.ts";
import { RosterSection } from "./roster-section.tsx";
import { SessionsSection } from "./sessions-section.tsx";

/** One event: its sessions, who is accredited, and the ways from here. */
export function EventScreen({ eventId }: { eventId: string }) {
  const { t, i18n } = useTranslation("event");
  const [, navigate] = useLocation();
  const [editing, setEditing] = useState(false);
  const { data: event, error } = useQuery(queries.event.get.queryOptions({ input: { eventId } }));
  const roster = useQuery(
    queries.participants.roster.queryOptions({ input: event ? { eventId } : skipToken }),
  );
  useEffect(cameFromEvent, []);
  const firstSession = event?.sessions[0];
  const ways = [
    { keys: "m", label: t("key-messages:title"), to: paths.keyMessages(eventId), Icon: IconMessage2Star },
    { keys: "l", label: t("register:title"), to: paths.register(eventId), Icon: IconListNumbers },
    { keys: "g", label: t("coverage:title"), to: paths.eventCoverage(eventId), Icon: IconTable },
  ];
  useKeys([
    {
      keys: "i",
      label: t("roster.import"),
      group: t("common:app"),
      run: () => navigate(paths.importRoster(eventId)),
    },
    { keys: "e", label: t("edit"), group: t("common:app"), run: () => setEditing(true) },
    {
      keys: "r",
      label: t("report"),
      group: t("common:app"),
      run: () => navigate(paths.eventReport(eventId)),
    },
    ...ways.map(({ keys, label, to }) => ({ keys, label, group: t("common:app"), run: () => navigate(to) })),
    ...(firstSession
      ? [
          {
            keys: "d",
            label: t("sessions.desk_of", firstSession),
            group: t("common:app"),
            run: () => navigate(paths.desk(firstSession.id)),
          },
        ]
      : []),
  ]);

  const known = contractError(error)?.code;
  if (known === "NOT_FOUND" || (known === undefined && error && !event)) {
    if (known === "NOT_FOUND") return <NotFoundScreen />;
    return (
      <Page title={t("common:app")} back={{ to: paths.library(), label: t("common:back_to_library") }}>
        <Alert color="red">{errorWords(error, t)}</Alert>
      </Page>
    );
  }
  if (!event) return <Loader m="xl" aria-label={t("common:loading")} />;
  const facts = [eventDates(event, i18n.language), event.venue, event.topic].filter(Boolean);
  return (
    <Page
      title={event.title}
      back={{ to: paths.library(), label: t("common:back_to_library") }}
      eyebrow={event.theme}
      actions={
        <>
          <FindButton eventId={eventId} />
          <Button
            variant="default"
            leftSection={<IconPencil size={18} aria-hidden />}
            onClick={() => setEditing(true)}
          >
            {t("edit")}
          </Button>
          <Button
            component={Link}
            href={paths.eventReport(eventId)}
            variant="default"
            leftSection={<IconFileText size={18} aria-hidden />}
          >
            {t("report")}
          </Button>
        </>
      }
    >
      <Stack gap="xl">
        <Group gap="sm">
          {event.illustrative && (
            <Badge variant="outline" color="idm" title={t("common:illustrative_help")}>
              {t("common:illustrative")}
            </Badge>
          )}
          <Text c="dimmed">{facts.join(" · ")}</Text>
        </Group>
        <Group component="nav" gap="xs" aria-label={t("ways")}>
          {ways.map(({ keys, label, to, Icon }) => (
            <Button
              key={keys}
              component={Link}
              href={to}
              variant="default"
              leftSection={<Icon size={18} aria-hidden />}
            >
              {label}
            </Button>
          ))}
        </Group>
        <SessionsSection event={event} />
        <RosterSection event={event} roster={roster.data} />
      </Stack>
      {editing && <EditEvent event={event} onClose={() => setEditing(false)} />}
    </Page>
  );
}
