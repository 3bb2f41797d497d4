import { expectClean } from "./axe.ts";
import { addSpeakers, captureLine, expect, openNewEvent, type Page, test } from "./desk-app.ts";

const editor = (page: Page) => page.getByRole("textbox", { name: "Text of the note" });
const write = async (page: Page, ...texts: string[]) => {
  for (const text of texts) {
    await captureLine(page).focus();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    await expect(captureLine(page)).toHaveText("");
  }
};
const toCleanUp = async (page: Page) => {
  await page.goto(page.url().replace(/desk$/, "clean-up"));
  await expect(editor(page)).toBeFocused();
};

test("through the raw notes by keyboard: text, marks, areas, status, back, undo, and what is left", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("region", { name: "Has the floor" })).toContainText("Kenya");
  await write(page, "One", "Two", "Three");
  await toCleanUp(page);
  await expect(page.getByText("1 of 3 raw")).toBeVisible();
  const facts = page.getByRole("complementary", { name: "The speech" });
  await expect(facts).toContainText("Kenya");
  await expect(facts.getByRole("list", { name: "Noted after" })).toContainText("Two");
  await expectClean(page, "clean-up");

  await page.keyboard.type(", cleaned #prot");
  await page.keyboard.press("Alt+1");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("2 of 3 raw")).toBeVisible();
  await expect(editor(page)).toHaveText("Two");
  await expect(facts.getByRole("list", { name: "Noted before" })).toContainText("One, cleaned");
  await page.keyboard.press("Alt+c");
  await expect(page.getByRole("checkbox", { name: "To check" })).toBeChecked();
  await page.keyboard.press("Alt+i");
  await page.keyboard.type("Recomm");
  await expect(page.getByRole("combobox", { name: "Kind" })).toHaveValue("recommendation");
  await page.keyboard.press("Alt+s");
  const speaker = page.getByRole("combobox", { name: "Speaker" });
  await expect(speaker).toBeFocused();
  await page.keyboard.type("Nobody");
  await page.keyboard.press("Enter");
  await expect(speaker).toHaveValue("Nobody (background)");
  await expect(facts.getByRole("heading", { name: "Nobody (background)" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press("Control+Shift+Enter");
  await expect(editor(page)).toHaveText("Three");

  // Undone: back at the note that is raw again.
  await page.keyboard.press("Control+z");
  await expect(editor(page)).toHaveText("Two");
  await expect(page.getByText("2 of 3 raw")).toBeVisible();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(editor(page)).toHaveText("One, cleaned");
  await expect(page.getByRole("button", { name: "1 Humanitarian" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("button", { name: "2 Protection" })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(editor(page)).toHaveText("Two");
  await page.keyboard.press("Control+Enter");
  await expect(editor(page)).toHaveText("Three");
  await page.keyboard.press("Alt+ArrowRight");

  await expect(page.getByRole("heading", { name: /This is left to do/ })).toBeVisible();
  await expect(page.getByText("1 raw · 2 cleaned · 0 included")).toBeVisible();
  const again = page.getByRole("button", { name: "Go through 1 note that is still raw" });
  await expect(again).toBeFocused();
  await expectClean(page, "the end of clean-up");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toHaveText("Three");
});

test("two at once: what another cleans drops out quietly; what was typed here stays; of a conflict nothing is lost", async ({
  page,
  context,
}) => {
  await openNewEvent(page);
  await write(page, "One", "Two", "Three", "Four");
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(captureLine(other)).toBeFocused();
  await toCleanUp(page);
  await toCleanUp(other);
  await other.keyboard.press("Control+Enter");
  await expect(editor(other)).toHaveText("Two");
  await expect(editor(page)).toHaveText("Two");
  await expect(page.getByText(/was cleaned or deleted elsewhere/)).toBeVisible();

  await page.bringToFront();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type(" from here");
  await expect(editor(other)).toHaveText("Two from here");
  await other.keyboard.press("Control+Enter");
  await expect(editor(other)).toHaveText("Three");
  // Cleaned there while it was being written here: it stays under the typist.
  await expect(page.getByText("Cleaned", { exact: true })).toBeVisible();
  await expect(editor(page)).toHaveText("Two from here");
  await page.keyboard.press("Control+Enter");
  await expect(editor(page)).toHaveText("Three");

  await expect(editor(page)).toBeFocused();
  await other.bringToFront();
  await expect(editor(other)).toBeFocused();
  await Promise.all([page.keyboard.type(" mine"), other.keyboard.type(" theirs")]);
  const conflict = "Somebody else changed this note meanwhile. Both texts are kept here.";
  await expect
    .poll(async () => (await page.getByText(conflict).count()) + (await other.getByText(conflict).count()))
    .toBe(1);
  const late = (await page.getByText(conflict).count()) === 1 ? page : other;
  await late.keyboard.press("Control+Enter");
  await expect(editor(late)).toHaveText(/^Three (mine|theirs)$/);
  await late.getByRole("button", { name: "Keep mine" }).click();
  await late.keyboard.press("Control+Enter");
  await expect(editor(late)).toHaveText("Four");
});

test("only the notes of one area or speaker; the way back to the desk", async ({ page }) => {
  await openNewEvent(page);
  await write(page, "One #hum", "Two #prot", "Three");
  await toCleanUp(page);
  await page.getByRole("combobox", { name: "Challenge area of the notes" }).selectOption("Protection");
  await expect(editor(page)).toHaveText("Two");
  await page.getByRole("combobox", { name: "Challenge area of the notes" }).selectOption("No area yet");
  await expect(editor(page)).toHaveText("Three");
  await page.keyboard.press("Alt+k");
  await expect(captureLine(page)).toBeFocused();
});
