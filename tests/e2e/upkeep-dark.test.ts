import { expectClean } from "./axe.ts";
import { expect, openSample, test } from "./desk-app.ts";

test("axe finds nothing on the screens of upkeep in the dark; coverage is reached from the event", async ({
  page,
  faults: _,
}) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await openSample(page);
  const base = page.url().replace(/desk$/, "");
  await expect(page.getByText("18 notes")).toBeVisible();
  await page.keyboard.press("Alt+n");
  await expect(page.locator("[data-note]:focus")).toHaveCount(1);
  await page.keyboard.press("Delete");
  await expect(page.getByText("17 notes")).toBeVisible();
  await page.goto(`${base}bin`);
  await expect(page.getByRole("checkbox")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Space");
  await expectClean(page, "bin");

  await page.goto(`${base}clean-up`);
  await expect(page.getByRole("textbox", { name: "Text of the note" })).toBeFocused();
  await page.keyboard.press("Alt+2");
  await page.keyboard.type(" And more.");
  await expectClean(page, "clean-up");
  await page.keyboard.press("Alt+h");
  await expect(page.getByRole("dialog").getByRole("option")).toHaveCount(2);
  await expectClean(page, "history");

  await page.goto(base.replace(/#.*/, "#/"));
  await page.getByRole("link", { name: "International Dialogue on Migration 2012", exact: true }).click();
  await expect(page.getByRole("table", { name: "Accredited delegations" })).toBeVisible();
  await page.keyboard.press("g");
  await expect(page.getByRole("table", { name: "Notes by session and challenge area" })).toBeVisible();
  await expectClean(page, "coverage");
});
