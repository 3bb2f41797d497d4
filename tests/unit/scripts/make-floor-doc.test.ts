import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LIST_TRANSITIONS, REQUEST_TRANSITIONS } from "../../../core/floor/transitions.ts";
import { floorDoc } from "../../../scripts/make-floor-doc.ts";

test("docs/floor.md is what the generator makes: run `npm run docs`", () => {
  expect(readFileSync(new URL("../../../docs/floor.md", import.meta.url), "utf8")).toBe(floorDoc());
});

test("it has a row for every transition", () => {
  const rows = floorDoc()
    .split("\n")
    .filter((line) => line.startsWith("| "));
  for (const code of [...Object.keys(LIST_TRANSITIONS), ...Object.keys(REQUEST_TRANSITIONS)])
    expect(
      rows.some((row) => row.startsWith(`| ${code.replaceAll("_", " ")} |`)),
      code,
    ).toBe(true);
});
