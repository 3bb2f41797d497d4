import { AxeBuilder } from "@axe-core/playwright";
import { captureLine, expect, openSample, type Page, test } from "./desk-app.ts";

async function expectClean(page: Page, where: string): Promise<void> {
  // What fades in is judged once it is there.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined))),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
  );
  expect(found, where).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing on any screen, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect(page.getByRole("button", { name: /Open the sample event/ })).toBeVisible();
    await expectClean(page, "empty library");
    await page.keyboard.press("c");
    await expect(page.getByRole("heading", { name: "New event" })).toBeVisible();
    await expectClean(page, "new event");
    await page.goBack();

    await openSample(page);
    const base = page.url().replace(/desk$/, "");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("timer")).toBeVisible();
    await captureLine(page).focus();
    await page.keyboard.type("A note in work #prot !rec >gov");
    await expectClean(page, "desk");
    await page.keyboard.press("Enter");
    await page.keyboard.press("F1");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
    await expectClean(page, "key sheet");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: "Keys" })).toHaveCount(0);
    await page.keyboard.press("Alt+v");
    await expect(page.getByRole("region", { name: "Protection" })).toBeVisible();
    await expectClean(page, "desk by area");
    await page.keyboard.press("Alt+v");
    await page.keyboard.press("Alt+n");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Text of the note" })).toBeVisible();
    await expectClean(page, "note open");

    await page.getByRole("button", { name: "Room screen" }).click();
    await expect(page.getByRole("dialog", { name: "Room screen" })).toBeVisible();
    await expectClean(page, "room screen, set from the desk");

    for (const screen of ["chair", "room"]) {
      await page.goto(`${base}${screen}`);
      await expect(page.getByRole("timer")).toBeVisible();
      await expectClean(page, screen);
    }
    // The room's colours are its own: dark until they are set otherwise.
    if (colorScheme === "light") await page.keyboard.press("d");
    await page.keyboard.press("z");
    await expect(page.getByRole("img", { name: "frozen" })).toBeVisible();
    await page.getByLabel(/^Blank/).focus();
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", colorScheme);
    await expectClean(page, "room, frozen, with its control");
    await page.keyboard.press("z");

    await page.goto(`${base}statistics`);
    await expect(page.getByRole("table", { name: "By Delegation" })).toBeVisible();
    await expectClean(page, "statistics");
    await page.goto(`${base}timeline`);
    await expect(page.getByRole("list", { name: "What happened on the floor" })).toBeVisible();
    await expectClean(page, "timeline");
    await page.keyboard.press("l");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: /^Undo back to/ })).toBeVisible();
    await expectClean(page, "undo back to an entry");
    await page.keyboard.press("Escape");

    await page.goto(`${base}report`);
    await expect(page.getByText(/^Ready: /)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole("document", { name: "Preview of the report" })).toContainText(
      "Session summary",
    );
    await expectClean(page, "report");

    await page.goto(base.replace(/#.*/, "#/"));
    await page.getByRole("link", { name: "International Dialogue on Migration 2012", exact: true }).click();
    await expect(page.getByRole("table", { name: "Accredited delegations" })).toBeVisible();
    await expectClean(page, "event");
    await page.keyboard.press("e");
    await expect(page.getByRole("dialog", { name: "Edit the event" })).toBeVisible();
    await expectClean(page, "edit event");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.keyboard.press("i");
    await page.getByLabel("Accreditation list").setInputFiles("tests/fixtures/roster-messy.csv");
    await expect(page.getByRole("region", { name: /will be imported/ })).toBeVisible();
    await expectClean(page, "import");
  });
