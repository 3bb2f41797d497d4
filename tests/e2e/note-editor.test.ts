import type { BrowserContext } from "@playwright/test";
import { addSpeakers, captureLine, expect, openNewEvent, type Page, test } from "./desk-app.ts";

const notes = (page: Page) => page.getByRole("list", { name: "Notes as said" }).getByRole("listitem");
const editor = (page: Page) => page.getByRole("textbox", { name: "Text of the note" });
const row = (page: Page, text: string | RegExp) =>
  page.locator("[data-note]").filter({ hasText: text }).first();
const CONFLICT = "Somebody else changed this note meanwhile. Both texts are kept here.";

const write = async (page: Page, ...texts: string[]) => {
  for (const text of texts) {
    await captureLine(page).focus();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    await expect(captureLine(page)).toHaveText("");
  }
};

const openLatest = async (page: Page) => {
  await page.keyboard.press("Alt+n");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
};

const second = async (page: Page, context: BrowserContext) => {
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(captureLine(other)).toBeFocused();
  return other;
};

/** Gives the text of the clipboard to the editor that has the focus, as a browser does. */
const paste = (page: Page, html: string, plain = "") =>
  page.evaluate(
    ([markup = "", text = ""]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      if (markup) clipboardData.setData("text/html", markup);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [html, plain],
  );

test("of a conflict nothing is lost by opening another note; areas chosen meanwhile go with mine", async ({
  page,
  context,
}) => {
  await openNewEvent(page);
  await write(page, "Another", "Common");
  await expect(notes(page)).toHaveCount(2);
  const other = await second(page, context);
  await openLatest(page);
  await openLatest(other);
  await Promise.all([page.keyboard.type(" from here"), other.keyboard.type(" from there")]);
  await expect
    .poll(async () => (await page.getByText(CONFLICT).count()) + (await other.getByText(CONFLICT).count()))
    .toBe(1);
  const late = (await page.getByText(CONFLICT).count()) === 1 ? page : other;
  const mine = late === page ? "Common from here" : "Common from there";
  await late.keyboard.press("Alt+2");
  await row(late, "Another").click();
  await expect(late.getByText(CONFLICT)).toBeVisible();
  await expect(editor(late)).toHaveText(mine);
  // Left by another view it waits, in sight, and is opened again as it was.
  await late.keyboard.press("Alt+v");
  await expect(editor(late)).toHaveCount(0);
  await late.getByRole("button", { name: `Compare: ${mine}` }).click();
  await expect(editor(late)).toHaveText(mine);
  await late.getByRole("button", { name: "Keep mine" }).click();
  await expect(late.getByText(CONFLICT)).toHaveCount(0);
  await editor(late).focus();
  await late.keyboard.press("Escape");
  await expect(notes(late).last()).toContainText(mine);
  await expect(notes(late).last()).toContainText("Protection");
});

test("a note deleted in another window stays under the typist, who brings it back or leaves it", async ({
  page,
  context,
}) => {
  await openNewEvent(page);
  await write(page, "Held open");
  const other = await second(page, context);
  await expect(notes(other)).toHaveCount(1);
  await openLatest(page);
  await other.keyboard.press("Alt+n");
  await other.keyboard.press("Delete");
  await expect(notes(other)).toHaveCount(0);
  const alert = page.getByRole("alert").filter({ hasText: "Deleted by RAP" });
  await expect(alert).toBeVisible();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type(", and on");
  await alert.getByRole("button", { name: "Bring it back" }).click();
  await expect(alert).toHaveCount(0);
  await expect(notes(other)).toHaveText([/Held open, and on/]);
  await expect(editor(page)).toBeFocused();

  await other.keyboard.press("Alt+n");
  await other.keyboard.press("Delete");
  await alert.getByRole("button", { name: "Leave it deleted" }).click();
  await expect(editor(page)).toHaveCount(0);
  await expect(notes(page)).toHaveCount(0);
  await expect(captureLine(page)).toBeFocused();
});

test("a note that leaves its area section stays open where it is", async ({ page, context }) => {
  await openNewEvent(page);
  await write(page, "In an area #prot");
  const other = await second(page, context);
  await expect(notes(other)).toHaveCount(1);
  await page.keyboard.press("Alt+v");
  await openLatest(page);
  await other.keyboard.press("Alt+n");
  await other.keyboard.press("Alt+2");
  await expect(notes(other).first()).not.toContainText("Protection");
  await expect(page.getByRole("heading", { name: "No area yet 1" })).toBeVisible();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type(", still");
  await page.keyboard.press("Escape");
  await expect(row(page, "In an area, still")).toBeFocused();
  await expect(page.getByRole("region", { name: "No area yet" })).toContainText("In an area, still");
});

test("the focus goes back to the row, or to the capture line where there is none", async ({ page }) => {
  await openNewEvent(page);
  await write(page, "One", "Two");
  await expect(notes(page)).toHaveCount(2);
  await openLatest(page);
  await page.keyboard.type("!");
  await page.keyboard.press("Escape");
  await expect(row(page, "Two!")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(notes(page)).toHaveCount(1);
  await expect(captureLine(page)).toBeFocused();

  await openLatest(page);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Escape");
  await expect(notes(page)).toHaveCount(0);
  await expect(captureLine(page)).toBeFocused();
  // Undone: the last words are there again, and the typist stays where he is.
  await page.keyboard.press("Control+z");
  await expect(notes(page)).toHaveText([/One/]);
  await expect(editor(page)).toHaveCount(0);
  await expect(captureLine(page)).toBeFocused();
});

test("in an open note the keys of the screen work, marks are read, and what is reported of whom can be changed", async ({
  page,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "France");
  await write(page, "Said @fra");
  await expect(notes(page).first()).toContainText("of France");
  await openLatest(page);
  await page.keyboard.type(" again #prot !good");
  await page.keyboard.press("Alt+1");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("region", { name: "Has the floor" })).toContainText("Kenya");
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Keys" })).toHaveCount(0);
  await editor(page).focus();
  await page.keyboard.press("Escape");
  await expect(row(page, "Said again")).toBeFocused();
  await expect(notes(page).first()).toContainText(/Humanitarian.*Protection/);
  await expect(notes(page).first()).toContainText("Good practice");
  await expect(notes(page).first()).not.toContainText("#prot");

  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Reported of" }).click();
  await page.getByRole("option", { name: "The speaker" }).click();
  await editor(page).focus();
  await page.keyboard.press("Escape");
  await expect(row(page, "Said again")).toBeFocused();
  await expect(notes(page).first()).not.toContainText("of France");

  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press("Alt+a");
  await expect(page.getByRole("combobox", { name: "Add to the list of speakers" })).toBeFocused();
  await page.keyboard.press("Escape");
  await editor(page).focus();
  await page.keyboard.press("Alt+c");
  await expect(captureLine(page)).toBeFocused();
});

test("what is typed or pasted into the line can be stored, as it was typed", async ({ page, faults: _ }) => {
  await openNewEvent(page);
  await write(page, "2027. a good year", "- no list", "> no quotation");
  await expect(notes(page)).toHaveText([/2027\. a good year/, /- no list/, /> no quotation/]);
  await captureLine(page).focus();
  await paste(
    page,
    `<p>See <a href="#_ftn1">one</a> <a href="tel:1">two</a> <a href="/wiki/x">three</a> <a href="ftp://x.org">four</a> <a href="https://iom.int">five</a></p>`,
  );
  await page.keyboard.press("Enter");
  await expect(notes(page).last()).toContainText("See one two three four five");
  await expect(notes(page).last().locator("u")).toHaveText(["five"]);

  await paste(page, "", "x".repeat(50_001));
  await expect(page.getByText(/one paragraph of a note holds 50,000 characters at most/)).toBeVisible();
  await paste(page, `${"<blockquote>".repeat(60)}<p>deep</p>`);
  await expect(page.getByText(/nested too deeply for a note/)).toBeVisible();
  await expect(captureLine(page)).toHaveText("");
  await paste(page, "", "w".repeat(300));
  const overflow = await captureLine(page).evaluate((line) => line.scrollWidth > line.clientWidth);
  expect(overflow).toBe(false);
  await page.keyboard.press("Enter");
  await expect(notes(page)).toHaveCount(5);
});

test("a long session opens at its end, under the name of whoever spoke", async ({ page }) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("region", { name: "Has the floor" })).toContainText("Kenya");
  for (let at = 1; at <= 15; at++) await write(page, `Point ${at}`);
  await expect(notes(page)).toHaveCount(15);
  await page.reload();
  await expect(row(page, "Point 15")).toBeInViewport();
  await expect(page.locator("[data-overhead]").getByText("Kenya")).toBeInViewport();
  await expect(page.locator("[data-note]").getByText("Point 1", { exact: true })).not.toBeInViewport();
});
