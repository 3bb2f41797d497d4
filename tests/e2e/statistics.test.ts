import { readFileSync } from "node:fs";
import { addSpeakers, expect, openNewEvent, openSample, type Page, test, waitingRows } from "./desk-app.ts";

const table = (page: Page, by: string) => page.getByRole("table", { name: `By ${by}` });
const names = (page: Page, by: string) =>
  table(page, by).locator("tbody").getByRole("rowheader").allInnerTexts();

test("figures by every dimension, sorted by keyboard, saved as CSV", async ({ page }) => {
  await openNewEvent(page);
  await addSpeakers(page, "Peru", "Kenya", "UNHCR");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Enter");
  await expect(waitingRows(page)).toHaveCount(2);
  await page.keyboard.press("Control+Enter");
  await expect(waitingRows(page)).toHaveCount(1);
  await page.keyboard.press("Alt+s");
  await expect(page.getByRole("heading", { name: "Statistics" })).toBeVisible();

  const row = table(page, "Delegation").getByRole("row", { name: /^Peru/ });
  await expect(row.getByRole("cell").nth(0)).toHaveText("1");
  const heading = (name: string) => table(page, "Delegation").getByRole("columnheader", { name });
  await heading("Delegation").getByRole("button").press("Enter");
  await expect(heading("Delegation")).toHaveAttribute("aria-sort", "ascending");
  expect(await names(page, "Delegation")).toEqual(["Kenya", "Peru"]);
  await heading("Delegation").getByRole("button").press("Enter");
  await expect(heading("Delegation")).toHaveAttribute("aria-sort", "descending");
  expect(await names(page, "Delegation")).toEqual(["Peru", "Kenya"]);

  await page.getByRole("tab", { name: "Delegation" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(table(page, "Regional group")).toBeVisible();
  expect((await names(page, "Regional group")).sort()).toEqual([
    "African Group",
    "Latin American and Caribbean Group",
  ]);

  const saved = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^Statistics - .*\.csv$/);
  const lines = readFileSync(await download.path(), "utf8")
    .replace("\ufeff", "")
    .trim()
    .split("\r\n");
  expect(lines[0]).toBe(
    "By,Name,Interventions,Total time (seconds),Mean time (seconds),Overtime (seconds),First-time speakers,Not reached,Withdrawn",
  );
  expect(lines.filter((line) => line.startsWith("Delegation,"))).toHaveLength(2);
  expect(lines.some((line) => line.startsWith("Level,Not stated,2,"))).toBe(true);
});

test("of the whole event, or of one session", async ({ page }) => {
  await openSample(page);
  await page.getByRole("link", { name: "Statistics" }).click();
  const of = page.getByRole("combobox", { name: "Of" });
  await expect(table(page, "Delegation")).toBeVisible();
  const together = () => table(page, "Delegation").locator("tfoot").getByRole("cell").first().innerText();
  const inSession = Number(await together());
  await of.selectOption({ label: "The whole event" });
  await expect.poll(async () => Number(await together())).toBeGreaterThan(inSession);
});
