import { IconAlertTriangle, IconHandStop, IconPlayerPause } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { readClock } from "../../../core/floor/clock.ts";
import type { RoomView } from "../../../core/floor/room-view.ts";
import { formatDuration } from "../../floor/format-duration.ts";
import classes from "./room.module.css";

interface Props {
  speaking: NonNullable<RoomView["speaking"]>;
  showOvertime: boolean;
  now: number;
}

/** A sign beside the words: amber, red and a pause are told apart without their colours. */
const SIGNS = { calm: null, amber: IconAlertTriangle, overtime: IconHandStop, paused: IconPlayerPause };

/** The time left, legible from the last row; by how much it is exceeded only where the room may see that. */
export function RoomClock({ speaking, showOvertime, now }: Props) {
  const { t } = useTranslation(["room", "floor"]);
  const { segments, limitMs, paused } = speaking;
  const clock = readClock({ segments, limitMs, status: paused ? "paused" : "speaking" }, now);
  const over = clock.phase === "overtime";
  const time =
    over && showOvertime
      ? `+${formatDuration(clock.overtimeMs)}`
      : formatDuration(over ? 0 : clock.remainingMs, "up");
  const state = paused ? "paused" : clock.phase;
  const words =
    state === "overtime" && !showOvertime
      ? t("clock.up")
      : t(`clock.${state}`, {
          limit: formatDuration(limitMs),
        });
  const Sign = SIGNS[state];
  const label = over && !showOvertime ? t("clock.up") : t(`floor:clock.label_${clock.phase}`, { time });
  return (
    <div className={classes.clock} data-phase={clock.phase}>
      <span role="timer" aria-label={label} className={classes.time}>
        {time}
      </span>
      <span className={classes.clockWords}>
        {Sign && <Sign aria-hidden size="1.2em" />}
        {words}
      </span>
    </div>
  );
}
