import type { TFunction } from "i18next";
import type { Forecast } from "../../core/floor/forecast.ts";
import { formatDuration } from "./format-duration.ts";

const MINUTE = 60_000;

/** "3 min", or "2:40 min" where it is no whole minute. */
export function minuteWords(ms: number, t: TFunction): string {
  const seconds = Math.round(ms / 1_000);
  const time = seconds % 60 === 0 ? String(seconds / 60) : formatDuration(seconds * 1_000);
  return t("forecast:minutes", { time });
}

/**
 * The forecast as one sentence: "31 waiting × 3 min = 93 min, 70 left: close now, cut to 2 min, or 8 go unheard."
 * `time` writes an instant; `mayClose`: whether the list can be closed now.
 */
export function forecastWords(
  of: Forecast,
  mayClose: boolean,
  t: TFunction,
  time: (at: number) => string,
): string {
  const left = of.leftMs === null ? null : leftWords(of.leftMs, t);
  if (of.waiting === 0) return left === null ? t("forecast:nobody") : t("forecast:nobody_left", { left });
  const speechMs = of.needMs - of.meanMs * of.waiting;
  const speech = Math.round(speechMs / MINUTE);
  const line = t(speech > 0 ? "forecast:line_and_speech" : "forecast:line", {
    count: of.waiting,
    each: minuteWords(of.meanMs, t),
    speech,
    need: Math.round(of.needMs / MINUTE),
  });
  const finish = time(of.finishAt);
  if (left === null) return t("forecast:verdict.unknown", { line, finish });
  const unheard = t("forecast:unheard", { count: of.notReachedIfOpen ?? of.notReached });
  if (of.notReached === 0)
    return mayClose && (of.notReachedIfOpen ?? 0) > 0
      ? t("forecast:verdict.close_or", { line, left, unheard })
      : t("forecast:verdict.fits", { line, left, finish });
  const cut = of.cutToMs === null ? "" : minuteWords(of.cutToMs, t);
  // Closing alone helps nobody where nobody else is expected to ask.
  const closes = mayClose && (cut !== "" || (of.notReachedIfOpen ?? 0) > of.notReached);
  const what = [closes && "close", cut && "cut"].filter(Boolean).join("_") || "neither";
  return t(`forecast:verdict.${what}_or`, { line, left, cut, unheard });
}

function leftWords(leftMs: number, t: TFunction): string {
  const count = Math.floor(leftMs / MINUTE);
  return count === 0 ? t("forecast:left_none") : t("forecast:left", { count });
}
