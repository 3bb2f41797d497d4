import { ActionIcon, Indicator, Popover, Text, Tooltip } from "@mantine/core";
import { IconDeviceProjector } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RoomSettings } from "./room-settings.tsx";
import { useRoomDisplay } from "./use-room-view.ts";

/** Sets the room screen from elsewhere; the button bears a mark while the room is blank or frozen. */
export function RoomControls({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation("room");
  const [opened, setOpened] = useState(false);
  const { display, set } = useRoomDisplay(sessionId);
  const state = display?.blank ? t("is_blank") : display?.frozen ? t("is_frozen") : null;
  const label = state ? t("controls_state", { state }) : t("controls");
  return (
    <Popover
      position="bottom-end"
      width={300}
      withinPortal={false}
      trapFocus
      returnFocus
      opened={opened}
      onChange={setOpened}
    >
      <Tooltip label={label} disabled={opened}>
        <Indicator disabled={state === null} color="orange" size={12}>
          <Popover.Target>
            <ActionIcon
              variant="default"
              size={36}
              aria-label={label}
              disabled={!display}
              onClick={() => setOpened((was) => !was)}
            >
              <IconDeviceProjector size={20} aria-hidden />
            </ActionIcon>
          </Popover.Target>
        </Indicator>
      </Tooltip>
      <Popover.Dropdown>
        <Text fw={650} mb="sm">
          {t("controls")}
        </Text>
        {display && <RoomSettings display={display} onChange={set} />}
      </Popover.Dropdown>
    </Popover>
  );
}
