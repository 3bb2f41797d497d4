import { captureLine, expect, openNewEvent, type Page, test } from "./desk-app.ts";

const BANNER = /connection to the engine is interrupted/;
const notes = (page: Page) => page.getByRole("list", { name: "Notes as said" }).getByRole("listitem");
const waiting = (page: Page) => page.getByRole("list", { name: "Not stored yet" }).getByRole("listitem");
const editor = (page: Page) => page.getByRole("textbox", { name: "Text of the note" });

const write = async (page: Page, text: string) => {
  await captureLine(page).focus();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
};

/** Opens the latest note and types at its end. */
const typeInto = async (page: Page, text: string) => {
  await page.keyboard.press("Alt+n");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type(text);
};

const backAgain = async (page: Page, start: () => Promise<string>) => {
  await start();
  await expect(page.getByText(BANNER)).toHaveCount(0);
};

test("what is typed into a note while the engine is away is stored afterwards, wherever one went meanwhile", async ({
  page,
  app,
}) => {
  await openNewEvent(page);
  await write(page, "First");
  await expect(notes(page)).toHaveCount(1);
  await app.kill();
  await expect(page.getByText(BANNER)).toBeVisible();
  await typeInto(page, ", by another view");
  await page.keyboard.press("Alt+v");
  await expect(page.getByRole("region", { name: "No area yet" })).toContainText("First, by another view");
  await expect(page.getByRole("region", { name: "No area yet" })).toContainText("Not stored yet");
  await page.keyboard.press("Alt+v");
  await typeInto(page, ", by another screen");
  await page.keyboard.press("Control+e");
  await expect(captureLine(page)).toHaveCount(0);

  await backAgain(page, () => app.start());
  await page.goBack();
  await expect(notes(page)).toHaveText([/First, by another view, by another screen/]);
  // Another window has it from the engine.
  await page.reload();
  await expect(notes(page)).toHaveText([/First, by another view, by another screen/]);
});

test("notes entered while the engine is away stay apart, with their own marks, and are stored once each", async ({
  page,
  app,
}) => {
  await openNewEvent(page);
  await write(page, "Before");
  await expect(notes(page)).toHaveCount(1);
  await app.kill();
  await expect(page.getByText(BANNER)).toBeVisible();
  await write(page, "One #prot");
  await write(page, "Two !rec");
  await expect(waiting(page)).toHaveText([
    /Not stored yet.*One.*Protection/,
    /Not stored yet.*Two.*Recommendation/,
  ]);
  await expect(captureLine(page)).toHaveText("");
  await expect(captureLine(page).locator("p")).toHaveCount(1);
  await page.keyboard.type("Three, half");
  let asked = 0;
  page.on("dialog", (dialog) => {
    asked += 1;
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toBe(1);

  await backAgain(page, () => app.start());
  await expect(waiting(page)).toHaveCount(0);
  await expect(notes(page)).toHaveText([/Before/, /One.*Protection/, /Two.*Recommendation/]);
  await expect(captureLine(page)).toHaveText("Three, half");
  // The line typed in the outage is kept by the engine too.
  await page.reload();
  await expect(captureLine(page)).toHaveText("Three, half");
  await expect(notes(page)).toHaveCount(3);
});

test("a page that is closed while the engine is away leaves what was typed to the next", async ({
  page,
  app,
  context,
}) => {
  await openNewEvent(page);
  await write(page, "Before");
  await expect(notes(page)).toHaveCount(1);
  const address = page.url();
  await app.kill();
  await expect(page.getByText(BANNER)).toBeVisible();
  await write(page, "Entered in the outage");
  await page.keyboard.type("Half in the outage");
  await expect(waiting(page)).toHaveCount(1);
  await page.close();

  const next = await context.newPage();
  await next.goto(await app.start());
  await next.goto(address);
  await expect(notes(next)).toHaveText([/Before/, /Entered in the outage/]);
  await expect(captureLine(next)).toHaveText("Half in the outage");
  await next.keyboard.press("Enter");
  await expect(notes(next)).toHaveText([/Before/, /Entered in the outage/, /Half in the outage/]);
  await next.reload();
  await expect(notes(next)).toHaveCount(3);
  await expect(captureLine(next)).toHaveText("");
});

test("two windows keep a line each; the line of one that is closed goes to the next that opens, with its areas", async ({
  page,
  context,
}) => {
  await openNewEvent(page);
  await page.keyboard.type("In the first");
  await page.keyboard.press("Alt+2");
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(captureLine(other)).toBeFocused();
  await expect(captureLine(other)).toHaveText("");
  await other.keyboard.type("In the second");
  await write(other, ", stored");
  await expect(notes(page)).toHaveText([/In the second, stored/]);
  await expect(captureLine(page)).toHaveText("In the first");
  // Another screen and back: the same line, its areas too.
  await page.keyboard.press("Control+e");
  await expect(captureLine(page)).toHaveCount(0);
  await page.goBack();
  await expect(captureLine(page)).toHaveText("In the first");
  await expect(page.getByRole("button", { name: "2 Protection" })).toHaveAttribute("aria-pressed", "true");

  await page.close();
  // Reloaded, it is a new window too: two lines are left, and each of the next two windows is given one.
  await other.keyboard.type("Begun anew");
  await other.reload();
  await expect(captureLine(other)).not.toHaveText("");
  const third = await context.newPage();
  await third.goto(other.url());
  await expect(captureLine(third)).not.toHaveText("");
  const lines = [await captureLine(other).innerText(), await captureLine(third).innerText()];
  expect(lines.sort()).toEqual(["Begun anew", "In the first"]);
});

test("a page that is open finds the desk again after a crash, with its initials", async ({ page, app }) => {
  await openNewEvent(page);
  await page.getByRole("textbox", { name: "Your initials" }).fill("KM");
  await page.getByRole("textbox", { name: "Your initials" }).press("Enter");
  await app.kill();
  await expect(page.getByText(BANNER)).toBeVisible();
  await backAgain(page, () => app.start());
  await write(page, "After the crash");
  await expect(notes(page)).toHaveText([/After the crash.*KM/]);
});

test("a page that the desk does not know any more says what to do", async ({ page, app, context }) => {
  await openNewEvent(page);
  await app.kill();
  await context.clearCookies();
  await app.start();
  await expect(page.getByText(/Open IDM Desk again, by the link that it shows/)).toBeVisible();
});
