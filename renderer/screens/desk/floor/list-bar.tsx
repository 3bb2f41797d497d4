import { Button, Group, Menu, NumberInput, Text, Title } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LIST_TRANSITIONS } from "../../../../core/floor/transitions.ts";
import type { Floor } from "../../../floor/use-floor.ts";
import classes from "./floor.module.css";

const MINUTES = [1, 2, 3, 4, 5];

/** The state of the list of speakers, the time limit, and how to change them. */
export function ListBar({ floor }: { floor: Floor }) {
  const { t } = useTranslation("floor");
  const { state, command } = floor;
  const limits = [
    ...new Set([...Object.values(state.limits.kinds), ...Object.values(state.limits.categories)]),
  ];
  const only = limits.length === 1 ? limits[0] : undefined;
  const limit = only === undefined ? t("limit.by_kind") : t("limit.minutes", { count: only / 60_000 });
  const setLimit = (minutes: number) =>
    void command({ type: "set_limits", changes: [{ kind: null, limitMs: minutes * 60_000 }] });
  return (
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
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t("limit.button", { limit })}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t("limit.help")}</Menu.Label>
            {MINUTES.map((minutes) => (
              <Menu.Item key={minutes} onClick={() => setLimit(minutes)}>
                {t("limit.minutes", { count: minutes })}
              </Menu.Item>
            ))}
            <NumberInput
              aria-label={t("limit.other")}
              placeholder={t("limit.other")}
              size="xs"
              m={6}
              min={0.5}
              max={120}
              onKeyDown={(e) => {
                const minutes = Number(e.currentTarget.value);
                if (e.key === "Enter" && minutes >= 0.5 && minutes <= 120) setLimit(minutes);
                // The menu would take letters and arrows for its own.
                e.stopPropagation();
              }}
            />
          </Menu.Dropdown>
        </Menu>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t(`list_status.${state.list}`)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {LIST_TRANSITIONS[state.list].map((to) => (
              <Menu.Item key={to} onClick={() => void command({ type: "change_list", to })}>
                {t(`list_to.${to}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
    </div>
  );
}
