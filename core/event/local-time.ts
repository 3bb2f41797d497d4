const DAY = 86_400_000;

/** "2026-11-24T10:00" as the clocks of the zone show the instant (UTC ms). */
export function toLocalTime(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? "";
  return `${of("year")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}`;
}

/**
 * The instant (UTC ms) at which the clocks of the zone show "YYYY-MM-DDTHH:MM"; null for anything else.
 * A time that a change to summer time leaves out becomes the one an hour off; of one that comes twice, one is taken.
 */
export function fromLocalTime(local: string, zone: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) return null;
  const wanted = Date.parse(`${local}:00Z`);
  // JavaScript takes 30 February for 2 March; and a year still being typed lies before computers' clocks begin.
  if (!(wanted > -DAY) || !new Date(wanted).toISOString().startsWith(local)) return null;
  let at = wanted;
  // The zone's distance from UTC is known only at an instant: the second look is at the right side of a change.
  for (let look = 0; look < 2; look++) at += wanted - Date.parse(`${toLocalTime(at, zone)}:00Z`);
  return at < 0 ? null : at;
}

/** The instant at which the clocks of another zone show what those of `from` show at this one, to the second. */
export function inOtherZone(at: number, from: string, to: string): number {
  return (fromLocalTime(toLocalTime(at, from), to) ?? at) + (at % 60_000);
}
