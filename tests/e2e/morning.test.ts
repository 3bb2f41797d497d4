import Database from "better-sqlite3";
import { foldFloor } from "../../core/floor/fold.ts";
import type { FloorState } from "../../core/floor/state.ts";
import { interventions, tallies } from "../../core/floor/statistics.ts";
import { STATES } from "../../core/reference/states.ts";
import { floorLog } from "../../electron/store/floor-log.ts";
import { Store } from "../../electron/store/store.ts";
import { expect, openNewEvent, type Page, test, waitingRows } from "./desk-app.ts";

const SPEAKERS = STATES.filter((state) => state.unMember)
  .slice(0, 42)
  .map((state) => state.names.en);
const NOT_REACHED = 3;

const floor = (page: Page) => page.getByRole("region", { name: "Has the floor" });

/** Calls the next from the desk and waits until desk, Chair and Room show them. */
async function next(pages: readonly Page[], name: string): Promise<void> {
  const [desk] = pages as [Page, ...Page[]];
  await desk.keyboard.press("Control+Enter");
  for (const page of pages) await expect(page.locator("[data-on-floor]")).toHaveText(name);
}

test("a morning of forty speeches: what the windows show, and what the log replayed gives", async ({
  page,
  app,
}) => {
  test.setTimeout(240_000);
  await openNewEvent(page);
  const context = page.context();
  const [chair, room] = [await context.newPage(), await context.newPage()];
  await chair.goto(page.url().replace(/desk$/, "chair"));
  await room.goto(page.url().replace(/desk$/, "room"));
  const pages = [page, chair, room];
  const sessionId = /sessions\/([^/]+)\/desk/.exec(page.url())?.[1] ?? "";

  // Five minutes each at first; the whole list in one batch.
  await page.keyboard.press("Alt+t");
  await page.getByRole("textbox", { name: "Minutes for everybody" }).fill("5");
  await page.keyboard.press("Enter");
  await expect(page.getByText("all: 5:00")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+a");
  const add = page.getByRole("combobox", { name: "Add to the list of speakers" });
  await add.fill(SPEAKERS.join("; "));
  await page.keyboard.press("Enter");
  await expect(page.getByText(`${SPEAKERS.length} waiting`, { exact: true })).toBeVisible();

  // Two exchange places, one is absent and comes at the end.
  const order = [...SPEAKERS];
  await expect(waitingRows(page).first()).toBeVisible();
  await page.keyboard.press("Alt+l");
  await page.keyboard.press("x");
  [order[0], order[1]] = [order[1] ?? "", order[0] ?? ""];
  await expect(waitingRows(page).first()).toContainText(order[0] ?? "");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("d");
  order.push(...order.splice(2, 1));
  await expect(waitingRows(page).nth(2)).toContainText(order[2] ?? "");

  const heard: string[] = [];
  for (const [at, name] of order.slice(0, order.length - NOT_REACHED).entries()) {
    await next(pages, name);
    heard.push(name);
    if (at === 4) {
      // A point of order inside the speech: it is heard at once, and the speaker goes on.
      await page.keyboard.press("Alt+l");
      await page.keyboard.press("o");
      await page.keyboard.type("zimbabwe");
      await page.keyboard.press("Enter");
      for (const each of pages) await expect(each.locator("[data-on-floor]")).toHaveText("Zimbabwe");
      await next(pages, name);
      await expect(floor(page)).not.toContainText("paused");
    }
    if (at === 9) {
      // The Chair cuts the limit: it holds from the next speaker on.
      await page.keyboard.press("Alt+t");
      await page.getByRole("textbox", { name: "Minutes for everybody" }).fill("3");
      await page.keyboard.press("Enter");
      await expect(page.getByText("all: 3:00")).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(floor(page)).toContainText("of 5:00");
    }
    if (at === 10) await expect(floor(page)).toContainText("of 3:00");
    if (at === 19)
      for (const each of pages) {
        await each.reload();
        await expect(each.locator("[data-on-floor]")).toHaveText(name);
        await expect(each.getByRole("timer")).toBeVisible();
      }
  }
  // A right of reply closes the debate; the list is closed, the session ends with three unheard.
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByRole("menuitem", { name: "Close the list" }).click();
  await expect(chair.getByRole("button", { name: /Open, close or announce|List: Closed/ })).toBeVisible();
  await page.keyboard.press("Alt+l");
  await page.keyboard.press("r");
  await page.keyboard.type(heard[0] ?? "");
  await page.keyboard.press("Enter");
  await expect(waitingRows(page)).toHaveCount(NOT_REACHED + 1);
  await waitingRows(page).last().getByRole("group").focus();
  await page.keyboard.press("g");
  for (const each of pages) await expect(each.locator("[data-on-floor]")).toHaveText(heard[0] ?? "");
  await page.getByRole("button", { name: "Closed", exact: true }).click();
  await page.getByRole("menuitem", { name: "Close the session" }).click();
  await expect(floor(page)).toContainText("Nobody");
  const left = page.getByRole("list", { name: "Left the list" });
  await expect(left.getByText("Not reached")).toHaveCount(NOT_REACHED);

  // What the screens tell is what the log tells when it is read again.
  const given = page.getByRole("list", { name: "Have spoken" }).getByRole("listitem");
  await expect(given).toHaveCount(heard.length + 2);
  await app.kill();
  const state = replay(app.db, sessionId);
  const spoken = interventions(state, 0);
  expect(spoken).toHaveLength(heard.length + 2);
  expect(spoken.every((each) => each.endedAt !== null && each.spokenMs >= 0)).toBe(true);
  expect(spoken.filter((each) => each.kind === "point_of_order")).toHaveLength(1);
  expect(spoken.at(-1)).toMatchObject({ kind: "right_of_reply", overridden: true });
  expect(Object.values(state.requests).filter((each) => each.status === "not_reached")).toHaveLength(
    NOT_REACHED,
  );
  expect(state).toMatchObject({ list: "closed", onFloor: null, waiting: [], interrupted: [] });
  expect([...new Set(state.given.map((id) => state.requests[id]?.limitMs))]).toEqual([300_000, 180_000]);
  const [first] = tallies([state], "category", 0);
  expect(first).toMatchObject({ interventions: heard.length + 1, notReached: NOT_REACHED });
});

/** The floor as the file's log alone tells it. */
function replay(file: string, sessionId: string): FloorState {
  const db = new Database(file, { readonly: true });
  try {
    return foldFloor(floorLog(new Store(db), sessionId));
  } finally {
    db.close();
  }
}
