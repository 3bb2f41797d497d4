import {
  addSpeakers,
  captureLine,
  expect,
  openNewEvent,
  openSample,
  type Page,
  test,
  waitingRows,
} from "./desk-app.ts";

/** Opens the Chair's window of the session whose desk is open, and waits until it shows how many wait. */
async function openChair(desk: Page, waiting: number): Promise<Page> {
  const chair = await desk.context().newPage();
  await chair.goto(desk.url().replace(/desk$/, "chair"));
  // Of a long list only the rows in sight are drawn.
  await expect(chair.getByRole("region", { name: "Next on the list" })).toContainText(`${waiting} waiting`);
  return chair;
}

const floorOf = (page: Page) => page.getByRole("region", { name: "Has the floor" });
const rows = (chair: Page) => chair.getByRole("list", { name: "Next on the list" }).getByRole("button");

test("the Chair runs the floor: the next, a chosen one, a pause, more time, absences, undo and redo", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "France", "Mexico", "Japan", "Chile");
  const chair = await openChair(page, 5);
  await expect(rows(chair).first()).toContainText(/asked \d\d:\d\d/);

  await chair.getByRole("button", { name: "Give the floor to the next" }).click();
  await expect(floorOf(chair)).toContainText("Kenya");
  await expect(floorOf(page)).toContainText("Kenya");
  await chair.getByRole("button", { name: "Pause" }).click();
  await expect(floorOf(page)).toContainText("paused");
  await chair.getByRole("button", { name: "Resume" }).click();
  await expect(floorOf(page)).not.toContainText("paused");
  await chair.getByRole("button", { name: "+30 s" }).click();
  await expect(floorOf(page)).toContainText("3:30");
  await chair.getByRole("button", { name: "Next absent: to the end" }).click();
  await expect(waitingRows(page).last()).toContainText("France");
  await chair.getByRole("button", { name: "Next absent: off the list" }).click();
  await expect(waitingRows(page).filter({ hasText: "Mexico" })).toHaveCount(0);
  await chair.getByRole("button", { name: "Undo" }).click();
  await expect(waitingRows(page).filter({ hasText: "Mexico" })).toHaveCount(1);
  await chair.getByRole("button", { name: "Redo" }).click();
  await expect(waitingRows(page).filter({ hasText: "Mexico" })).toHaveCount(0);
  const left = chair.getByRole("region", { name: "Left the list without speaking" });
  await expect(left).toContainText("absent when called");
  await left.getByRole("button", { name: "Back on the list" }).click();
  await expect(left).toHaveCount(0);

  // By keyboard: a row opens what can be done with it.
  await chair.keyboard.press("l");
  await expect(rows(chair).first()).toBeFocused();
  await chair.keyboard.press("ArrowDown");
  await expect(rows(chair).nth(1)).toBeFocused();
  await expect(rows(chair).nth(1)).toContainText("Chile");
  await chair.keyboard.press("Enter");
  const sheet = chair.getByRole("dialog", { name: "Chile" });
  await sheet.getByRole("button", { name: "Put on deck" }).press("Enter");
  await expect(rows(chair).first()).toContainText(/Chile.*on deck/s);
  await rows(chair).filter({ hasText: "France" }).click();
  await chair
    .getByRole("dialog", { name: "France" })
    .getByRole("button", { name: "Give the floor to this one" })
    .click();
  await expect(floorOf(page)).toContainText("France");
  await expect(chair.getByRole("dialog")).toHaveCount(0);
  await chair.keyboard.press("Shift+f");
  await expect(floorOf(page)).toContainText("Nobody");
});

test("two places are swapped, and each row says with whom", async ({ page, faults: _ }) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "France");
  const chair = await openChair(page, 2);
  await rows(chair).first().click();
  await chair.getByRole("combobox", { name: /Swap places/ }).click();
  await chair.getByRole("option", { name: "France" }).click();
  await expect(rows(chair).first()).toContainText(/France.*swapped with Kenya/s);
  await expect(rows(chair).nth(1)).toContainText(/Kenya.*swapped with France/s);
});

