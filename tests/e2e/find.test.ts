import { captureLine, expect, openNewEvent, openSample, type Page, test } from "./desk-app.ts";

const field = (page: Page) => page.getByRole("textbox", { name: /^Words of a note/ });
const results = (page: Page) => page.getByRole("list", { name: "Notes found" }).getByRole("listitem");

test("a note is found from the library by keyboard, and opened where it was said", async ({ page }) => {
  await openNewEvent(page, "Diálogo de la prueba");
  for (const text of [
    "Les réfugiés attendent leurs visas #prot",
    "Skills and refugees !rec",
    "Nothing of the kind",
  ]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await expect(page.getByText("3 notes")).toBeVisible();
  const desk = page.url();
  await page.goto(desk.replace(/#.*/, "#/"));
  await expect(page.getByRole("heading", { name: "Library" })).toBeVisible();

  await page.keyboard.press("Control+f");
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "3 notes, the newest first" })).toBeVisible();
  await page.keyboard.type("refug");
  await expect(results(page)).toHaveCount(2);
  await expect(page.getByRole("status").filter({ hasText: "2 notes, the best answer first" })).toBeVisible();
  await expect(results(page).locator("mark")).toHaveText(["refugees", "réfugiés"]);

  await page.getByRole("combobox", { name: "Challenge area" }).focus();
  await page.keyboard.type("Prot");
  await expect(results(page)).toHaveText([/Les réfugiés attendent/]);
  await page.getByRole("button", { name: "Take away the filter Challenge area: Protection" }).press("Enter");
  await expect(results(page)).toHaveCount(2);

  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(results(page).nth(0).getByRole("link")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(captureLine(page)).toBeVisible();
  expect(page.url()).toBe(desk);
  await expect(page.locator("[data-note]").filter({ hasText: "Les réfugiés" })).toBeFocused();

  // Back from the note, the list is as it was left, and the next is one key away.
  await page.goBack();
  await expect(results(page).nth(1).getByRole("link")).toBeFocused();
  await expect(field(page)).toHaveValue("refug");
});

test("from the desk the search begins in its event, says what to loosen, and Escape leads back", async ({
  page,
}) => {
  await openSample(page);
  const desk = page.url();
  await page.keyboard.press("Control+f");
  await expect(field(page)).toBeFocused();
  const event = page.getByRole("button", {
    name: "Take away the filter Event: International Dialogue on Migration 2012",
  });
  await expect(event).toBeVisible();
  await page.keyboard.type('"nobody asked us" ngo');
  await expect(results(page)).toHaveText([/NGO 1.*Nobody asked us where we were safe/]);
  await expect(results(page).locator("mark")).toHaveText(["NGO", "Nobody asked us"]);

  await page.getByRole("combobox", { name: "Kind" }).selectOption({ label: "Commitment" });
  await expect(page.getByText("No note answers all of this")).toBeVisible();
  await page.getByRole("button", { name: "Without Kind: Commitment" }).press("Enter");
  await expect(results(page)).toHaveCount(1);

  // Escape closes the choices first, then the search.
  await page.getByRole("combobox", { name: "Speaker" }).click();
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Find" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(captureLine(page)).toBeVisible();
  expect(page.url()).toBe(desk);
});
