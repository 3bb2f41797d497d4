import { captureLine, expect, openNewEvent, type Page, test } from "./desk-app.ts";

const strip = (page: Page) => page.getByRole("region", { name: "Initials" });
const header = (page: Page) => page.getByRole("textbox", { name: "Your initials" });

test("asked once on a machine, without taking the line; a second desk that signs the same is told", async ({
  page,
  context,
  faults: _,
}) => {
  await openNewEvent(page);
  await expect(strip(page)).toContainText("Whose notes are these?");
  await page.keyboard.type("typed meanwhile");
  await expect(captureLine(page)).toHaveText("typed meanwhile");
  await page.keyboard.press("Alt+i");
  await page.keyboard.type("KM");
  await page.keyboard.press("Enter");
  await expect(strip(page)).toHaveCount(0);
  await expect(captureLine(page)).toBeFocused();
  await expect(captureLine(page)).toHaveText("typed meanwhile");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-note]").first()).toContainText("KM");
  await page.reload();
  await expect(header(page)).toHaveValue("KM");
  await expect(strip(page)).toHaveCount(0);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(captureLine(other)).toBeFocused();
  for (const each of [page, other])
    await expect(strip(each)).toContainText("Another window signs as KM too.");
  await other.keyboard.press("Alt+i");
  await other.keyboard.type("LB");
  await other.keyboard.press("Enter");
  for (const each of [page, other]) await expect(strip(each)).toHaveCount(0);
  await expect(header(other)).toHaveValue("LB");
  await expect(header(page)).toHaveValue("KM");
  // Each window keeps its own; the next is suggested those used last.
  await page.reload();
  await expect(header(page)).toHaveValue("KM");
  await other.close();
  const third = await context.newPage();
  await third.goto(page.url());
  await expect(header(third)).toHaveValue("LB");
  await expect(strip(third)).toHaveCount(0);
});
