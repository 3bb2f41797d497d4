import { addSpeakers, expect, openNewEvent, type Page, test, waitingRows } from "./desk-app.ts";

const entries = (page: Page) =>
  page.getByRole("list", { name: "What happened on the floor" }).getByRole("listitem");

test("the log reads as a timeline, narrows, and undo goes back to any entry", async ({ page }) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "France", "Peru");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Enter");
  await expect(waitingRows(page)).toHaveCount(2);
  await page.keyboard.press("Control+Enter");
  await expect(waitingRows(page)).toHaveCount(1);
  await page.keyboard.press("Alt+h");
  await expect(page.getByRole("heading", { name: "Timeline of the floor" })).toBeVisible();

  const oldestLast = [
    /France was given the floor · limit 3:00/,
    /Kenya finished/,
    /Kenya was given the floor · limit 3:00/,
    /The list of speakers was opened/,
    /Peru asked for the floor · nameplate/,
    /France asked for the floor · nameplate/,
    /^\d\d:\d\d:\d\d\s*Kenya asked for the floor · nameplate\s*RAP/,
  ];
  await expect(entries(page)).toHaveText(oldestLast);
  await page.keyboard.press("o");
  await expect(entries(page)).toHaveText(oldestLast.toReversed());
  await page.keyboard.press("o");

  await page.keyboard.press("/");
  await page.keyboard.type("kény");
  await expect(entries(page)).toHaveCount(3);
  await page
    .getByRole("combobox", { name: "Kind of act" })
    .selectOption({ label: "Giving and ending the floor" });
  await expect(entries(page)).toHaveText([/Kenya finished/, /Kenya was given the floor/]);
  await page.getByRole("button", { name: "Show everything again" }).click();
  await expect(entries(page)).toHaveCount(7);

  // From the first that can be undone, by the arrows, to the request of Peru.
  await page.keyboard.press("l");
  for (let at = 0; at < 4; at++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("3 acts will be undone");
  await expect(dialog.getByRole("listitem")).toHaveText([
    "France was given the floor · limit 3:00",
    "Kenya was given the floor · limit 3:00",
    "Peru asked for the floor · nameplate",
  ]);
  await expect(dialog.getByRole("button", { name: "Undo 3 acts" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(entries(page).first()).toContainText("3 acts were undone at once");
  const peru = entries(page).filter({ hasText: "Peru asked" });
  await expect(peru.locator("s")).toHaveText("Peru asked for the floor · nameplate");
  await expect(peru).toContainText(/undone at \d\d:\d\d:\d\d by RAP/);
  await expect(peru.getByRole("button")).toHaveCount(0);

  await page.keyboard.press("Control+Shift+z");
  await expect(entries(page).first()).toContainText("Done again: “Peru asked for the floor · nameplate”");
  await expect(peru.locator("s")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(peru.locator("s")).toHaveCount(1);
});
