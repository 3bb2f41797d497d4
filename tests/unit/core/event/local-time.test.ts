import fc from "fast-check";
import { expect, test } from "vitest";
import { fromLocalTime, toLocalTime } from "../../../../core/event/local-time.ts";

test("shows an instant as the clocks of the zone do", () => {
  const at = Date.UTC(2026, 10, 24, 9, 0);
  expect(toLocalTime(at, "Europe/Zurich")).toBe("2026-11-24T10:00");
  expect(toLocalTime(at, "America/New_York")).toBe("2026-11-24T04:00");
  expect(fromLocalTime("2026-07-01T10:00", "Europe/Zurich")).toBe(Date.UTC(2026, 6, 1, 8, 0));
});

test("a time that summer time leaves out is an hour off; nonsense is nothing", () => {
  const left = fromLocalTime("2026-03-29T02:30", "Europe/Zurich");
  expect([Date.UTC(2026, 2, 29, 0, 30), Date.UTC(2026, 2, 29, 1, 30)]).toContain(left);
  expect(fromLocalTime("tomorrow", "Europe/Zurich")).toBeNull();
  expect(fromLocalTime("2026-13-45T10:00", "Europe/Zurich")).toBeNull();
});

test("a day that no calendar has, or a year still being typed, is nothing", () => {
  expect(fromLocalTime("2026-02-30T10:00", "Europe/Zurich")).toBeNull();
  expect(fromLocalTime("2026-04-31T10:00", "UTC")).toBeNull();
  expect(fromLocalTime("0026-11-24T10:00", "Europe/Zurich")).toBeNull();
  expect(fromLocalTime("2026-11-24T24:00", "UTC")).toBeNull();
});

test("what is shown leads back to what is shown", () => {
  const zones = fc.constantFrom(
    "Europe/Zurich",
    "America/New_York",
    "Asia/Kathmandu",
    "Pacific/Chatham",
    "UTC",
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), zones, (at, zone) => {
      const local = toLocalTime(at, zone);
      const back = fromLocalTime(local, zone);
      expect(back === null ? null : toLocalTime(back, zone)).toBe(local);
    }),
  );
});
