import { expectClean } from "./axe.ts";
import { captureLine, expect, openNewEvent, openSample, type Page, test } from "./desk-app.ts";

const write = async (page: Page, ...texts: string[]) => {
  for (const text of texts) {
    await captureLine(page).focus();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    await expect(captureLine(page)).toHaveText("");
  }
};
const rows = (page: Page) => page.locator("[data-note]");
const editor = (page: Page) => page.getByRole("textbox", { name: "Text of the note" });
const history = (page: Page) => page.getByRole("dialog", { name: "History of the note" });

test("every version with what it changed, walked and restored by keyboard, and undone", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await write(page, "Shelters must stay open #prot");
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press("Alt+n");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Shelters should remain open to all");
  await page.keyboard.press("Escape");
  await expect(rows(page).first()).toContainText("remain open to all");
  await page.keyboard.press("Alt+2");
  await expect(rows(page).first()).not.toContainText("Protection");
  await page.goto(page.url().replace(/desk$/, "clean-up"));
  await expect(editor(page)).toBeFocused();

  await page.keyboard.press("Alt+h");
  const versions = history(page).getByRole("option");
  await expect(versions).toHaveCount(3);
  await expect(versions).toHaveText([/As it is now · Areas/, /RAP.*Text/, /RAP.*Written/]);
  await expect(history(page).getByRole("listbox")).toBeFocused();
  await expect(history(page).locator("dd del")).toHaveText(/removed:.*Protection/);
  await page.keyboard.press("ArrowDown");
  await expect(history(page).locator("p del")).toHaveText([/must stay/]);
  await expect(history(page).locator("p ins")).toHaveText([/should remain/, /to all/]);
  await expectClean(page, "history of a note");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("c");
  await expect(history(page).locator("p ins")).toHaveText([/must stay/]);
  await page.keyboard.press("Enter");
  await expect(history(page)).toHaveCount(0);
  await expect(editor(page)).toHaveText("Shelters must stay open");
  await expect(page.getByRole("button", { name: "2 Protection" })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Control+z");
  await expect(editor(page)).toHaveText("Shelters should remain open to all");
  await page.keyboard.press("Alt+h");
  await expect(versions.first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(history(page)).toHaveCount(0);
});

test("the bin: found, chosen, brought back and undone by keyboard, of the session and of the event", async ({
  page,
  faults: _,
}) => {
  await openSample(page);
  await expect(page.getByText("18 notes")).toBeVisible();
  for (const left of [17, 16, 15]) {
    await page.keyboard.press("Alt+n");
    await expect(page.locator("[data-note]:focus")).toHaveCount(1);
    await page.keyboard.press("Delete");
    await expect(page.getByText(`${left} notes`)).toBeVisible();
  }
  await page.goto(page.url().replace(/desk$/, "bin"));
  const deleted = page.getByRole("checkbox");
  await expect(deleted).toHaveCount(3);
  await expect(deleted.first()).toContainText("deleted by RAP");
  await expect(page.getByRole("textbox", { name: "Find in the deleted notes" })).toBeFocused();
  await page.keyboard.type("COORDINATES when");
  await expect(deleted).toHaveCount(1);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Backspace");
  await expect(deleted).toHaveCount(3);
  await page.keyboard.press("ArrowDown");
  await expect(deleted.first()).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(page.getByRole("status")).toHaveText("3 deleted notes · 2 chosen");
  await expectClean(page, "bin");
  await page.keyboard.press("Enter");
  await expect(deleted).toHaveCount(1);
  await expect(deleted.first()).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(deleted).toHaveCount(3);
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { name: /^Session 1/ })).toBeVisible();
  await page.keyboard.press("l");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(deleted).toHaveCount(2);
});
