import { ActionIcon, Badge, Button, Group, Menu, Text, Title, Tooltip } from "@mantine/core";
import { IconArrowLeft, IconChartBar, IconChevronDown, IconFileText, IconHistory } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { openWindow, paths } from "../../app/routes.ts";
import { useKeys } from "../../app/use-keys.ts";
import { KeysButton, SchemeButton } from "../../components/page.tsx";
import { MessageStrip } from "../../floor/message-strip.tsx";
import { RoomControls } from "../../floor/room-controls.tsx";
import type { SessionData } from "../../floor/use-session.ts";
import { AuthorField } from "./author-field.tsx";
import classes from "./desk.module.css";

/** Which session this is, and the ways out of the desk. */
export const DeskHeader = memo(function DeskHeader({ data }: { data: SessionData }) {
  const { event, session } = data;
  const { t } = useTranslation("floor");
  const [, navigate] = useLocation();
  const report = () => navigate(paths.sessionReport(session.id));
  const chair = () => openWindow(paths.chair(session.id));
  const room = () => openWindow(paths.room(session.id));
  const group = t("keys.windows");
  const ways = [
    { label: t("statistics:title"), to: paths.statistics(session.id), Icon: IconChartBar, key: "alt+s" },
    { label: t("timeline:heading"), to: paths.timeline(session.id), Icon: IconHistory, key: "alt+h" },
  ];
  useKeys([
    { keys: "mod+e", label: t("desk.report"), run: report, group },
    { keys: "F8", label: t("desk.chair"), run: chair, group },
    { keys: "F9", label: t("desk.room"), run: room, group },
    ...ways.map(({ label, to, key }) => ({ keys: key, label, run: () => navigate(to), group })),
  ]);
  return (
    <header className={classes.header}>
      <Group gap="sm" wrap="nowrap" miw={0}>
        <ActionIcon
          component={Link}
          href={paths.event(event.id)}
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t("desk.back", { title: event.title })}
        >
          <IconArrowLeft size={20} aria-hidden />
        </ActionIcon>
        <div className={classes.titles}>
          <Title order={1} size="h3" lineClamp={1}>
            {session.title}
          </Title>
          <Text size="xs" c="dimmed" truncate>
            {event.title}
          </Text>
        </div>
        {event.illustrative && (
          <Badge
            variant="outline"
            color="idm"
            className={classes.badge}
            title={t("common:illustrative_help")}
          >
            {t("common:illustrative")}
          </Badge>
        )}
      </Group>
      <Group gap={6} wrap="nowrap">
        <MessageStrip sessionId={session.id} side="desk" />
        <AuthorField />
        {event.sessions.length > 1 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
                {t("desk.sessions")}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {event.sessions.map((each) => (
                <Menu.Item
                  key={each.id}
                  disabled={each.id === session.id}
                  onClick={() => navigate(paths.desk(each.id))}
                >
                  {each.title}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        <Button variant="default" onClick={chair}>
          {t("desk.chair")}
        </Button>
        <Button variant="default" onClick={room}>
          {t("desk.room")}
        </Button>
        <RoomControls sessionId={session.id} />
        {ways.map(({ label, to, Icon }) => (
          <Tooltip key={to} label={label}>
            <ActionIcon component={Link} href={to} variant="default" size={36} aria-label={label}>
              <Icon size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ))}
        <Button variant="default" leftSection={<IconFileText size={18} aria-hidden />} onClick={report}>
          {t("desk.report")}
        </Button>
        <KeysButton />
        <SchemeButton />
      </Group>
    </header>
  );
});
