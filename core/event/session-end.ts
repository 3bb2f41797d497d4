import { fromLocalTime, toLocalTime } from "./local-time.ts";

const HOUR_MS = 3_600_000;

/** When the session is to end, for a forecast: null where nobody said so, or the plan is of another day. */
export function plannedEnd(endsAt: number | null, now: number): number | null {
  return endsAt === null || now - endsAt > 12 * HOUR_MS ? null : endsAt;
}

/**
 * The instant at which the clocks of the zone show "HH:MM" and that somebody means who says so now: the next one, or
 * one of the last six hours, which is an end that has passed. Null for anything else.
 */
export function endMeant(time: string, now: number, zone: string): number | null {
  const days = [-24, 0, 24].flatMap((hours) => {
    const day = toLocalTime(now + hours * HOUR_MS, zone).slice(0, 10);
    return fromLocalTime(`${day}T${time}`, zone) ?? [];
  });
  return days.find((at) => at > now - 6 * HOUR_MS) ?? null;
}
