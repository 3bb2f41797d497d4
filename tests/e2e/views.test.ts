import { addSpeakers, captureLine, expect, openNewEvent, type Page, test } from "./desk-app.ts";

const row = (page: Page, text: string | RegExp) =>
  page.locator("[data-note]").filter({ hasText: text }).first();
const floor = (page: Page) => page.getByRole("region", { name: "Has the floor" });

async function write(page: Page, ...texts: string[]) {
  for (const text of texts) {
    await captureLine(page).focus();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    await expect(row(page, text.replace(/ [#!>@].*/, ""))).toBeVisible();
  }
}

async function next(page: Page, name: string) {
  await page.keyboard.press("Control+Enter");
  await expect(floor(page)).toContainText(name);
}

test("a late Next: my last note goes on, one key each; an early one: all since goes back; each is undone", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "France");
  await next(page, "Kenya");
  await write(page, "Said by Kenya", "Said by France already", "And this");
  await next(page, "France");
  await captureLine(page).focus();
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect(row(page, "And this")).toHaveAccessibleName(/^France:/);
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect(row(page, "Said by France already")).toHaveAccessibleName(/^France:/);
  await expect(row(page, "Said by Kenya")).toHaveAccessibleName(/^Kenya:/);
  await expect(captureLine(page)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(row(page, "Said by France already")).toHaveAccessibleName(/^Kenya:/);

  await write(page, "Kenya goes on");
  await page.keyboard.press("Alt+Shift+ArrowLeft");
  await expect(page.getByText(/2 notes of yours since .* went to Kenya/)).toBeVisible();
  await expect(row(page, "Kenya goes on")).toHaveAccessibleName(/^Kenya:/);
  await expect(row(page, "And this")).toHaveAccessibleName(/^Kenya:/);
  await page.keyboard.press("Control+z");
  await expect(row(page, "Kenya goes on")).toHaveAccessibleName(/^France:/);
});

test("four views of the same notes, narrowed by words and by what is set on them", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "France");
  await next(page, "Kenya");
  await write(page, "Refuges at the border #hum", "Open the border !rec #prot");
  await next(page, "France");
  await write(page, "Visas take months");
  await page.keyboard.press("Alt+v");
  await expect(page.getByRole("region", { name: "Humanitarian" })).toContainText("Refuges");
  await page.keyboard.press("Alt+v");
  await expect(page.getByRole("region", { name: "Kenya" })).toContainText("Open the border");
  await expect(page.getByRole("region", { name: "France" })).toContainText("Visas take months");
  await page.keyboard.press("Alt+v");
  const recommending = page.getByRole("list", { name: "Notes that recommend" });
  await expect(recommending.getByRole("listitem")).toHaveCount(1);
  await page.keyboard.press("Alt+v");

  await page.keyboard.press("Alt+f");
  await expect(page.getByRole("textbox", { name: "Words" })).toBeFocused();
  await page.keyboard.type("BORD");
  await expect(page.getByText("2 of 3 notes")).toBeVisible();
  await expect(page.locator("[data-note]")).toHaveCount(2);
  await page.getByRole("search").getByLabel("Kind").click();
  await page.getByRole("option", { name: "Recommendation" }).click();
  await expect(page.locator("[data-note]")).toHaveCount(1);
  await page.getByRole("textbox", { name: "Words" }).fill("nothing like it");
  await expect(page.getByText("No note is like that")).toBeVisible();
  await page.getByRole("button", { name: "Show all notes" }).click();
  await expect(page.locator("[data-note]")).toHaveCount(3);
});

test("several notes at once: chosen by key, changed together, taken back together", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await write(page, "One", "Two", "Three");
  await page.keyboard.press("Alt+n");
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowUp");
  await expect(page.getByText("2 notes chosen")).toBeVisible();
  await page.keyboard.press("Alt+2");
  await expect(row(page, "Two")).toContainText("Protection");
  await expect(row(page, "Three")).toContainText("Protection");
  await expect(row(page, "One")).not.toContainText("Protection");
  await page.keyboard.press("s");
  await expect(row(page, "Three")).toContainText("Cleaned");
  await page.keyboard.press("s");
  await expect(row(page, "Two")).toContainText("Included");
  await page.keyboard.press("Shift+s");
  await expect(row(page, "Two")).toContainText("Cleaned");
  await page.keyboard.press("x");
  await expect(row(page, "Two")).toContainText("To check");
  await page.getByRole("button", { name: "Kind", exact: true }).click();
  await page.getByRole("menuitem", { name: "Challenge", exact: true }).click();
  await expect(row(page, "Two")).toContainText("Challenge");
  await expect(row(page, "Three")).toContainText("Challenge");
  await row(page, "Two").focus();
  await page.keyboard.press("Delete");
  await expect(page.locator("[data-note]")).toHaveCount(1);
  await expect(row(page, "One")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(page.locator("[data-note]")).toHaveCount(3);
  await page.keyboard.press("Control+z");
  await expect(row(page, "Two")).toContainText("Position");
  await expect(row(page, "Three")).toContainText("Position");
  await row(page, "One").focus();
  await page.keyboard.press("Control+a");
  await expect(page.getByText("3 notes chosen")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("radiogroup", { name: "View of the notes" })).toBeVisible();
});

test("a note is dragged from one challenge area to another", async ({ page, faults: _ }) => {
  await openNewEvent(page);
  await write(page, "To be moved #hum");
  await page.keyboard.press("Alt+v");
  const note = page.getByRole("region", { name: "Humanitarian" }).locator("[data-note]");
  await note.hover();
  await note.getByRole("button", { name: "Drag this note to a challenge area" }).hover();
  await page.mouse.down();
  await page.mouse.move(700, 400, { steps: 4 });
  const target = page.getByText("Drop on:").locator("xpath=..").getByText("Security");
  const box = await target.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 10, { steps: 6 });
  // Let go only once the area shows that it would take it.
  await expect(target).toHaveAttribute("data-over", "true");
  await page.mouse.up();
  await expect(page.getByRole("region", { name: "Security" })).toContainText("To be moved");
  await expect(page.getByRole("region", { name: "Humanitarian" })).toContainText("Nothing yet");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("region", { name: "Humanitarian" })).toContainText("To be moved");
  // The same by keyboard: from this area into the second, and back.
  await row(page, "To be moved").focus();
  await page.keyboard.press("Alt+Shift+2");
  await expect(page.getByRole("region", { name: "Protection" })).toContainText("To be moved");
});

test("in a long session the newest note stays in sight however fast they come; another view begins at its top", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  // Longer by far than a row is taken for before it is measured.
  const long = "of those who spoke in the morning and had more to say than one line holds ".repeat(6);
  const enter = async (from: number, to: number) => {
    for (let at = from; at <= to; at++) {
      await page.keyboard.insertText(`Point ${at} ${long}`);
      await page.keyboard.type(at === 1 ? " #hum" : " #coop");
      await page.keyboard.press("Enter");
    }
    await expect(page.getByText(`${to} notes`)).toBeVisible();
  };
  await captureLine(page).focus();
  await enter(1, 40);
  await page.reload();
  await expect(captureLine(page)).toBeFocused();
  await expect(row(page, "Point 40 of")).toBeInViewport();
  await enter(41, 52);
  await expect(row(page, "Point 52 of")).toBeInViewport();
  await page.keyboard.press("Alt+v");
  await expect(page.getByRole("heading", { name: "Humanitarian 1" })).toBeInViewport();
  await expect(row(page, "Point 1 of")).toBeInViewport();
});
