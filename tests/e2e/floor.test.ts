import { STATES } from "../../core/reference/states.ts";
import { addSpeakers, captureLine, expect, openNewEvent, test, waitingRows } from "./desk-app.ts";

const names = async (page: import("@playwright/test").Page) =>
  (await waitingRows(page).getByRole("group").allInnerTexts()).map((row) => row.split("\n")[1]);

test("the list of speakers by keyboard, every act undone and redone", async ({ page, faults: _ }) => {
  await openNewEvent(page);
  await addSpeakers(page, "ke", "cote d'ivoire", "tur", "fr, Bolivia");
  expect(await names(page)).toEqual([
    "Kenya",
    "Côte d'Ivoire",
    "Türkiye",
    "France",
    "Bolivia (Plurinational State of)",
  ]);

  const add = page.getByRole("combobox", { name: "Add to the list of speakers" });
  await page.keyboard.type("ke");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This speaker is already on the list.")).toBeVisible();
  await expect(add).toBeFocused();
  await captureLine(page).focus();

  await page.keyboard.press("Alt+l");
  await expect(waitingRows(page).first().getByRole("group")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(async () => (await names(page))[0]).toBe("Côte d'Ivoire");
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await names(page))[0]).toBe("Kenya");
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(async () => (await names(page))[0]).toBe("Côte d'Ivoire");

  const floor = page.getByRole("region", { name: "Has the floor" });
  await page.keyboard.press("n");
  await expect(floor).toContainText("Côte d'Ivoire");
  await page.keyboard.press("p");
  await expect(floor).toContainText("paused");
  await page.keyboard.press("p");
  await expect(floor).not.toContainText("paused");
  await page.keyboard.press("+");
  await expect(floor).toContainText("3:30");
  await page.keyboard.press("f");
  await expect(floor).toContainText("Nobody");
  await expect(page.getByRole("list", { name: "Have spoken" })).toContainText("Côte d'Ivoire");
  await page.keyboard.press("Control+z");
  await expect(floor).toContainText("Côte d'Ivoire");
  await page.keyboard.press("Control+Enter");
  await expect(floor).toContainText("Kenya");
  await expect.poll(async () => (await names(page))[0]).toBe("Türkiye");

  // Absent, withdrawn, unknown.
  await page.keyboard.press("d");
  await expect.poll(async () => (await names(page)).at(-1)).toBe("Türkiye");
  await page.keyboard.press("Alt+l");
  await page.keyboard.press("w");
  await expect.poll(() => names(page)).not.toContain("France");
  await addSpeakers(page, "?");
  await expect.poll(async () => (await names(page)).includes("Speaker 1")).toBe(true);
});

test("a point of order pauses the speaker, who goes on afterwards", async ({ page }) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "France");
  await page.keyboard.press("Control+Enter");
  const floor = page.getByRole("region", { name: "Has the floor" });
  await expect(floor).toContainText("Kenya");
  await page.keyboard.press("Escape");
  await page.getByRole("list", { name: "Waiting for the floor" }).getByRole("group").first().focus();
  await page.keyboard.press("o");
  await page.keyboard.type("mex");
  await page.keyboard.press("Enter");
  await expect(floor).toContainText("Mexico");
  await expect(floor).toContainText("Point of order");
  await page.keyboard.press("Control+Enter");
  await expect(floor).toContainText("Kenya");
});

test("the list is closed and opened again; the limit holds for speeches to come", async ({ page }) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "France");
  await page.getByRole("button", { name: "Draft", exact: true }).click();
  await page.getByRole("menuitem", { name: "Open the list" }).click();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByRole("menuitem", { name: "Close the list" }).click();
  await expect(page.getByText(/The list is closed/)).toBeVisible();
  await page.keyboard.press("Alt+a");
  await page.keyboard.type("mex");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/list of speakers is closed. Reopen/)).toBeVisible();
  await page.keyboard.press("Alt+t");
  await expect(page.getByRole("dialog", { name: "Speaking limits" })).toBeVisible();
  await page.getByRole("textbox", { name: "Minutes for everybody" }).fill("2");
  await page.keyboard.press("Enter");
  await expect(page.getByText("all: 2:00")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Limit 2:00" })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("region", { name: "Has the floor" })).toContainText("left of 2:00");
});