test("a point of order says to whom the floor returns", async ({ page, faults: _ }) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya");
  const chair = await openChair(page, 1);
  const finish = chair.getByRole("button", { name: "Finish" });
  const before = await finish.boundingBox();
  await chair.keyboard.press("n");
  await expect(floorOf(page)).toContainText("Kenya");
  await chair.keyboard.press("o");
  await chair.keyboard.type("United Nations High Commissioner for all who have a very long name, and longer");
  await chair.keyboard.press("ArrowDown");
  await chair.keyboard.press("Enter");
  await expect(floorOf(chair)).toContainText("very long name");
  await expect(floorOf(chair)).toContainText("the floor then returns to Kenya");
  // However long a name is, no button moves.
  expect(await finish.boundingBox()).toEqual(before);
  await chair.keyboard.press("Control+Enter");
  await expect(floorOf(chair)).toContainText("Kenya");
  await expect(floorOf(chair)).not.toContainText("returns to");
  await expect(floorOf(page)).toContainText("Kenya");

  await chair.getByRole("combobox", { name: "Kind of request" }).click();
  await chair.getByRole("option", { name: "Right of reply" }).click();
  await chair.getByRole("combobox", { name: "Add to the list of speakers" }).fill("fra");
  await chair.keyboard.press("Enter");
  await expect(rows(chair).first()).toContainText(/France.*Right of reply/s);
});

test("a message each way, acknowledged by one press", async ({ page, faults: _ }) => {
  await openNewEvent(page);
  const chair = await openChair(page, 0);
  const atChair = chair.getByRole("region", { name: "Messages" });
  const atDesk = page.getByRole("region", { name: "Messages" });

  await captureLine(page).focus();
  await page.keyboard.press("Alt+m");
  await expect(page.getByRole("textbox", { name: "Message to the Chair" })).toBeFocused();
  await page.getByRole("button", { name: "Please slow down" }).press("Enter");
  await expect(atChair.getByRole("status")).toHaveText("Rapporteur: Please slow down");
  await expect(page.getByRole("textbox", { name: "Message to the Chair" })).toHaveCount(0);
  await expect(captureLine(page)).toBeFocused();
  await chair.keyboard.press("s");
  await expect(atChair).toContainText("No new message");
  await page.keyboard.press("Alt+m");
  await expect(page.getByText("Seen: Please slow down")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Message to the Chair" })).toBeFocused();
  await page.keyboard.press("Escape");

  await chair.keyboard.press("m");
  await chair.keyboard.type("Break after the next");
  await chair.keyboard.press("Enter");
  await expect(atDesk.getByRole("status")).toHaveText("Chair: Break after the next");
  await expect(atChair).toContainText("Sent, not seen yet: Break after the next");
  await atDesk.getByRole("button", { name: "Seen" }).click();
  await expect(atChair).toContainText("Seen: Break after the next");
  await expect(atDesk.getByRole("button", { name: "Seen" })).toHaveCount(0);
});

test("the closing is announced with a countdown, cancelled, announced again, and comes by itself", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "France");
  const chair = await page.context().newPage();
  await chair.clock.install();
  await chair.goto(page.url().replace(/desk$/, "chair"));
  const list = chair.getByRole("region", { name: "List of speakers" });
  await expect(rows(chair)).toHaveCount(2);
  await chair.keyboard.press("n");
  await expect(list).toContainText("List: Open");

  await chair.keyboard.press("c");
  await chair.getByRole("menuitem", { name: "Announce: closes in 1 min" }).press("Enter");
  await expect(list.getByRole("timer")).toHaveText(/List closes in (1:00|0:5\d)/);
  await expect(list.getByRole("status")).toHaveText(/^The list of speakers closes at \d\d:\d\d\.$/);
  await list.getByRole("button", { name: "Cancel the closing" }).click();
  await expect(list).toContainText("List: Open");
  await expect(list.getByRole("timer")).toHaveCount(0);

  await list.getByRole("button", { name: "List: Open" }).click();
  await chair.getByRole("menuitem", { name: "Announce: closes in 1 min" }).click();
  await expect(list.getByRole("timer")).toBeVisible();
  await chair.clock.fastForward("01:01");
  await expect(list).toContainText("List: Closed");
  await expect(list.getByRole("status")).toHaveText("List of speakers: Closed");
});

