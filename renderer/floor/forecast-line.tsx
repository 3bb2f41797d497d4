import { Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Session } from "../../core/event/event.ts";
import { cutLimits } from "../../core/floor/cut-limits.ts";
import { listAt } from "../../core/floor/state.ts";
import { LIST_TRANSITIONS } from "../../core/floor/transitions.ts";
import classes from "./forecast.module.css";
import { forecastWords, minuteWords } from "./forecast-words.ts";
import { timeFormat } from "./format-time.ts";
import { SessionEnd } from "./session-end.tsx";
import type { Floor } from "./use-floor.ts";
import { useForecast } from "./use-forecast.ts";

/** How the list fits the time left, as one sentence, and the two ways to make it fit as buttons. */
export function ForecastLine({
  floor,
  session,
  timeZone,
}: {
  floor: Pick<Floor, "state" | "command">;
  session: Session;
  timeZone: string;
}) {
  const { t, i18n } = useTranslation("forecast");
  const { state, command } = floor;
  const { now, of } = useForecast(state, session.endsAt);
  const mayClose = LIST_TRANSITIONS[listAt(state, now)].includes("closed");
  const { notReached, cutToMs } = of;
  const helps = mayClose && (of.notReachedIfOpen ?? 0) > 0;
  return (
    <section aria-label={t("title")} className={classes.forecast}>
      <Text className={classes.words}>
        {forecastWords(of, mayClose, t, timeFormat(i18n.language, timeZone))}
      </Text>
      <div className={classes.acts}>
        {helps && (
          <Button
            variant="default"
            size="md"
            className={classes.act}
            onClick={() => void command({ type: "change_list", to: "closed" })}
          >
            <span>{t("close")}</span>
            <span className={classes.then}>
              {notReached === 0
                ? t("then_all")
                : t("close_then", { unheard: t("unheard", { count: notReached }) })}
            </span>
          </Button>
        )}
        {cutToMs !== null && (
          <Button
            variant="default"
            size="md"
            className={classes.act}
            onClick={() => void command({ type: "set_limits", changes: cutLimits(state, cutToMs) })}
          >
            <span>{t("cut", { cut: minuteWords(cutToMs, t) })}</span>
            <span className={classes.then}>{t("then_all")}</span>
          </Button>
        )}
        <SessionEnd session={session} timeZone={timeZone} />
      </div>
    </section>
  );
}