test("chair and room follow the desk; the chair commands; the room asks for nothing private", async ({
  page,
  context,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "France");
  const base = page.url().replace(/desk$/, "");
  const chair = await context.newPage();
  await chair.goto(`${base}chair`);
  const room = await context.newPage();
  const asked: string[] = [];
  room.on("websocket", (socket) =>
    socket.on("framesent", ({ payload }) =>
      asked.push(...(String(payload).match(/\/[a-z]+\/[A-Za-z]+/g) ?? [])),
    ),
  );
  await room.goto(`${base}room`);
  await expect(room.getByRole("region", { name: "Next" })).toContainText("Kenya");

  await page.keyboard.press("Control+Enter");
  await expect(chair.getByRole("region", { name: "Has the floor" })).toContainText("Kenya");
  await expect(room.getByRole("region", { name: "Has the floor" })).toContainText("Kenya");
  await chair.keyboard.press("n");
  await expect(page.getByRole("region", { name: "Has the floor" })).toContainText("France");
  await expect(room.getByRole("region", { name: "Has the floor" })).toContainText("France");
  expect(asked.length).toBeGreaterThan(0);
  expect(new Set(asked)).toEqual(new Set(["/room/watch", "/library/changes"]));

  await room.keyboard.press("b");
  await expect(room.getByRole("region", { name: "Has the floor" })).toHaveCount(0);
});

test("a focused button and an open menu keep the keys that are theirs", async ({ page }) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "France");
  await page.keyboard.press("Control+Enter");
  const floor = page.getByRole("region", { name: "Has the floor" });
  await expect(floor).toContainText("Kenya");
  await page.getByRole("button", { name: "More about the floor" }).focus();
  await page.keyboard.press("Space");
  const cutOff = page.getByRole("menuitem", { name: "Cut off the speaker" });
  await expect(cutOff).toBeVisible();
  await expect(floor).not.toContainText("paused");
  await cutOff.focus();
  await page.keyboard.press("f");
  await page.keyboard.press("p");
  await expect(floor).toContainText("Kenya");
  await expect(floor).not.toContainText("paused");
});

test("typing what is said never commands the floor; a heavy hand on Ctrl+Enter calls one", async ({
  page,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "France", "Peru");
  await page.locator("body").click({ position: { x: 5, y: 5 } });
  await page.keyboard.type("nfpdw");
  await expect.poll(async () => (await names(page)).length).toBe(3);
  await expect(page.getByRole("region", { name: "Has the floor" })).toContainText("Nobody");
  await captureLine(page).focus();
  await page.keyboard.down("Control");
  await page.keyboard.down("Enter");
  // Playwright repeats a key that is held.
  await page.keyboard.down("Enter");
  await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await page.keyboard.up("Control");
  await expect(page.getByRole("region", { name: "Has the floor" })).toContainText("Kenya");
  await expect.poll(() => names(page)).toEqual(["France", "Peru"]);
});

test("a slip of the finger accredits nobody; a pasted column is a batch; on behalf of a group by its acronym", async ({
  page,
}) => {
  await openNewEvent(page);
  await page.keyboard.press("Alt+a");
  const add = page.getByRole("combobox", { name: "Add to the list of speakers" });
  await page.keyboard.type("zzzz");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/“zzzz” fits nobody/)).toBeVisible();
  await expect(waitingRows(page)).toHaveCount(0);
  await add.fill("kenya, Frnace, peru");
  await page.keyboard.press("Enter");
  await expect.poll(() => names(page)).toEqual(["Kenya", "Peru"]);
  await expect(add).toHaveValue("Frnace");
  await add.fill("");
  await add.evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "Mali\nChad\nNiger\n");
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(add).toHaveValue("Mali, Chad, Niger");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await names(page)).length).toBe(5);
  await page.getByRole("combobox", { name: "On behalf of" }).focus();
  await page.keyboard.type("grulac");
  await page.keyboard.press("Enter");
  await expect(add).toBeFocused();
  await page.keyboard.type("chile");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await names(page))[0]).toBe("Chile");
  await expect(waitingRows(page).first()).toContainText("on behalf of Latin American and Caribbean Group");
});

