import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Autosave, LONGEST_MS, QUIET_MS } from "../../../../renderer/record/autosave.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("saves once typing has stopped", () => {
  const save = vi.fn();
  const autosave = new Autosave(save);
  autosave.touch();
  vi.advanceTimersByTime(QUIET_MS - 1);
  autosave.touch();
  vi.advanceTimersByTime(QUIET_MS - 1);
  expect(save).not.toHaveBeenCalled();
  expect(autosave.pending).toBe(true);
  vi.advanceTimersByTime(1);
  expect(save).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(10 * LONGEST_MS);
  expect(save).toHaveBeenCalledTimes(1);
});

test("saves every 2 s while typing goes on", () => {
  const save = vi.fn();
  const autosave = new Autosave(save);
  for (let ms = 0; ms < 6_000; ms += 100) {
    autosave.touch();
    vi.advanceTimersByTime(100);
  }
  expect(save.mock.calls.length).toBeGreaterThanOrEqual(2);
  expect(save.mock.calls.length).toBeLessThanOrEqual(3);
});

test("flush saves at once what waits, and only that; cancel drops it", () => {
  const save = vi.fn();
  const autosave = new Autosave(save);
  autosave.flush();
  expect(save).not.toHaveBeenCalled();
  autosave.touch();
  autosave.flush();
  expect(save).toHaveBeenCalledTimes(1);
  autosave.touch();
  autosave.cancel();
  vi.advanceTimersByTime(LONGEST_MS);
  expect(save).toHaveBeenCalledTimes(1);
});
