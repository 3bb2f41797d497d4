import { ActionIcon, Group, SegmentedControl, Stack, Switch, Text } from "@mantine/core";
import { IconTextDecrease, IconTextIncrease } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { RoomDisplay } from "../../core/floor/room-display.ts";
import { largerType, smallerType } from "./use-room-view.ts";

interface Props {
  display: RoomDisplay;
  onChange: (change: Partial<RoomDisplay>) => void;
}

/** How the room screen is set; the same on that screen and from elsewhere. */
export function RoomSettings({ display, onChange }: Props) {
  const { t } = useTranslation("room");
  const [smaller, larger] = [smallerType(display), largerType(display)];
  return (
    <Stack gap="sm">
      <Switch
        label={t("set.blank")}
        checked={display.blank}
        onChange={(e) => onChange({ blank: e.currentTarget.checked })}
      />
      <Switch
        label={t("set.frozen")}
        description={t("set.frozen_help")}
        checked={display.frozen}
        onChange={(e) => onChange({ frozen: e.currentTarget.checked })}
      />
      <Switch
        label={t("set.overtime")}
        checked={display.showOvertime}
        onChange={(e) => onChange({ showOvertime: e.currentTarget.checked })}
      />
      <Group gap="xs" wrap="nowrap" role="group" aria-label={t("set.scale")}>
        <Text size="sm" flex={1}>
          {t("set.scale_is", { percent: display.scale })}
        </Text>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t("set.smaller")}
          disabled={smaller === display.scale}
          onClick={() => onChange({ scale: smaller })}
        >
          <IconTextDecrease size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t("set.larger")}
          disabled={larger === display.scale}
          onClick={() => onChange({ scale: larger })}
        >
          <IconTextIncrease size={20} aria-hidden />
        </ActionIcon>
      </Group>
      <SegmentedControl
        aria-label={t("set.scheme")}
        fullWidth
        value={display.scheme}
        onChange={(scheme) => onChange({ scheme: scheme as RoomDisplay["scheme"] })}
        data={[
          { value: "dark", label: t("set.dark") },
          { value: "light", label: t("set.light") },
        ]}
      />
    </Stack>
  );
}
