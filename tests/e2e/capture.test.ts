import { expectClean } from "./axe.ts";
import { addSpeakers, captureLine, expect, openNewEvent, type Page, test } from "./desk-app.ts";

const notes = (page: Page) => page.getByRole("list", { name: "Notes as said" }).getByRole("listitem");
const offered = (page: Page) => page.getByRole("listbox", { name: "What it may name" });
const option = (page: Page, name: RegExp) => offered(page).getByRole("option", { name });
const editor = (page: Page) => page.getByRole("textbox", { name: "Text of the note" });
const type = (page: Page, text: string) => page.keyboard.type(text);

test("marks are completed as they are typed: Tab takes the first, arrows and Enter another, Escape closes", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "Guinea,", "Guinea-Bissau", "Germany");
  await captureLine(page).focus();
  await type(page, "Shelters #pr");
  await expect(option(page, /Protection/)).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Protection. Tab takes it." })).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(captureLine(page)).toHaveText("Shelters #prot");
  await expect(captureLine(page)).toBeFocused();
  await expect(page.getByRole("button", { name: "2 Protection" })).toHaveAttribute("aria-pressed", "true");

  // In three languages; arrows move, and the text names the option for a screen reader.
  await type(page, "open @guin");
  await expect(offered(page).getByRole("option")).toHaveText(["Guinea", "Guinea-Bissau"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const active = await captureLine(page).getAttribute("aria-activedescendant");
  await expect(option(page, /Bissau/)).toHaveAttribute("id", active ?? "");
  await expect(option(page, /Bissau/)).toHaveAttribute("aria-selected", "true");
  await expectClean(page, "the list of completions");
  await page.keyboard.press("Enter");
  await expect(captureLine(page)).toHaveText(/^Shelters #prot open @\S+ ?$/);
  await expect(page.getByRole("button", { name: "Remove of Guinea-Bissau" })).toBeVisible();
  await type(page, "and @allem");
  await option(page, /Germany/).click();
  await expect(page.getByRole("button", { name: "Remove of Germany" })).toBeVisible();

  // Escape closes the list of this mark, which is typed on; nothing else is left.
  await type(page, "!");
  await expect(offered(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(offered(page)).toHaveCount(0);
  await type(page, "rec");
  await expect(offered(page)).toHaveCount(0);
  await expect(captureLine(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(notes(page)).toHaveText([/Shelters open and.*of Germany/]);
  await expect(notes(page)).toContainText(["Recommendation"]);
});

test("who never moves into the list is not disturbed: Enter stores, and what is no mark stays text", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await type(page, "Shelters first #pr");
  await expect(offered(page)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(notes(page)).toHaveText([/Shelters first.*Protection/]);
  await expect(offered(page)).toHaveCount(0);
  const text = "Point #1: write to a@b.org, 5 > 3, up +5 % in C++ on +41 22 7 !";
  await type(page, text);
  await page.keyboard.press("Enter");
  await expect(notes(page).nth(1)).toContainText(text);
});

test("tags are typed, offered again, removed as chips, and changed in the open note", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await type(page, "Papers for all +durable-solutions #prot +Returns");
  await expect(page.getByRole("button", { name: "Remove +Returns" })).toBeVisible();
  await page.getByRole("button", { name: "Remove +durable-solutions" }).click();
  await expect(captureLine(page)).toHaveText("Papers for all #prot +Returns");
  await expect(captureLine(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(notes(page)).toHaveCount(1);
  await type(page, "Again +ret");
  await expect(option(page, /Returns/)).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(notes(page)).toHaveCount(2);

  await page.keyboard.press("Alt+n");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
  await page
    .getByRole("combobox", { name: "Tags" })
    .or(page.getByRole("textbox", { name: "Tags" }))
    .first()
    .focus();
  await type(page, "cash");
  await page.keyboard.press("Enter");
  await editor(page).click();
  await page.keyboard.press("End");
  await type(page, " +RETURNS +food");
  await page.keyboard.press("Escape");
  await expect(editor(page)).toHaveCount(0);
  await page.reload();
  await expect(notes(page)).toHaveCount(2);
  await page.keyboard.press("Alt+n");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toHaveText("Again");
  for (const tag of ["Returns", "cash", "food"])
    await expect(page.locator("[data-note-editor]").getByText(tag, { exact: true })).toBeVisible();
});

test("marks alone are kept for the note to come, with whom it is reported of and its tags", async ({
  page,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "Germany");
  await captureLine(page).focus();
  await type(page, "@germany +cash !q");
  await page.keyboard.press("Enter");
  await expect(captureLine(page)).toHaveText("");
  await expect(page.getByRole("button", { name: "Remove of Germany" })).toBeVisible();
  // They are kept as what is typed is.
  await page.reload();
  await expect(page.getByRole("button", { name: "Remove +cash" })).toBeVisible();
  await type(page, "Said later");
  await page.keyboard.press("Enter");
  await expect(notes(page)).toHaveText([/Said later.*of Germany/]);
  await expect(notes(page)).toContainText(["Question"]);
});

test("in an open note @ names a delegation in the text, and / does by keys what the toolbar does", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "Germany");
  await captureLine(page).focus();
  await type(page, "Agreed with");
  await page.keyboard.press("Enter");
  await expect(notes(page)).toHaveCount(1);
  await page.keyboard.press("Alt+n");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
  await type(page, " @germ");
  await page.keyboard.press("Tab");
  await expect(editor(page).locator("[data-type=mention]")).toHaveText("Germany");
  await expectClean(page, "an open note with a mention");
  await type(page, "and /bol");
  await page.keyboard.press("Enter");
  await type(page, "strongly");
  await page.keyboard.press("Control+b");
  await expect(editor(page).locator("strong")).toHaveText("strongly");
  await page.keyboard.press("Enter");
  await type(page, "/bul");
  await page.keyboard.press("Enter");
  await type(page, "first");
  await expect(editor(page).locator("li")).toHaveText(["first"]);
  await type(page, " /quest");
  await page.keyboard.press("Enter");
  await type(page, "/protec");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Home");
  await page.keyboard.press("Control+k");
  const address = page.getByRole("textbox", { name: "Address of the link" });
  await expect(address).toBeFocused();
  // Escape closes the address alone.
  await page.keyboard.press("Escape");
  await expect(address).toHaveCount(0);
  await editor(page).focus();
  await page.keyboard.press("Control+k");
  await expect(address).toBeFocused();
  await type(page, "iom.int");
  await page.keyboard.press("Enter");
  await expect(editor(page).locator("a")).toHaveAttribute("href", "https://iom.int");
  await editor(page).focus();
  await page.keyboard.press("F1");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await expect(sheet).toContainText("Text of the open note");
  await expect(sheet.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await editor(page).focus();
  await page.keyboard.press("Escape");
  await expect(editor(page)).toHaveCount(0);
  await expect(notes(page).first()).toContainText(/Agreed with Germany and strongly/);
  await expect(notes(page).first()).toContainText("Question");
  await expect(notes(page).first()).toContainText("Protection");
  await expect(notes(page).first()).not.toContainText("of Germany");
  await expect(notes(page).first().locator("u")).toHaveText("first");
  await page.reload();
  await expect(notes(page).first()).toContainText(/Agreed with Germany and strongly/);
});
