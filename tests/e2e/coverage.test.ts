import { readFileSync } from "node:fs";
import { expectClean } from "./axe.ts";
import { addSpeakers, captureLine, expect, openNewEvent, type Page, test, waitingRows } from "./desk-app.ts";

const write = async (page: Page, text: string) => {
  await captureLine(page).focus();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await expect(captureLine(page)).toHaveText("");
};
const table = (page: Page) => page.getByRole("table", { name: "Notes by session and challenge area" });

test("what has no note is told, follows what is written, is saved, and leads to the desk", async ({
  page,
  context,
  faults: _,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "Peru");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Enter");
  await expect(waitingRows(page)).toHaveCount(1);
  await write(page, "Under two areas #hum #prot");
  await page.keyboard.press("Control+Enter");
  await expect(waitingRows(page)).toHaveCount(0);
  const desk = page.url();
  const other = await context.newPage();
  await other.goto(desk.replace(/desk$/, "coverage"));

  const row = table(other).getByRole("row").nth(1);
  await expect(row.getByRole("cell")).toHaveText([
    /^1 note1 raw1 delegation/,
    /^1 note/,
    "None",
    "None",
    "None",
    "0",
    /^1 note/,
  ]);
  await expect(
    other.getByText("3 challenge areas have no note: Development, Security, and Cooperation."),
  ).toBeVisible();
  await expect(other.getByRole("region", { name: "Spoke and have no note" })).toContainText("Peru");
  await expectClean(other, "coverage");

  await page.bringToFront();
  await write(page, "Now of Peru #sec");
  await expect(row.getByRole("cell").nth(3)).toHaveText(/^1 note/);
  await expect(other.getByText("Everybody who spoke has a note.")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(row.getByRole("cell").nth(3)).toHaveText("None");

  await other.bringToFront();
  const saved = other.waitForEvent("download");
  await other.keyboard.press("Control+s");
  const lines = readFileSync(await (await saved).path(), "utf8")
    .trim()
    .split("\r\n");
  expect(lines[0]).toContain("Session,Challenge area,Notes,Raw,Cleaned,Included,Delegations");
  expect(lines.filter((line) => line.includes(",Humanitarian,1,1,0,0,1,"))).toHaveLength(2);

  await other.keyboard.press("l");
  await expect(other.getByRole("button", { name: /Peru/ })).toBeFocused();
  await other.keyboard.press("Enter");
  await expect(captureLine(other)).toBeVisible();
});
