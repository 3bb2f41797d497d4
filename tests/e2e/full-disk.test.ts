import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { captureLine, expect, openNewEvent, type Page, test } from "./desk-app.ts";

const notes = (page: Page) => page.getByRole("list", { name: "Notes as said" }).getByRole("listitem");
const preload = new URL("../helpers/full-disk.mjs", import.meta.url).href;

test("on a full disk a note stays on the screen, which says why; it is stored once there is room", async ({
  page,
  app,
}) => {
  await openNewEvent(page);
  const flag = join(app.folder, "disk-is-full");
  await app.kill();
  process.env.NODE_OPTIONS = `--import=${preload}`;
  process.env.IDM_FULL_DISK = flag;
  await app.start();
  delete process.env.NODE_OPTIONS;
  delete process.env.IDM_FULL_DISK;
  await expect(page.getByText(/connection to the engine is interrupted/)).toHaveCount(0);

  writeFileSync(flag, "");
  await expect.poll(() => existsSync(`${flag}.full`)).toBe(true);
  const long = "said at length ".repeat(3_000);
  await captureLine(page).focus();
  await page.keyboard.insertText(long);
  await page.keyboard.press("Enter");
  await page.keyboard.type("and the next, half");
  await expect(page.getByRole("alert").filter({ hasText: "Not saved: the disk is full." })).toBeVisible();
  const waiting = page.getByRole("list", { name: "Not stored yet" });
  await expect(waiting).toContainText("said at length");
  await expect(captureLine(page)).toHaveText("and the next, half");

  rmSync(flag);
  await expect(notes(page)).toHaveCount(1);
  await expect(waiting).toHaveCount(0);
  await page.reload();
  await expect(notes(page)).toContainText(["said at length"]);
  await expect(captureLine(page)).toHaveText("and the next, half");
});
