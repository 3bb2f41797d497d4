import { readFileSync } from "node:fs";
import { createInstance } from "i18next";
import { expect, it } from "vitest";
import type { RoomView } from "../../../../core/floor/room-view.ts";
import { listWords } from "../../../../renderer/screens/room/list-words.ts";

const room = JSON.parse(
  readFileSync(new URL("../../../../renderer/locales/en/room.json", import.meta.url), "utf8"),
);
const i18n = createInstance();
await i18n.init({ lng: "en", resources: { en: { room } } });

const NOW = 1_000_000;

it.each<[RoomView["list"], number | null, string | null]>([
  ["draft", null, null],
  ["open", null, null],
  ["reopened", null, null],
  ["closing_announced", null, "The list of speakers is closing"],
  ["closing_announced", NOW + 125_000, "The list of speakers closes in 2:05"],
  ["closing_announced", NOW + 1, "The list of speakers closes in 0:01"],
  // It takes effect by itself: the engine sends no view for that.
  ["closing_announced", NOW, "The list of speakers is closed"],
  ["closed", null, "The list of speakers is closed"],
  ["exhausted", null, "The list of speakers is closed"],
])("a list that is %s, until %s: %s", (list, closesAt, words) => {
  expect(listWords({ list, closesAt }, NOW, i18n.t)).toBe(words);
});
