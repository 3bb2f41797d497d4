import type { Locator } from "@playwright/test";
import { addSpeakers, expect, openNewEvent, openSample, type Page, test, waitingRows } from "./desk-app.ts";

const LONG =
  "Permanent Observer Delegation of the Intergovernmental Conference of the Ministers of Foreign Affairs of the Riparian States and their Affiliated Secretariats";
const GROUP =
  "the Group of Friends of the Global Compact for Safe, Orderly and Regular Migration and of its Reviews";

const floor = (page: Page) => page.getByRole("region", { name: "Has the floor" });
const next = (page: Page) => page.getByRole("region", { name: "Next" });
const panel = (page: Page) => page.getByRole("region", { name: "Room screen" });

/** The room's window beside the desk. */
async function openRoom(page: Page): Promise<Page> {
  const opened = page.waitForEvent("popup");
  await page.keyboard.press("F9");
  const room = await opened;
  await expect(room.getByRole("heading", { level: 1 })).toBeVisible();
  return room;
}

/** Whether the whole of it lies inside the window. */
async function inView(of: Locator): Promise<boolean> {
  return of.evaluate((element) => {
    const { top, left, bottom, right } = element.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= window.innerHeight + 1 && right <= window.innerWidth + 1;
  });
}

/** The size of the type, as a share of the window's height, and how many lines the text takes. */
function typeOf(of: Locator): Promise<{ share: number; lines: number }> {
  return of.evaluate((element) => {
    const { fontSize, lineHeight } = getComputedStyle(element);
    return {
      share: Number.parseFloat(fontSize) / window.innerHeight,
      lines: Math.round(element.getBoundingClientRect().height / Number.parseFloat(lineHeight)),
    };
  });
}

/** Sets the type as small, or as large, as it may be. */
async function setType(room: Page, to: "Smaller type" | "Larger type"): Promise<void> {
  await room.mouse.move(10, 10);
  await room.mouse.move(20, 20);
  const button = panel(room).getByRole("button", { name: to });
  while (await button.isEnabled()) {
    const before = await panel(room)
      .getByText(/^Size of the type: /)
      .innerText();
    await button.click();
    await expect(panel(room).getByText(before)).toHaveCount(0);
  }
}

test("who speaks is legible from 20 m, however long the name, and nothing is pushed off", async ({
  page,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "Peru");
  await page.keyboard.press("Control+Enter");
  const room = await openRoom(page);
  const name = floor(room).getByRole("heading");
  await expect(name).toHaveText("Peru");
  expect((await typeOf(name)).share).toBeGreaterThanOrEqual(0.13);
  await page.getByRole("combobox", { name: "On behalf of" }).fill(GROUP);
  await page.keyboard.press("Alt+a");
  await page.keyboard.type(LONG);
  // Nobody of that name is known: it is added only where that is chosen.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(waitingRows(page)).toHaveCount(1);
  await page.keyboard.press("Control+Enter");
  await expect(name).toHaveText(LONG);
  await expect(waitingRows(page)).toHaveCount(0);
  await addSpeakers(page, "Kenya", "France", "Norway", "Ghana", "Chile");
  await expect(next(room)).toContainText("5 speakers remain");
  await expect(floor(room)).toContainText(GROUP);
  for (const size of [
    { width: 1366, height: 768 },
    { width: 2560, height: 1440 },
    { width: 1024, height: 768 },
  ]) {
    await room.setViewportSize(size);
    for (const scale of ["Smaller type", "Larger type"] as const) {
      await setType(room, scale);
      const { share, lines } = await typeOf(name);
      expect(share).toBeGreaterThanOrEqual(0.08);
      expect(lines).toBeLessThanOrEqual(2);
      const rows = next(room).getByRole("listitem");
      await expect(rows).toHaveCount(4);
      for (const row of await rows.all()) expect(await inView(row)).toBe(true);
      expect(await inView(next(room).getByText(/remain/))).toBe(true);
      expect(await inView(room.getByRole("timer"))).toBe(true);
    }
  }
});

