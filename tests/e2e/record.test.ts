import { addSpeakers, captureLine, expect, openNewEvent, openSample, type Page, test } from "./desk-app.ts";

const write = async (page: Page, text: string) => {
  await captureLine(page).focus();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
};
const notes = (page: Page) => page.getByRole("list", { name: "Notes as said" }).getByRole("listitem");

test("a note goes to whoever had the floor at its first key; marks and keys set its areas and kind", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await write(page, "The meeting began late");
  await expect(notes(page).first()).toContainText("Nobody (background)");

  await addSpeakers(page, "Kenya", "France");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("region", { name: "Has the floor" })).toContainText("Kenya");
  await captureLine(page).focus();
  await page.keyboard.type("Begun under Kenya ");
  // The Chair goes on while the note is being written: it stays with Kenya.
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("region", { name: "Has the floor" })).toContainText("France");
  await page.keyboard.press("Alt+2");
  await expect(page.getByRole("button", { name: "2 Protection" })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.type("!good");
  await page.keyboard.press("Enter");
  const note = notes(page).filter({ hasText: "Begun under Kenya" });
  await expect(note).toContainText("Protection");
  await expect(note).toContainText("Good practice");
  await expect(note.getByRole("group")).toHaveAccessibleName(/^Kenya: Begun under Kenya/);

  // The menu for those who prefer to look.
  await page.keyboard.press("/");
  await page.getByRole("menuitem", { name: /^Recommendation/ }).click();
  await expect(captureLine(page)).toBeFocused();
  await page.keyboard.type("Chosen by menu");
  await page.keyboard.press("Enter");
  await expect(notes(page).filter({ hasText: "Chosen by menu" })).toContainText("Recommendation");

  // Late Next: the note moves to the speaker before, and back by undo.
  await page.keyboard.press("Alt+n");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(notes(page).filter({ hasText: "Chosen by menu" }).getByRole("group")).toHaveAccessibleName(
    /^Kenya:/,
  );
  await page.keyboard.press("Control+z");
  await expect(notes(page).filter({ hasText: "Chosen by menu" }).getByRole("group")).toHaveAccessibleName(
    /^France:/,
  );

  await page.keyboard.press("Alt+v");
  await expect(page.getByRole("region", { name: "Protection" })).toContainText("Begun under Kenya");
  await expect(page.getByRole("region", { name: "Development" })).toContainText("Nothing yet");
  await expect(page.getByRole("region", { name: "No area yet" })).toContainText("The meeting began late");
});

test("a note is edited in its place without a save button, deleted, brought back", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await write(page, "First wording");
  await expect(notes(page)).toHaveCount(1);
  await page.keyboard.press("Alt+n");
  await page.keyboard.press("Enter");
  const editor = page.getByRole("textbox", { name: "Text of the note" });
  await expect(editor).toBeFocused();
  await page.keyboard.type(", then a second");
  await page.keyboard.press("Escape");
  await expect(notes(page).first()).toContainText("First wording, then a second");
  await page.reload();
  await expect(notes(page).first()).toContainText("First wording, then a second");

  await page.keyboard.press("Alt+n");
  await page.keyboard.press("Delete");
  await expect(notes(page)).toHaveCount(0);
  await captureLine(page).focus();
  await page.keyboard.press("Control+z");
  await expect(notes(page)).toHaveCount(1);
  await page.keyboard.press("Control+Shift+z");
  await expect(notes(page)).toHaveCount(0);
  await page.keyboard.press("Alt+b");
  await expect(page.getByRole("heading", { name: "Deleted notes", level: 1 })).toBeVisible();
});

test("two windows on one note: nothing is overwritten, both texts are shown", async ({ page, context }) => {
  await openNewEvent(page);
  await write(page, "Common text");
  await expect(notes(page)).toHaveCount(1);
  const other = await context.newPage();
  await other.goto(page.url());
  for (const each of [page, other]) {
    await expect(notes(each)).toHaveCount(1);
    await each.keyboard.press("Alt+n");
    await each.keyboard.press("Enter");
    await expect(each.getByRole("textbox", { name: "Text of the note" })).toBeFocused();
  }
  await Promise.all([page.keyboard.type(" from here"), other.keyboard.type(" from there")]);
  const both = "Somebody else changed this note meanwhile. Both texts are kept here.";
  await expect
    .poll(async () => (await page.getByText(both).count()) + (await other.getByText(both).count()))
    .toBe(1);
  const [late, early] = (await page.getByText(both).count()) === 1 ? [page, other] : [other, page];
  const theirs = late === page ? "Common text from there" : "Common text from here";
  const mine = late === page ? "Common text from here" : "Common text from there";
  await expect(late.getByRole("alert").filter({ hasText: both })).toContainText(theirs);
  await late.getByRole("button", { name: "Keep mine" }).click();
  await expect(late.getByText(both)).toHaveCount(0);
  await expect(early.getByRole("textbox", { name: "Text of the note" })).toContainText(mine);
});

test("the sample shows notes under their speakers, with their formatting", async ({ page }) => {
  await openSample(page);
  await expect(page.getByText(/^\d+ notes$/)).toBeVisible();
  await expect(notes(page).filter({ hasText: "Hotlines" }).getByRole("listitem")).toHaveCount(3);
});
