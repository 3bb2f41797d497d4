import { expect, it } from "vitest";
import { fromClockTime, toClockTime } from "../../../../core/event/clock-time.ts";

const ZONE = "Europe/Zurich";
const NOON = Date.UTC(2026, 10, 24, 11);

it("shows the time of day at the venue", () => {
  expect(toClockTime(NOON + 61_000, ZONE)).toBe("12:01:01");
});

it.each([
  ["12:01:01", NOON + 61_000],
  ["9:30", NOON - 2.5 * 3_600_000],
  ["12:00", NOON],
])("reads %s as the instant nearest by", (time, at) => expect(fromClockTime(time, NOON, ZONE)).toBe(at));

it("goes past midnight", () => {
  const late = Date.UTC(2026, 10, 24, 22, 50);
  expect(fromClockTime("00:05", late, ZONE)).toBe(Date.UTC(2026, 10, 24, 23, 5));
});

it.each(["", "25:00", "10:61", "noon", "10"])("takes %j for no time", (time) =>
  expect(fromClockTime(time, NOON, ZONE)).toBeNull(),
);