test("the order is chosen with a preview, by rules that say why; details and times are put right", async ({
  page,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "UNHCR", "Peru", "Kenya");
  expect(await names(page)).toEqual([
    "Peru",
    "Kenya",
    "Office of the United Nations High Commissioner for Refugees",
  ]);
  await page.keyboard.press("Alt+o");
  const dialog = page.getByRole("dialog", { name: "Order of the list" });
  await dialog.getByRole("combobox", { name: "Preset", exact: true }).press("ArrowDown");
  await page.getByRole("option", { name: "Order of request" }).click();
  await expect(dialog.getByRole("listitem").filter({ hasText: "was 3" })).toContainText(
    "Office of the United",
  );
  await dialog.getByRole("button", { name: "Move Rights of reply up" }).click();
  await dialog.getByRole("textbox", { name: "Name of the preset" }).fill("Our own");
  await dialog.getByRole("button", { name: "Keep as a preset" }).click();
  await expect(dialog.getByRole("combobox", { name: "Preset", exact: true })).toHaveValue("Our own");
  await dialog.getByRole("button", { name: "Use this order" }).click();
  await expect.poll(async () => (await names(page))[0]).toContain("Office of the United Nations");
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await names(page))[0]).toBe("Peru");

  await page.keyboard.press("Alt+l");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("e");
  const details = page.getByRole("dialog", { name: /Details of the request: Kenya/ });
  await details.getByRole("combobox", { name: "Level" }).click();
  await page.getByRole("option", { name: "Minister", exact: true }).click();
  await details.getByRole("button", { name: "Save" }).click();
  await expect.poll(async () => (await names(page))[0]).toBe("Kenya");
  await expect(waitingRows(page).first()).toContainText("National statement · Minister");

  const floor = page.getByRole("region", { name: "Has the floor" });
  await page.keyboard.press("Control+Enter");
  await expect(floor).toContainText("Kenya");
  await page.keyboard.press("Control+Enter");
  await expect(floor).toContainText("Peru");
  await page.getByRole("button", { name: "Correct the times of Kenya" }).click();
  const times = page.getByRole("dialog", { name: "Times of Kenya" });
  await times.getByLabel("Ended at").fill("00:00:01");
  await times.getByRole("button", { name: "Correct" }).click();
  await expect(page.getByText(/These times can't be/)).toBeVisible();
});

test("moves by key and by the handle are told to a screen reader", async ({ page }) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "France", "Peru");
  const told = page.getByRole("status");
  await page.keyboard.press("Alt+l");
  await page.keyboard.press("End");
  await expect(waitingRows(page).last().getByRole("group")).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(told.filter({ hasText: "Peru: place 2 of 3." })).toHaveCount(1);
  await expect.poll(() => names(page)).toEqual(["Kenya", "Peru", "France"]);

  // What is said goes on quickly: every word of it is kept.
  await page.evaluate(() => {
    const said: string[] = [];
    (globalThis as { said?: string[] }).said = said;
    for (const region of document.querySelectorAll("[role=status]"))
      new MutationObserver(() => said.push(region.textContent ?? "")).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  const said = () => page.evaluate(() => (globalThis as { said?: string[] }).said ?? []);
  await page.getByRole("button", { name: "Drag Kenya to another place" }).focus();
  await page.keyboard.press("Space");
  await expect.poll(said).toContain("Kenya lifted from place 1.");
  // The handle listens a moment after it was lifted: a key that came before is pressed again.
  await expect(async () => {
    await page.keyboard.press("ArrowDown");
    await expect.poll(said, { timeout: 2_000 }).toContain("Now over place 2.");
  }).toPass({ timeout: 10_000 });
  await page.keyboard.press("Space");
  await expect.poll(said).toContain("Kenya put at place 2.");
  await expect.poll(() => names(page)).toEqual(["Peru", "Kenya", "France"]);
  await expect.poll(said).toContain("Kenya: place 2 of 3.");
});

test("a long list is drawn where it is seen, walked to its end by keyboard", async ({ page }) => {
  await openNewEvent(page);
  await page.keyboard.press("Alt+a");
  const states = STATES.slice(0, 90).map((state) => state.code);
  const add = page.getByRole("combobox", { name: "Add to the list of speakers" });
  await add.fill(states.join(","));
  await page.keyboard.press("Enter");
  await expect(page.getByText(`${states.length} waiting`, { exact: true })).toBeVisible();
  await expect(waitingRows(page).first()).toBeVisible();
  expect(await waitingRows(page).count()).toBeLessThan(60);
  await page.keyboard.press("Alt+l");
  await expect(waitingRows(page).first().getByRole("group")).toBeFocused();
  await page.keyboard.press("End");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  await expect.poll(focused).toMatch(new RegExp(`^${states.length}\\. `));
  await page.keyboard.press("ArrowUp");
  await expect.poll(focused).toMatch(new RegExp(`^${states.length - 1}\\. `));
  await page.keyboard.press("w");
  await expect(page.getByText(`${states.length - 1} waiting`, { exact: true })).toBeVisible();
  await expect.poll(focused).toMatch(new RegExp(`^${states.length - 1}\\. `));
  await page.keyboard.press("Home");
  await expect.poll(focused).toMatch(/^1\. /);
});
