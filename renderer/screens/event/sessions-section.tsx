import { ActionIcon, Badge, Button, Group, Paper, Text, Title } from "@mantine/core";
import { IconChartBar, IconHistory, IconListDetails, IconPencil, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { Session } from "../../../core/event/event.ts";
import { openWindow, paths } from "../../app/routes.ts";
import type { EventWithSessions } from "../../floor/use-session.ts";
import { EditSession } from "./edit-session.tsx";
import classes from "./event.module.css";
import { sessionTimes } from "./event-dates.ts";

/** The sessions, each with the ways into it. */
export function SessionsSection({ event }: { event: EventWithSessions }) {
  const { t } = useTranslation("event");
  const [editing, setEditing] = useState<Session | "new" | null>(null);
  return (
    <section aria-labelledby="sessions">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="sessions">
          {t("sessions.title")}
        </Title>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setEditing("new")}
        >
          {t("sessions.add")}
        </Button>
      </Group>
      <ul className={classes.sessions} aria-label={t("sessions.title")}>
        {event.sessions.map((session) => (
          <SessionRow key={session.id} event={event} session={session} onEdit={() => setEditing(session)} />
        ))}
      </ul>
      {editing && (
        <EditSession
          event={event}
          session={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

function SessionRow({
  event,
  session,
  onEdit,
}: {
  event: EventWithSessions;
  session: Session;
  onEdit: () => void;
}) {
  const { t, i18n } = useTranslation("event");
  return (
    <Paper component="li" withBorder className={classes.session}>
      <div>
        <Text component="h3" fw={650} m={0}>
          {session.title}
        </Text>
        <Group gap="xs">
          <Badge variant="light" color="idm">
            {t(`common:session_kind.${session.kind}`)}
          </Badge>
          <Text size="sm" c="dimmed">
            {sessionTimes(session, event.timeZone, i18n.language)}
          </Text>
        </Group>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button component={Link} href={paths.desk(session.id)} aria-label={t("sessions.desk_of", session)}>
          {t("sessions.desk")}
        </Button>
        <Button
          variant="default"
          aria-label={t("sessions.chair_of", session)}
          onClick={() => openWindow(paths.chair(session.id))}
        >
          {t("sessions.chair")}
        </Button>
        <Button
          variant="default"
          aria-label={t("sessions.room_of", session)}
          onClick={() => openWindow(paths.room(session.id))}
        >
          {t("sessions.room")}
        </Button>
        <Button
          component={Link}
          href={paths.sessionReport(session.id)}
          variant="default"
          aria-label={t("sessions.report_of", session)}
        >
          {t("sessions.report")}
        </Button>
        <ActionIcon
          component={Link}
          href={paths.summaries(session.id)}
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t("sessions.summaries_of", session)}
        >
          <IconListDetails size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          component={Link}
          href={paths.statistics(session.id)}
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t("sessions.statistics_of", session)}
        >
          <IconChartBar size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          component={Link}
          href={paths.timeline(session.id)}
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t("sessions.timeline_of", session)}
        >
          <IconHistory size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t("sessions.edit_of", session)}
          onClick={onEdit}
        >
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </Paper>
  );
}
