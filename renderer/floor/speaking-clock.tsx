import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { readClock } from "../../core/floor/clock.ts";
import type { FloorRequest, Segment } from "../../core/floor/request.ts";
import { formatDuration } from "./format-duration.ts";
import classes from "./speaking-clock.module.css";

interface Props {
  segments: readonly Segment[];
  limitMs: number;
  paused: boolean;
  now: number;
  /** CSS font size of the time. */
  size?: string;
  /** Whether the state in words stands under the time. */
  words?: boolean;
}

/** Time left of a speech, then overtime; its colour never says anything alone. */
export function SpeakingClock({ segments, limitMs, paused, now, size = "2rem", words = true }: Props) {
  const { t } = useTranslation("floor");
  const status: FloorRequest["status"] = paused ? "paused" : "speaking";
  const clock = readClock({ segments, limitMs, status }, now);
  const shown =
    clock.phase === "overtime"
      ? `+${formatDuration(clock.overtimeMs)}`
      : formatDuration(clock.remainingMs, "up");
  const state = paused ? "paused" : clock.phase;
  return (
    <div className={classes.clock} data-phase={clock.phase} data-paused={paused || undefined}>
      <span
        role="timer"
        aria-label={t(`clock.label_${clock.phase}`, { time: shown })}
        style={{ fontSize: size }}
      >
        {shown}
      </span>
      {words && (
        <Text component="span" size="sm" className={classes.words}>
          {t(`clock.${state}`, { limit: formatDuration(limitMs) })}
        </Text>
      )}
    </div>
  );
}
