import { captureLine, expect, openSample, type Page, test } from "./desk-app.ts";

/** Each is opened from the desk by a key, and left for it by the same key or by Escape. */
const SCREENS = [
  { key: "Alt+u", title: "Summaries of the session" },
  { key: "Alt+p", title: "Register of recommendations" },
  { key: "Alt+g", title: "Coverage" },
  { key: "Alt+b", title: "Deleted notes" },
  { key: "Alt+k", title: "Clean-up" },
] as const;

const heading = (page: Page, name: string) => page.getByRole("heading", { name, level: 1, exact: true });
/** How far the page is wider than its window. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** The groups of the key sheet with the keys each tells. */
async function sheet(page: Page): Promise<Map<string, string[]>> {
  await page.keyboard.press("F1");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(dialog).toBeVisible();
  const groups = new Map<string, string[]>();
  for (const table of await dialog.getByRole("table").all()) {
    const cells = await table.locator("td:first-child").allInnerTexts();
    const keys = cells.flatMap((cell) => cell.replace(/\s+/g, " ").split(/ or /));
    groups.set((await table.getAttribute("aria-label")) ?? "", keys);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  return groups;
}

test("every screen of the record is left for the desk by the key that opens it, and says each of its keys once", async ({
  page,
  faults: _,
}) => {
  await openSample(page);
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const { key, title } of SCREENS) {
    await page.keyboard.press(key);
    await expect(heading(page, title)).toBeVisible();
    expect(await overflow(page), title).toBe(0);
    // Escape closes the sheet, and only the sheet.
    for (const [group, keys] of await sheet(page))
      expect(new Set(keys).size, `${title}: ${group}`).toBe(keys.length);
    await expect(heading(page, title)).toBeVisible();
    await page.keyboard.press(key);
    await expect(captureLine(page)).toBeFocused();
  }
  await page.keyboard.press("Alt+p");
  await expect(heading(page, "Register of recommendations")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(captureLine(page)).toBeFocused();
});

test("notes chosen and notes narrowed leave the desk as wide as its window; the ways out work meanwhile", async ({
  page,
  faults: _,
}) => {
  await openSample(page);
  await page.setViewportSize({ width: 1024, height: 768 });
  const told = (await sheet(page)).get("On a note") ?? [];
  for (const key of ["Enter", "Space", "S", "P", "H", "Alt →"]) expect(told).toContain(key);
  await page.keyboard.press("Alt+f");
  await expect(page.getByRole("textbox", { name: "Words" })).toBeFocused();
  expect(await overflow(page)).toBe(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+n");
  await page.keyboard.press("Shift+ArrowUp");
  await expect(page.getByText("2 notes chosen")).toBeVisible();
  expect(await overflow(page)).toBe(0);
  await page.keyboard.press("Alt+g");
  await expect(heading(page, "Coverage")).toBeVisible();
});

test("whatever opens over the work gives the focus back to it", async ({ page, faults: _ }) => {
  await openSample(page);
  const dialog = page.getByRole("dialog");
  const through = async (key: string) => {
    await page.keyboard.press(key);
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  };
  await through("Alt+o");
  await expect(captureLine(page)).toBeFocused();
  await page.keyboard.press("Alt+n");
  const row = page.locator("[data-note]:focus");
  const text = await row.innerText();
  await through("h");
  await expect(row).toHaveText(text, { useInnerText: true });

  await page.keyboard.press("Alt+k");
  const words = page.getByRole("textbox", { name: "Text of the note" });
  await expect(words).toBeFocused();
  await through("Alt+h");
  await expect(words).toBeFocused();
  await page.keyboard.press("Alt+k");

  await page.keyboard.press("Alt+u");
  await expect(heading(page, "Summaries of the session")).toBeVisible();
  await page.keyboard.press("m");
  await expect(page.getByRole("group", { name: /^Key message 1/ })).toBeVisible();
  await page.keyboard.press("l");
  await through("s");
  await expect(page.getByRole("group", { name: /^Key message 1/ })).toBeFocused();
  // Opened from the summaries of a session: the desk of that session is the way back.
  await page.keyboard.press("Escape");
  await expect(captureLine(page)).toBeFocused();

  // The initials are signed for, and the line has the focus again.
  await page.keyboard.press("Alt+i");
  await page.keyboard.press("Enter");
  await expect(captureLine(page)).toBeFocused();
  await page.keyboard.press("Alt+i");
  await page.keyboard.press("Enter");
  await expect(captureLine(page)).toBeFocused();
});

test("what a key sets on a note is said", async ({ page, faults: _ }) => {
  await openSample(page);
  await page.keyboard.press("Alt+n");
  await page.keyboard.press("s");
  await expect(page.getByText("Cleaned, Question, Cooperation", { exact: true })).toBeAttached();
  await page.keyboard.press("x");
  await expect(page.getByText("Cleaned, To check, Question, Cooperation", { exact: true })).toBeAttached();
  await page.keyboard.press("Alt+1");
  await expect(page.getByText("Cleaned, To check, Question, Humanitarian, Cooperation")).toBeAttached();
});
