import { ActionIcon, Button, Group, Menu, Text, Tooltip } from "@mantine/core";
import {
  IconDotsVertical,
  IconMinus,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconPlus,
} from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { RoleHolder } from "../../../../core/event/event.ts";
import type { FloorState } from "../../../../core/floor/state.ts";
import type { Roster } from "../../../../core/participants/participants.ts";
import { nameOf } from "../../../floor/names.ts";
import { RunningClock } from "../../../floor/running-clock.tsx";
import type { FloorActs } from "../../../floor/use-floor-acts.ts";
import classes from "./floor.module.css";

interface Props {
  state: FloorState;
  roster: Roster;
  roles: readonly RoleHolder[];
  acts: FloorActs;
  onName: (requestId: string) => void;
  nameOf: (requestId: string) => string;
}

/** Who has the floor, for how much longer, and what can be done about it. */
export function SpeakingCard({ state, roster, roles, acts, onName, nameOf: nameById }: Props) {
  const { t } = useTranslation("floor");
  const request = state.onFloor === null ? undefined : state.requests[state.onFloor];
  const paused = request?.status === "paused";
  const next = state.waiting[0] ? state.requests[state.waiting[0]] : undefined;
  const interrupted = state.interrupted.at(-1);
  const shown = request && nameOf(request, roster, roles);
  return (
    <section aria-label={t("on_floor")} className={classes.speaking}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm" mih={64}>
        <div className={classes.who}>
          <Text size="xs" c="dimmed" fw={600}>
            {t("on_floor")}
          </Text>
          <Text fw={650} size="lg" lh={1.2} lineClamp={2} data-on-floor>
            {shown ? shown.name : t("nobody")}
          </Text>
          {request && (
            <Text size="sm" c="dimmed" lineClamp={1}>
              {[t(`kind.${request.kind}`), shown?.group && t("on_behalf", { group: shown.group })]
                .filter(Boolean)
                .join(" · ")}
            </Text>
          )}
          {interrupted !== undefined && (
            <Text size="sm" lineClamp={2}>
              {t("interrupted", { name: nameById(interrupted) })}
            </Text>
          )}
          {request?.speaker.type === "unknown" && (
            <Button size="compact-sm" variant="subtle" px={0} onClick={() => onName(request.id)}>
              {t("name_speaker")}
            </Button>
          )}
        </div>
        {request && <RunningClock request={request} size="2rem" />}
      </Group>
      <Group gap={6} wrap="nowrap" mt={8}>
        <Button
          flex={1}
          miw={0}
          px="xs"
          leftSection={<IconPlayerSkipForward size={18} aria-hidden />}
          disabled={!next && state.interrupted.length === 0}
          onClick={acts.next}
        >
          {t("next")}
        </Button>
        <Button variant="default" px="xs" disabled={!request} onClick={acts.finish}>
          {t("finish")}
        </Button>
        <Small
          label={t(paused ? "do.resume" : "do.pause")}
          disabled={!request}
          onClick={acts.pause}
          Icon={paused ? IconPlayerPlay : IconPlayerPause}
        />
        <Small label={t("do.less")} disabled={!request} onClick={acts.less} Icon={IconMinus} />
        <Small label={t("do.more")} disabled={!request} onClick={acts.more} Icon={IconPlus} />
        <MoreActs acts={acts} speaking={request !== undefined} />
      </Group>
    </section>
  );
}

const Small = memo(function Small(props: {
  label: string;
  disabled: boolean;
  onClick: () => void;
  Icon: typeof IconPlus;
}) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={props.label}
        disabled={props.disabled}
        onClick={props.onClick}
      >
        <props.Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
});

const MoreActs = memo(function MoreActs({ acts, speaking }: { acts: FloorActs; speaking: boolean }) {
  const { t } = useTranslation("floor");
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t("more_acts")}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={!speaking} onClick={acts.cutOff}>
          {t("do.cut_off")}
        </Menu.Item>
        <Menu.Item onClick={acts.undo}>{t("do.undo")}</Menu.Item>
        <Menu.Item onClick={acts.redo}>{t("do.redo")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
});
