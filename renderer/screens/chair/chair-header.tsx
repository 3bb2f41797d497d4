import { Text, Title } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { KeysButton, SchemeButton } from "../../components/page.tsx";
import { useNow } from "../../floor/use-now.ts";
import classes from "./chair.module.css";
import type { ChairView } from "./chair-view.ts";
import { ListControls } from "./list-controls.tsx";

const TARGET = 44;

/** Which session this is, what o'clock, and the state of the list: in view whatever the Chair does. */
export const ChairHeader = memo(function ChairHeader({ view }: { view: ChairView }) {
  const { t } = useTranslation("chair");
  const { event, session } = view;
  return (
    <header className={classes.header}>
      <div className={classes.titles}>
        <Title order={1} size="h3" lineClamp={1} title={session.title}>
          {session.title}
        </Title>
        <Text size="sm" c="dimmed" truncate title={event.title}>
          {event.illustrative ? `${t("common:illustrative")} · ${event.title}` : event.title}
        </Text>
      </div>
      <ListControls view={view} />
      <TimeOfDay time={view.time} label={t("time_of_day")} />
      <KeysButton size={TARGET} />
      <SchemeButton size={TARGET} />
    </header>
  );
});

function TimeOfDay({ time, label }: { time: (at: number) => string; label: string }) {
  const now = useNow(1_000);
  return (
    <Text className={classes.time} title={label}>
      {time(now)}
    </Text>
  );
}
