import { fromLocalTime, toLocalTime } from "./local-time.ts";

/** "10:42:07" as the clocks of the zone show the instant (UTC ms). */
export function toClockTime(at: number, zone: string): string {
  const seconds = String(Math.floor(at / 1_000) % 60).padStart(2, "0");
  return `${toLocalTime(at, zone).slice(11)}:${seconds}`;
}

/**
 * The instant (UTC ms) nearest to `near` at which the clocks of the zone show the time "HH:MM" or "HH:MM:SS"; null for
 * what is no time of day. A session may go on past midnight.
 */
export function fromClockTime(time: string, near: number, zone: string): number | null {
  const match = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(time.trim());
  if (!match) return null;
  const [hours, minutes, seconds] = [match[1], match[2], match[3] ?? "0"].map(Number) as [
    number,
    number,
    number,
  ];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const ofDay = `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
  const candidates = [-1, 0, 1].flatMap((days) => {
    const day = toLocalTime(near + days * 86_400_000, zone).slice(0, 10);
    const at = fromLocalTime(`${day}T${ofDay}`, zone);
    return at === null ? [] : [at + seconds * 1_000];
  });
  return candidates.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0] ?? null;
}
