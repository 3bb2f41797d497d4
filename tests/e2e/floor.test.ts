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
  await page.getByRole("button", { name: /^Limit/ }).click();
  await page.getByRole("menuitem", { name: "2 min" }).click();
  await expect(page.getByRole("button", { name: "Limit: 2 min" })).toBeVisible();
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
  await page.getByRole("button", { name: /^Limit/ }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("menuitem", { name: "2 min" })).toBeVisible();
  await expect(floor).not.toContainText("paused");
  await page.getByRole("menuitem", { name: "2 min" }).focus();
  await page.keyboard.press("f");
  await expect(floor).toContainText("Kenya");
});
