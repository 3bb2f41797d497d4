import { useTranslation } from "react-i18next";
import type { RoomDisplay } from "../../../core/floor/room-display.ts";
import { bridge } from "../../api/bridge.ts";
import { useKeys } from "../../app/use-keys.ts";
import { largerType, smallerType } from "../../floor/use-room-view.ts";

/** Goes full screen, or leaves it. Where the browser refuses, the window stays as it is. */
export function toggleFullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}

/** The keys of the room screen itself. */
export function useRoomKeys(
  display: RoomDisplay | undefined,
  onChange: (change: Partial<RoomDisplay>) => void,
): void {
  const { t } = useTranslation("room");
  const group = t("keys");
  const set = (change: (now: RoomDisplay) => Partial<RoomDisplay>) => () => {
    if (display) onChange(change(display));
  };
  useKeys([
    { keys: "b", label: t("do.blank"), run: set(({ blank }) => ({ blank: !blank })), group },
    { keys: "z", label: t("do.frozen"), run: set(({ frozen }) => ({ frozen: !frozen })), group },
    { keys: "plus", label: t("set.larger"), run: set((now) => ({ scale: largerType(now) })), group },
    { keys: "-", label: t("set.smaller"), run: set((now) => ({ scale: smallerType(now) })), group },
    {
      keys: "d",
      label: t("do.scheme"),
      run: set(({ scheme }) => ({ scheme: scheme === "dark" ? "light" : "dark" })),
      group,
    },
    {
      keys: "o",
      label: t("do.overtime"),
      run: set(({ showOvertime }) => ({ showOvertime: !showOvertime })),
      group,
    },
    // In the desktop the window itself has F11, and opens full screen on the second display.
    ...(bridge() ? [] : [{ keys: ["f", "F11"], label: t("do.full_screen"), run: toggleFullScreen, group }]),
  ]);
}
