import { addSpeakers, captureLine, expect, openNewEvent, type Page, test } from "./desk-app.ts";

/** Eight times as fast as speech is noted: 40 letters a second. */
const BETWEEN_LETTERS_MS = 25;
const floor = (page: Page) => page.getByRole("region", { name: "Has the floor" });
const row = (page: Page, text: string) => page.locator("[data-note]").filter({ hasText: text }).first();

const NOTES = [
  "Consulates must be able to issue papers within days #prot !rec >gov",
  "Two border posts were closed before anybody was told #sec !chal",
  "Host families took in 1 200 people in a week #hum !data",
  "Who pays for the return flights, asked #1 in the room? !q",
  "Thanked the consul, write to desk@example.org if need be #coop",
] as const;

test("a speech of five notes at eight times its speed, by keyboard alone; then all that is put right afterwards", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "?");
  await page.keyboard.press("Control+Enter");
  await expect(floor(page)).toContainText("Kenya");
  await page.keyboard.press("Alt+c");
  for (const note of NOTES) {
    await page.keyboard.type(note, { delay: BETWEEN_LETTERS_MS });
    await page.keyboard.press("Enter");
  }
  await expect(page.getByText("5 notes", { exact: true })).toBeVisible();
  for (const note of NOTES) {
    const text = note.replace(/ [#!>][a-z]\S*/g, "");
    await expect(row(page, text)).toHaveAccessibleName(/^Kenya: /);
  }
  await expect(row(page, "Consulates must")).toContainText(/Recommendation.*Protection.*to Governments/s);
  await expect(row(page, "asked #1 in the room?")).toContainText("Question");
  await expect(row(page, "desk@example.org")).toContainText("Cooperation");

  // The next speaks already, and nobody knows who it is; the Chair is late.
  await page.keyboard.type("This was said by the next", { delay: BETWEEN_LETTERS_MS });
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await expect(floor(page)).toContainText("Speaker 1");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect(row(page, "This was said by the next")).toHaveAccessibleName(/^Speaker 1: /);
  await expect(captureLine(page)).toBeFocused();
  await page.keyboard.type("And a second point", { delay: BETWEEN_LETTERS_MS });
  await page.keyboard.press("Enter");
  await expect(row(page, "And a second point")).toHaveAccessibleName(/^Speaker 1: /);

  // Named at the end, once, everywhere.
  await page.keyboard.press("Alt+w");
  await page.keyboard.type("mex");
  await page.keyboard.press("Enter");
  await expect(row(page, "This was said by the next")).toHaveAccessibleName(/^Mexico: /);
  await expect(row(page, "And a second point")).toHaveAccessibleName(/^Mexico: /);
  await expect(floor(page)).toContainText("Mexico");

  // A recommendation by one key, and back.
  await row(page, "Consulates must").focus();
  await page.keyboard.press("p");
  await expect(row(page, "Consulates must")).toContainText("Recommendation 1");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("p");
  await expect(row(page, "Two border posts")).toContainText("Recommendation 2");
  await page.keyboard.press("Control+z");
  await expect(row(page, "Two border posts")).not.toContainText("Recommendation");
  await expect(row(page, "Consulates must")).toContainText("Recommendation 1");

  // In the break: two notes cleaned up, one of them promoted again and the two merged, which is taken back.
  await page.keyboard.press("p");
  await expect(row(page, "Two border posts")).toContainText("Recommendation 2");
  await page.keyboard.press("s");
  await expect(row(page, "Two border posts")).toContainText("Cleaned");
  await page.keyboard.press("Alt+p");
  const register = page.getByRole("list", { name: "Recommendations in the report’s order" });
  await expect(register.getByRole("listitem")).toHaveCount(2);
  await page.keyboard.press("l");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("m");
  await expect(page.getByRole("dialog")).toContainText("Two border posts");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(register.getByRole("listitem")).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(register.getByRole("listitem")).toHaveCount(2);

  // A summary is drafted, edited, drafted again: what was edited stands.
  await page.goBack();
  await expect(captureLine(page)).toBeFocused();
  await page.keyboard.press("Alt+u");
  await page.keyboard.press("Alt+4");
  await expect(page.getByRole("button", { name: /^Draft from/ })).toBeVisible();
  await page.keyboard.press("d");
  const sentences = page.getByRole("list", { name: /^Text of the summary/ }).getByRole("listitem");
  await expect(sentences).toHaveText([/Two border posts were closed/]);
  await page.keyboard.press("t");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Sentence of the summary" })).toBeFocused();
  await page.keyboard.type(" Nobody was told.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("d");
  await expect(sentences).toHaveText([/Two border posts were closed.*Nobody was told\./]);
});