test("the list is closed, reopened and exhausted; closing the session says first who is not reached", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "France");
  const chair = await openChair(page, 2);
  const list = chair.getByRole("region", { name: "List of speakers" });
  const change = async (act: string | RegExp) => {
    await list.getByRole("button", { name: /^List:/ }).click();
    await chair.getByRole("menuitem", { name: act }).click();
  };
  await chair.keyboard.press("n");
  await expect(floorOf(chair)).toContainText("Kenya");
  await change("Close the list");
  await expect(list).toContainText("List: Closed");
  await change("Declare it exhausted");
  await expect(chair.getByText(/Somebody still waits/)).toBeVisible();
  await change("Reopen the list");
  await expect(list).toContainText("List: Reopened");

  await list.getByRole("button", { name: /^List:/ }).click();
  const close = chair.getByRole("menuitem", { name: /Close the session/ });
  await expect(close).toContainText("Kenya has finished. 1 who waits is not reached. Undo takes it back.");
  await close.click();
  await expect(floorOf(chair)).toContainText("Nobody");
  await expect(list).toContainText(/Session closed at \d\d:\d\d/);
  await expect(chair.getByRole("region", { name: "Left the list without speaking" })).toContainText(
    "not reached",
  );
  await chair.keyboard.press("Control+z");
  await expect(floorOf(chair)).toContainText("Kenya");
  await expect(rows(chair)).toHaveCount(1);
  await expect(list).not.toContainText("Session closed");
});

test("the forecast: an end that is given, a limit that is cut", async ({ page, faults: _ }) => {
  await openSample(page);
  const chair = await openChair(page, 20);
  const forecast = chair.getByRole("region", { name: "Forecast" });
  // The sample's end lies years back: it says nothing of today.
  await expect(forecast).toContainText(/^20 waiting × .* min: done at about/);
  await chair.keyboard.press("e");
  const inAnHour = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "Europe/Zurich" });
  await chair.getByLabel("The session ends at").fill(inAnHour.format(Date.now() + 56 * 60_000));
  await chair.keyboard.press("Enter");
  await expect(forecast).toContainText(/5[45] left: close now, cut to .* go(es)? unheard\./);
  await forecast.getByRole("button", { name: /^Cut to/ }).click();
  await expect(forecast).toContainText("all are heard");
  await chair.getByRole("button", { name: "Undo" }).click();
  await expect(forecast).toContainText("unheard");
  await forecast.getByRole("button", { name: /^Close now/ }).click();
  await expect(chair.getByRole("region", { name: "List of speakers" })).toContainText("List: Closed");
});

test("the balance names a silent delegation, and a press puts it on the list", async ({
  page,
  faults: _,
}) => {
  await openSample(page);
  const chair = await openChair(page, 20);
  const balance = chair.getByRole("region", { name: "Balance" });
  const states = balance.getByRole("listitem").filter({ hasText: "Member State" }).first();
  await expect(states).toContainText("15 waiting");
  await chair.getByRole("button", { name: "Argentina" }).click();
  await expect(states).toContainText("16 waiting");
  await expect(chair.getByRole("button", { name: "Argentina", exact: true })).toHaveCount(0);
  await expect(waitingRows(page).filter({ hasText: "Argentina" })).toHaveCount(1);
  await balance.getByText("By regional group").click();
  await expect(balance).toContainText("African Group");
});

