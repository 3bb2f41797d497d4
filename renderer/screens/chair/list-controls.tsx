import { Button, Menu, Text, VisuallyHidden } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listAt } from "../../../core/floor/state.ts";
import { LIST_TRANSITIONS } from "../../../core/floor/transitions.ts";
import { useKeys } from "../../app/use-keys.ts";
import { formatDuration } from "../../floor/format-duration.ts";
import { InscriptionsDialog } from "../../floor/inscriptions-dialog.tsx";
import { nameOf } from "../../floor/names.ts";
import { useNow } from "../../floor/use-now.ts";
import classes from "./chair.module.css";
import type { ChairView } from "./chair-view.ts";

/** In how many minutes a closing is announced. */
const MINUTES = [1, 2, 5, 10];

/** The state of the list with the countdown to its closing, and how to change it; the end of the session too. */
export function ListControls({ view }: { view: ChairView }) {
  const { t } = useTranslation(["chair", "floor"]);
  const [opened, setOpened] = useState(false);
  const [fromFile, setFromFile] = useState(false);
  const now = useNow();
  const { floor, session, time } = view;
  const { state, command } = floor;
  const status = listAt(state, now);
  const counting = status === "closing_announced" && state.closesAt !== null;
  const next = LIST_TRANSITIONS[status];
  const group = t("floor:keys.list");
  useKeys([
    { keys: "c", label: t("list_menu"), run: () => setOpened(true), group },
    { keys: "i", label: t("inscriptions:open"), run: () => setFromFile(true), group },
  ]);
  const announce = (minutes: number) =>
    void command({ type: "change_list", to: "closing_announced", closesAt: Date.now() + minutes * 60_000 });
  const plain = t(`floor:list_status.${status}`);
  const words = counting
    ? t("closing.at", { time: time(state.closesAt ?? 0) })
    : `${t("floor:list")}: ${plain}`;
  return (
    <section aria-label={t("floor:list")} className={classes.list}>
      <VisuallyHidden role="status" aria-live="polite">
        {words}
      </VisuallyHidden>
      {state.sessionClosedAt !== null && (
        <Text fw={600}>{t("session_closed", { time: time(state.sessionClosedAt) })}</Text>
      )}
      {counting && (
        <Text className={classes.countdown} role="timer" title={words}>
          {t("closing.in", { time: formatDuration((state.closesAt ?? 0) - now, "up") })}
        </Text>
      )}
      {counting && (
        <Button variant="default" size="md" onClick={() => void command({ type: "change_list", to: "open" })}>
          {t("closing.cancel")}
        </Button>
      )}
      <Menu
        opened={opened}
        onChange={setOpened}
        position="bottom-end"
        width={340}
        withinPortal={false}
        withInitialFocusPlaceholder={false}
        classNames={{ item: classes.item ?? "" }}
      >
        <Menu.Target>
          <Button
            variant={status === "closed" || counting ? "filled" : "default"}
            size="md"
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            {t("list_is", { status: plain })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={t("list_menu")}>
          {(next.includes("closing_announced") || status === "closing_announced") &&
            MINUTES.map((count) => (
              <Menu.Item key={count} onClick={() => announce(count)}>
                {t("closing.announce", { count })}
              </Menu.Item>
            ))}
          {next
            .filter((to) => to !== "closing_announced")
            .map((to) => (
              <Menu.Item key={to} onClick={() => void command({ type: "change_list", to })}>
                {status === "closing_announced" && to === "open"
                  ? t("closing.cancel")
                  : t(`floor:list_to.${to}`)}
              </Menu.Item>
            ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setFromFile(true)}>{t("inscriptions:open")}</Menu.Item>
          <Menu.Item onClick={() => void command({ type: "close_session" })}>
            {t("close_session")}
            <Text size="sm" c="dimmed">
              <WhatCloses view={view} />
            </Text>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {fromFile && (
        <InscriptionsDialog sessionId={session.id} floor={floor} onClose={() => setFromFile(false)} />
      )}
    </section>
  );
}

/** What becomes of those on the list, said before the session is closed. */
function WhatCloses({ view }: { view: ChairView }) {
  const { t } = useTranslation("chair");
  const { floor, roster, roles } = view;
  const { onFloor, requests, waiting } = floor.state;
  const speaking = onFloor === null ? undefined : requests[onFloor];
  return [
    speaking && t("closes.speaking", { name: nameOf(speaking, roster, roles).name }),
    t("closes.waiting", { count: waiting.length }),
    t("closes.undo"),
  ]
    .filter(Boolean)
    .join(" ");
}
