/** Dates and times as the report prints them, always in the event's own time zone. */
export interface ReportDates {
  /** "24 April 2012" */
  day: (at: number) => string;
  /** "10:05" */
  time: (at: number) => string;
}

/** Formats instants in a time zone. */
export function reportDates(timeZone: string): ReportDates {
  const day = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "long" });
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  return { day: (at) => day.format(at), time: (at) => time.format(at) };
}

const calendarDay = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", dateStyle: "long" });

/** "24–25 April 2012" of calendar days, "24 April 2012" of one, "" of none. */
export function dayRange(startsOn: string | null, endsOn: string | null): string {
  const [from, to] = [startsOn ?? endsOn, endsOn ?? startsOn].map((d) => (d === null ? null : Date.parse(d)));
  if (from == null || to == null) return "";
  // ICU sets thin spaces about the dash in some ranges, which some fonts lack.
  return from >= to
    ? calendarDay.format(from)
    : calendarDay
        .formatRange(from, to)
        .replace(/\u2009/g, " ")
        .replace(/(\d) – (\d)/, "$1–$2");
}

/** Minutes and seconds, "3:05"; hours as well from an hour on, "1:02:00". */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const ss = String(s).padStart(2, "0");
  return h > 0 ? `${h}:${String(m).padStart(2, "0")}:${ss}` : `${m}:${ss}`;
}
