import type { EventInfo } from "../../../core/event/event.ts";

/** "24–25 April 2012" in the reader's language; empty without a date. */
export function eventDates(event: Pick<EventInfo, "startsOn" | "endsOn">, language: string): string {
  if (!event.startsOn) return "";
  // A day has no zone: read and shown in UTC it stays the same day.
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "long",
    timeZone: "UTC",
  });
  const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
  return format.formatRange(day(event.startsOn), day(event.endsOn ?? event.startsOn));
}

/** "10:00–13:00" or "24 April 2012, 10:00–13:00" of a session, by the clocks at the venue; empty without a start. */
export function sessionTimes(
  session: { startsAt: number | null; endsAt: number | null },
  timeZone: string,
  language: string,
): string {
  if (session.startsAt === null) return "";
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  });
  return session.endsAt === null || session.endsAt < session.startsAt
    ? format.format(session.startsAt)
    : format.formatRange(session.startsAt, session.endsAt);
}
