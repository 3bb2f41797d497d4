import { describe, expect, it } from "vitest";
import type { Forecast } from "../../../../core/floor/forecast.ts";
import { i18n } from "../../../../renderer/app/i18n.ts";
import { forecastWords } from "../../../../renderer/floor/forecast-words.ts";

const MINUTE = 60_000;
const of = (part: Partial<Forecast>): Forecast => ({
  waiting: 31,
  meanMs: 3 * MINUTE,
  needMs: 93 * MINUTE,
  leftMs: 70 * MINUTE,
  finishAt: 0,
  notReached: 0,
  notReachedIfOpen: 0,
  cutToMs: null,
  ...part,
});
const words = (part: Partial<Forecast>, mayClose = true) =>
  forecastWords(of(part), mayClose, i18n.t, () => "12:40");

describe("the forecast in words", () => {
  it.each<[string, Partial<Forecast>, boolean, string]>([
    [
      "the two what-ifs",
      { notReached: 8, notReachedIfOpen: 8, cutToMs: 2 * MINUTE },
      true,
      "31 waiting × 3 min = 93 min, 70 left: close now, cut to 2 min, or 8 go unheard.",
    ],
    [
      "more are expected to ask",
      { notReached: 8, notReachedIfOpen: 12, cutToMs: 1.5 * MINUTE },
      true,
      "31 waiting × 3 min = 93 min, 70 left: close now, cut to 1:30 min, or 12 go unheard.",
    ],
    [
      "the list is closed",
      { notReached: 8, notReachedIfOpen: 8, cutToMs: 2 * MINUTE },
      false,
      "31 waiting × 3 min = 93 min, 70 left: cut to 2 min, or 8 go unheard.",
    ],
    [
      "no limit is short enough, more will ask",
      { notReached: 30, notReachedIfOpen: 33 },
      true,
      "31 waiting × 3 min = 93 min, 70 left: close now, or 33 go unheard.",
    ],
    [
      "nothing helps",
      { notReached: 1, notReachedIfOpen: 1, leftMs: 0 },
      true,
      "31 waiting × 3 min = 93 min, no time left: 1 goes unheard.",
    ],
    ["all fit", {}, true, "31 waiting × 3 min = 93 min, 70 left: all are heard, at about 12:40."],
    [
      "all fit unless more ask",
      { notReachedIfOpen: 1 },
      true,
      "31 waiting × 3 min = 93 min, 70 left: close now, or 1 goes unheard.",
    ],
    [
      "no end is known",
      { leftMs: null, notReachedIfOpen: null },
      true,
      "31 waiting × 3 min = 93 min: done at about 12:40.",
    ],
    [
      "somebody speaks, the pace is no whole minute",
      { waiting: 2, meanMs: 160_000, needMs: 440_000 },
      false,
      "2 waiting × 2:40 min + 2 min of this speech = 7 min, 70 left: all are heard, at about 12:40.",
    ],
    ["nobody waits", { waiting: 0, meanMs: 0, needMs: 0 }, true, "Nobody waits, 70 left."],
    ["nobody waits, no end", { waiting: 0, meanMs: 0, needMs: 0, leftMs: null }, true, "Nobody waits."],
  ])("where %s", (_, part, mayClose, sentence) => {
    expect(words(part, mayClose)).toBe(sentence);
  });
});
