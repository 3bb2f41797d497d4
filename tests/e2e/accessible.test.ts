import { expectClean } from "./axe.ts";
import { captureLine, expect, openSample, test } from "./desk-app.ts";

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing on any screen, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(300_000);
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
    await expect(page.getByRole("heading", { name: /^Protection/ })).toBeVisible();
    await expectClean(page, "desk by area");
    await page.keyboard.press("Alt+v");
    await page.keyboard.press("Alt+f");
    await expect(page.getByRole("heading", { name: /^Panellist 1/ })).toBeVisible();
    await expectClean(page, "desk by speaker, with its filter");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Alt+n");
    await page.keyboard.press("Space");
    await expect(page.getByText("1 note chosen")).toBeVisible();
    await expectClean(page, "desk, a note chosen");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Text of the note" })).toBeVisible();
    await expectClean(page, "note open");

    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Room screen" }).click();
    await expect(page.getByRole("dialog", { name: "Room screen" })).toBeVisible();
    await expectClean(page, "room screen, set from the desk");
    await page.keyboard.press("Escape");

    await page.keyboard.press("Alt+m");
    await page.getByRole("button", { name: "Please slow down" }).click();
    await page.goto(`${base}chair`);
    await expect(page.getByRole("timer")).toBeVisible();
    await expect(page.getByRole("button", { name: "Seen" })).toBeVisible();
    await page.keyboard.press("c");
    await expect(page.getByRole("menu")).toBeVisible();
    await expectClean(page, "chair, menu of the list");
    await page.getByRole("menuitem", { name: "Announce: closes in 10 min" }).click();
    await expect(page.getByText(/List closes in/)).toBeVisible();
    await expectClean(page, "chair");
    await page.keyboard.press("e");
    await expect(page.getByLabel("The session ends at")).toBeFocused();
    await expectClean(page, "chair, end of the session");
    await page.keyboard.press("Escape");
    await page.locator("[data-row]").first().click();
    await expect(page.getByRole("button", { name: "Give the floor to this one" })).toBeVisible();
    await expectClean(page, "chair, a row");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.keyboard.press("i");
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "List of pre-inscribed speakers" }).click(),
    ]);
    await chooser.setFiles("tests/fixtures/inscriptions.csv");
    await expect(page.getByRole("table").nth(1)).toBeVisible();
    await expectClean(page, "pre-inscriptions");
    await page.keyboard.press("Escape");
    await page.goto(`${base}room`);
    await expect(page.getByRole("timer")).toBeVisible();
    await expectClean(page, "room");
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

    await page.keyboard.press("Control+f");
    await page.keyboard.type("protec");
    await expect(page.getByRole("list", { name: "Notes found" })).toBeVisible();
    await page.getByRole("combobox", { name: "Speaker" }).click();
    await expect(page.getByRole("listbox")).toBeVisible();
    await expectClean(page, "find");
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.getByRole("textbox", { name: /^Words of a note/ }).fill("nothing says this");
    await expect(page.getByText("No note answers all of this")).toBeVisible();
    await expectClean(page, "find, nothing found");
    await page.goto(`${base}summaries`);
    await page.keyboard.press("Alt+2");
    await expect(page.getByText("from 1 note")).toHaveCount(6);
    await page.keyboard.press("t");
    await expectClean(page, "summaries");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Sentence of the summary" })).toBeFocused();
    await expectClean(page, "summaries, a sentence in work");
    await page.keyboard.press("Escape");
    await page.keyboard.press("m");
    await expect(page.getByRole("heading", { name: "2 key messages" })).toBeVisible();
    await expectClean(page, "key messages");
    await page.keyboard.press("t");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Heading" })).toBeFocused();
    await expectClean(page, "a key message in work");
    await page.keyboard.press("Escape");
    await page.keyboard.press("s");
    await expect(page.getByRole("checkbox").first()).toBeVisible();
    await expectClean(page, "key messages from the summaries");

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
