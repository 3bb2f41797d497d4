import { Button, Group, Menu, Text, Title } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "../../../../core/event/event.ts";
import { listAt } from "../../../../core/floor/state.ts";
import { LIST_TRANSITIONS } from "../../../../core/floor/transitions.ts";
import { forecastWords } from "../../../floor/forecast-words.ts";
import { formatDuration } from "../../../floor/format-duration.ts";
import { timeFormat } from "../../../floor/format-time.ts";
import type { Floor } from "../../../floor/use-floor.ts";
import { useForecast } from "../../../floor/use-forecast.ts";
import { useNow } from "../../../floor/use-now.ts";
import classes from "./floor.module.css";

const CLOSING_MINUTES = [1, 2, 5, 10];

interface Props {
  floor: Floor;
  onLimits: () => void;
  onPrecedence: () => void;
  onFromFile: () => void;
  session: Session;
  timeZone: string;
}

/** The state of the list of speakers, its order, the time limit, and how to change them. */
export const ListBar = memo(function ListBar(props: Props) {
  const { floor, onLimits, onPrecedence, onFromFile, session, timeZone } = props;
  const { t } = useTranslation("floor");
  const { state } = floor;
  const { kinds, categories } = state.limits;
  const limits = new Set([...Object.values(kinds), ...Object.values(categories)]);
  const limit =
    limits.size === 1
      ? t("limit_words.one", { time: formatDuration([...limits][0] ?? 0) })
      : t("limit_words.several");
  return (
    <>
      <div className={classes.bar}>
        <div>
          <Title order={2} size="h3">
            {t("list")}
          </Title>
          <Text size="xs" c="dimmed">
            {t("waiting_count", { count: state.waiting.length })}
          </Text>
        </div>
        <Group gap={6} wrap="nowrap">
          <Button variant="default" size="xs" px={8} onClick={onPrecedence}>
            {t("precedence.button")}
          </Button>
          <Button variant="default" size="xs" px={8} onClick={onLimits}>
            {t("limits.button", { limit })}
          </Button>
          <ListMenu floor={floor} onFromFile={onFromFile} />
        </Group>
      </div>
      <ForecastText floor={floor} session={session} timeZone={timeZone} />
    </>
  );
});

/** How the list fits the time left, in a line; renewed every second by itself. */
function ForecastText({ floor, session, timeZone }: { floor: Floor; session: Session; timeZone: string }) {
  const { t, i18n } = useTranslation("forecast");
  const { now, of } = useForecast(floor.state, session.endsAt);
  const mayClose = LIST_TRANSITIONS[listAt(floor.state, now)].includes("closed");
  return (
    <p className={classes.forecast} data-short={of.notReached > 0 || undefined}>
      {forecastWords(of, mayClose, t, timeFormat(i18n.language, timeZone))}
    </p>
  );
}

/** Opens, announces the closing, closes, reopens; what is not possible now is not offered. */
function ListMenu({ floor, onFromFile }: { floor: Floor; onFromFile: () => void }) {
  const { t } = useTranslation("floor");
  const now = useNow(1_000);
  const { state, command } = floor;
  const list = listAt(state, now);
  const counting = list === "closing_announced" && state.closesAt !== null;
  const label = counting
    ? t("list_menu.closes_in", { time: formatDuration((state.closesAt ?? 0) - now, "up") })
    : t(`list_status.${list}`);
  const announce = (minutes: number) =>
    void command({
      type: "change_list",
      to: "closing_announced",
      closesAt: Date.now() + minutes * 60_000,
    });
  const onward = LIST_TRANSITIONS[list].filter((to) => to !== "closing_announced");
  const canAnnounce = list === "closing_announced" || LIST_TRANSITIONS[list].includes("closing_announced");
  const inSession = state.onFloor !== null || state.waiting.length > 0;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs" px={8} rightSection={<IconChevronDown size={14} aria-hidden />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {onward.map((to) => (
          <Menu.Item key={to} onClick={() => void command({ type: "change_list", to })}>
            {list === "closing_announced" && to === "open"
              ? t("list_menu.cancel_closing")
              : t(`list_to.${to}`)}
          </Menu.Item>
        ))}
        {canAnnounce && (
          <>
            <Menu.Divider />
            {CLOSING_MINUTES.map((minutes) => (
              <Menu.Item key={minutes} onClick={() => announce(minutes)}>
                {t("list_menu.in_minutes", { count: minutes })}
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Divider />
        <Menu.Item onClick={onFromFile}>{t("list_menu.from_file")}</Menu.Item>
        {inSession && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => void command({ type: "close_session" })}>
              {t("list_menu.close_session")}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
