import Database from "better-sqlite3";
import { addSpeakers, captureLine, expect, openNewEvent, test } from "./desk-app.ts";

function draftsIn(file: string): string {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare("SELECT draft FROM drafts").pluck().all().join();
  } finally {
    db.close();
  }
}

test("after kill -9 and a restart everything is there, the unfinished line too", async ({ page, app }) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "France");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("region", { name: "Has the floor" })).toContainText("Kenya");
  await captureLine(page).focus();
  await page.keyboard.type("Stored before the power went #prot");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Stored before the power went", { exact: true })).toBeVisible();
  await page.keyboard.type("Half a sentence");
  // Kept while typing goes on, and by the file alone: the browser's copy is taken away.
  await expect.poll(() => draftsIn(app.db)).toContain("Half a sentence");
  await app.kill();
  await expect(page.getByText(/connection to the engine is interrupted/)).toBeVisible();

  await page.evaluate(() => localStorage.clear());
  const session = new URL(page.url()).hash;
  await page.goto(await app.start());
  await expect(page.getByRole("heading", { name: "Library" })).toBeVisible();
  await page.goto(`${page.url().split("#")[0]}${session}`);
  await expect(page.getByRole("region", { name: "Has the floor" })).toContainText("Kenya");
  await expect(page.getByRole("list", { name: "Waiting for the floor" })).toContainText("France");
  await expect(page.getByText("Stored before the power went", { exact: true })).toBeVisible();
  await expect(captureLine(page)).toContainText("Half a sentence");
});