test("pre-inscriptions from a file: shown with what is refused, then put on the list as one act", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "France", "Mexico");
  const chair = await openChair(page, 3);
  await chair.keyboard.press("i");
  const dialog = chair.getByRole("dialog", { name: "Pre-inscriptions from a file" });
  const [chooser] = await Promise.all([
    chair.waitForEvent("filechooser"),
    dialog.getByRole("button", { name: "List of pre-inscribed speakers" }).click(),
  ]);
  await chooser.setFiles("tests/fixtures/inscriptions.csv");
  const requests = dialog.getByRole("table").first();
  await expect(requests).toContainText("on behalf of African Group · Minister · English");
  await expect(requests).toContainText("Needs the interpreter");
  await expect(requests).toContainText("Mexico (already on the list)");
  const refused = dialog.getByRole("table").nth(1);
  await expect(refused.getByRole("row").nth(1)).toHaveText(
    /3\s*Level\s*Ambassador-in-waiting\s*This level is not known/,
  );
  await expect(refused.getByRole("row").nth(2)).toHaveText(/5\s*Delegation\s*Atlantis\s*.*not accredited/);
  await expect(refused.getByRole("row").nth(3)).toHaveText(/6\s*Delegation\s*Kenya\s*.*earlier row/);
  await dialog.getByRole("button", { name: "Put 1 on the list" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(rows(chair)).toHaveCount(4);
  await expect(rows(chair).filter({ hasText: "African Group" })).toContainText("Note: Needs the interpreter");
  await chair.keyboard.press("Control+z");
  await expect(rows(chair)).toHaveCount(3);
});

test("in a long list the arrows reach those who are not drawn, and back", async ({ page, faults: _ }) => {
  await openSample(page);
  const chair = await openChair(page, 20);
  const items = chair.getByRole("list", { name: "Next on the list" }).getByRole("listitem");
  await rows(chair).first().focus();
  await chair.keyboard.press("End");
  await expect(items.and(chair.locator("[aria-posinset='20']")).getByRole("button")).toBeFocused();
  await chair.keyboard.press("ArrowUp");
  await expect(items.and(chair.locator("[aria-posinset='19']")).getByRole("button")).toBeFocused();
  await chair.keyboard.press("Home");
  await expect(rows(chair).first()).toBeFocused();
});

test("every target is at least 44 px, and every act is on the key sheet", async ({ page, faults: _ }) => {
  await openSample(page);
  await page.keyboard.press("Control+Enter");
  const chair = await openChair(page, 19);
  const tooSmall = () =>
    chair.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("button, input:not([type=radio]), [role=menuitem], label")]
        .filter((each) => each.checkVisibility())
        .map((each) => ({ what: each.outerHTML.slice(0, 120), box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.width < 44 || box.height < 44))
        .map(({ what, box }) => `${Math.round(box.width)} × ${Math.round(box.height)} ${what}`),
    );
  await expect(rows(chair).first()).toBeVisible();
  await expect(chair.getByRole("timer")).toBeVisible();
  expect(await tooSmall(), "window").toEqual([]);
  await chair.keyboard.press("c");
  await chair.getByRole("menuitem").first().waitFor();
  expect(await tooSmall(), "menu of the list").toEqual([]);
  await chair.getByRole("menuitem", { name: "Announce: closes in 10 min" }).click();
  await expect(chair.getByText(/List closes in/)).toBeVisible();
  expect(await tooSmall(), "closing announced").toEqual([]);
  await rows(chair).first().click();
  await expect(chair.getByRole("dialog")).toBeVisible();
  expect(await tooSmall(), "row").toEqual([]);
  await chair.keyboard.press("Escape");
  await expect(chair.getByRole("dialog")).toHaveCount(0);

  await chair.keyboard.press("?");
  const sheet = chair.getByRole("dialog", { name: "Keys" });
  for (const act of [
    "Give the floor to the next",
    "Finish without calling the next",
    "Cut off the speaker",
    "Pause or resume the clock",
    "30 seconds more",
    "Absent: to the end of the list",
    "Absent: off the list",
    "Put on deck, or take off deck",
    "Undo",
    "Redo",
    "Set the end",
    "Message to the rapporteur",
    "Acknowledge the message",
    "Pre-inscriptions from a file",
    "Open, close or announce the closing of the list",
  ])
    await expect(sheet.getByText(act, { exact: true })).toBeVisible();
});