test("the room sees who speaks, in what capacity, the next by number, how many remain", async ({ page }) => {
  await openNewEvent(page);
  const room = await openRoom(page);
  await expect(floor(room)).toContainText("Nobody has the floor");
  await expect(next(room)).toContainText("Nobody is waiting");
  await addSpeakers(page, "Kenya", "France", "Peru", "Norway", "Ghana", "Chile");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Enter");
  await expect(floor(room)).toContainText("Kenya");
  await expect(floor(room)).toContainText("National statement");
  await expect(next(room).getByRole("listitem")).toHaveText([
    /1\s*France/,
    /2\s*Peru/,
    /3\s*Norway/,
    /4\s*Ghana/,
  ]);
  await expect(next(room)).toContainText("5 speakers remain");
  await expect(room.getByRole("timer")).toHaveText(/^[23]:\d\d$/);
});

test("blank, freeze, size and colours, from the desk and by keys in the window", async ({ page }) => {
  await openSample(page);
  await page.keyboard.press("Control+Enter");
  const room = await openRoom(page);
  const first = await floor(room).getByRole("heading").innerText();

  await page.getByRole("button", { name: "Room screen" }).click();
  const remote = page.getByRole("dialog");
  await remote.getByLabel(/^Blank/).press("Space");
  await expect(floor(room)).toHaveCount(0);
  await expect(room.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: "Room screen: blank" })).toBeVisible();
  await room.keyboard.press("b");
  await expect(floor(room)).toContainText(first);
  await expect(remote.getByLabel(/^Blank/)).not.toBeChecked();

  await room.keyboard.press("z");
  await expect(room.getByRole("img", { name: "frozen" })).toBeVisible();
  await expect(remote.getByLabel(/^Freeze/)).toBeChecked();
  await page.keyboard.press("Escape");
  const stopped = await room.getByRole("timer").innerText();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("region", { name: "Has the floor" })).not.toContainText(first);
  await room.reload();
  await expect(floor(room)).toContainText(first);
  await expect(room.getByRole("timer")).toHaveText(stopped);
  await room.keyboard.press("z");
  await expect(floor(room)).not.toContainText(first);

  const size = () =>
    floor(room)
      .locator("p")
      .evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize));
  const before = await size();
  // Pressed faster than the engine answers, each counts.
  for (let at = 0; at < 3; at++) await room.keyboard.press("+");
  await expect.poll(size).toBeCloseTo(before * 1.3, 1);
  const ground = () => room.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await ground();
  await room.keyboard.press("d");
  await expect.poll(ground).not.toBe(dark);
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "light");
  await room.keyboard.press("f");
  await expect.poll(() => room.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await room.keyboard.press("F11");
  await expect.poll(() => room.evaluate(() => document.fullscreenElement !== null)).toBe(false);
  await room.keyboard.press("?");
  await expect(room.getByRole("dialog", { name: "Keys" })).toContainText("Freeze or release the screen");
});

test("overtime is told in words and only where the room may see it", async ({ page }) => {
  await page.clock.install();
  await openNewEvent(page);
  await addSpeakers(page, "Kenya");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Enter");
  await expect(waitingRows(page)).toHaveCount(0);
  await page.goto(page.url().replace(/desk$/, "room"));
  const timer = page.getByRole("timer");
  await expect(timer).toHaveText(/^[23]:\d\d$/);
  await page.clock.runFor(155_000);
  await expect(page.getByText("nearly over")).toBeVisible();
  await page.clock.runFor(60_000);
  await expect(timer).toHaveText(/^\+0:\d\d$/);
  await expect(page.getByText("over the 3:00")).toBeVisible();
  await page.keyboard.press("o");
  await expect(timer).toHaveText("0:00");
  await expect(page.getByText("time is up")).toBeVisible();
});
