import type { BrowserContext } from "@playwright/test";
import { expectClean } from "./axe.ts";
import { captureLine, expect, openNewEvent, openSample, type Page, test } from "./desk-app.ts";

const rows = (page: Page) => page.getByRole("list", { name: /^Recommendations in/ }).locator("> li");
const row = (page: Page, number: number) =>
  rows(page)
    .nth(number - 1)
    .locator("[data-recommendation]");
const editor = (page: Page) => page.getByRole("textbox", { name: "Text of the recommendation" });
const SHORT = [/Include migrants/, /Agree on joint/, /Link emergency/, /Issue emergency/, /Invite migrants/];

/** From a desk to the register of its event, by the event's own screen. */
async function openRegister(page: Page, event: string | RegExp): Promise<void> {
  await page.goto(page.url().replace(/#.*/, "#/"));
  await page.getByRole("link", { name: event }).first().click();
  await expect(page.getByRole("heading", { name: event })).toBeVisible();
  await page.keyboard.press("l");
  await expect(page.getByRole("heading", { name: "Register of recommendations", exact: true })).toBeVisible();
}

test("by keyboard: bring in, edit, merge two, undo, reorder, and to the note it comes from", async ({
  page,
  faults: _,
}) => {
  await openSample(page);
  const desk = page.url();
  await openRegister(page, "International Dialogue on Migration 2012");
  await expect(rows(page)).toHaveText(SHORT.slice(0, 4));
  await expect(page.getByText("1 note marked as a recommendation is not in the register.")).toBeVisible();
  await page.keyboard.press("b");
  await expect(rows(page)).toHaveText(SHORT);
  await expect(page.getByText("not in the register.")).toHaveCount(0);
  await expect(row(page, 5)).toContainText("Proposed by NGO 1");

  // Edited in place; stored as it is typed, and what is typed is one step of undo.
  await page.keyboard.press("l");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Reworded.");
  await page.getByRole("textbox", { name: "Timeframe" }).fill("By 2030");
  await page.keyboard.press("Escape");
  await expect(editor(page)).toHaveCount(0);
  await expect(row(page, 1)).toBeFocused();
  await expect(row(page, 1)).toContainText(/test those plans with them\. Reworded\./);
  await expect(row(page, 1)).toContainText("By 2030");
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Undone: edit.")).toBeVisible();
  await expect(row(page, 1)).not.toContainText("Reworded");
  await page.keyboard.press("Control+Shift+z");
  await expect(row(page, 1)).toContainText("Reworded");

  // Two are merged: every proposer and source is kept.
  await page.keyboard.press("m");
  await expect(page.getByText("Choose at least two recommendations to merge")).toBeVisible();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByText("2 chosen")).toBeVisible();
  await page.keyboard.press("m");
  const result = page.getByRole("dialog").getByRole("region", { name: "What it will be" });
  await expect(result).toContainText("Panellist 1, Panellist 2");
  await expect(page.getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(result).toContainText("Agree on joint screening");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(rows(page)).toHaveText([SHORT[1]!, ...SHORT.slice(2)]);
  await expect(row(page, 1)).toContainText("Proposed by Panellist 2, Panellist 1");
  await expect(row(page, 1).getByRole("button", { name: /^Go to the note/ })).toHaveCount(2);
  await expect(row(page, 1)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Undone: merging.")).toBeVisible();
  await expect(rows(page)).toHaveText(SHORT);

  // Moved by keys of the row, and by its handle.
  await page.keyboard.press("l");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(rows(page)).toHaveText([SHORT[1]!, SHORT[0]!, ...SHORT.slice(2)]);
  await expect(row(page, 2)).toBeFocused();
  const handle = page.getByRole("button", { name: "Drag recommendation 5 to another place" });
  await handle.focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("recommendation 5 lifted from place 5.")).toBeAttached();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("Now over place 4.")).toBeAttached();
  await page.keyboard.press("Space");
  const moved = [SHORT[1]!, SHORT[0]!, SHORT[2]!, SHORT[4]!, SHORT[3]!];
  await expect(rows(page)).toHaveText(moved);
  await page.reload();
  await expect(rows(page)).toHaveText(moved);

  // The order of the report holds in a narrowed list too, and the count says what is shown.
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: "Status" }).selectOption({ label: "Agreed wording" });
  await expect(page.getByText("1 of 5 recommendations")).toBeVisible();
  await page.getByRole("button", { name: "Show everything again" }).click();

  // Removed and brought back.
  await page.keyboard.press("l");
  await page.keyboard.press("Delete");
  await expect(rows(page)).toHaveCount(4);
  await page.getByRole("button", { name: "Removed (1)" }).click();
  await page.getByRole("menuitem", { name: SHORT[1]! }).click();
  await expect(rows(page)).toHaveText(moved);

  await page.keyboard.press("l");
  await page.keyboard.press("g");
  await expect(captureLine(page)).toBeVisible();
  expect(page.url()).toContain(desk.replace(/.*#/, "#"));
});

const CONFLICT = "Somebody else changed this recommendation meanwhile. Both are kept here.";

async function second(page: Page, context: BrowserContext): Promise<Page> {
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(rows(other)).not.toHaveCount(0);
  return other;
}

async function openFirst(page: Page): Promise<void> {
  await page.bringToFront();
  await page.keyboard.press("l");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
}

test("two people at one recommendation: other fields go together, of one text both are shown", async ({
  page,
  context,
}) => {
  await openNewEvent(page);
  await page.keyboard.type("Shelters must stay open !rec");
  await page.keyboard.press("Enter");
  await expect(captureLine(page)).toHaveText("");
  await openRegister(page, "Dialogue of the test");
  await expect(page.getByText("0 recommendations")).toBeVisible();
  await page.getByRole("button", { name: "Bring it in" }).click();
  await expect(rows(page)).toHaveCount(1);
  const other = await second(page, context);
  await openFirst(page);
  await openFirst(other);
  await Promise.all([page.keyboard.type(" from here"), other.keyboard.type(" from there")]);
  const told = async (at: Page) => (await at.getByText(CONFLICT).count()) === 1;
  await expect.poll(async () => Number(await told(page)) + Number(await told(other))).toBe(1);
  const [late, early] = (await told(page)) ? [page, other] : [other, page];
  const mine = `Shelters must stay open from ${late === page ? "here" : "there"}`;
  // Nothing is lost by leaving it.
  await late.bringToFront();
  await editor(late).press("Escape");
  await expect(late.getByText(CONFLICT)).toBeVisible();
  await expect(editor(late)).toHaveText(mine);
  await late.getByRole("button", { name: "Keep mine" }).click();
  await expect(late.getByText(CONFLICT)).toHaveCount(0);
  await expect(editor(early)).toHaveText(mine);

  // A field that only one of them changed is no conflict.
  await Promise.all([
    late.getByRole("textbox", { name: "Timeframe" }).fill("By 2030"),
    early.getByRole("textbox", { name: "Follow-up by" }).fill("Secretariat"),
  ]);
  await early.getByRole("button", { name: "Done" }).click();
  await late.getByRole("button", { name: "Done" }).click();
  for (const at of [late, early]) await expect(row(at, 1)).toContainText("By 2030 · Secretariat");

  // Removed by one while the other has it open.
  await openFirst(late);
  await early.bringToFront();
  await row(early, 1).focus();
  await early.keyboard.press("Delete");
  await expect(late.getByText("This recommendation was removed meanwhile.")).toBeVisible();
  await late.getByRole("button", { name: "Bring it back" }).click();
  await expect(rows(early)).toHaveCount(1);
});

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing in the register, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openSample(page);
    await openRegister(page, "International Dialogue on Migration 2012");
    await expect(rows(page)).toHaveCount(4);
    await expectClean(page, "register");
    await page.keyboard.press("l");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("m");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectClean(page, "merge");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expectClean(page, "selected");
    await row(page, 4).focus();
    await page.keyboard.press("Enter");
    await expect(editor(page)).toBeFocused();
    await expectClean(page, "recommendation open");
  });
