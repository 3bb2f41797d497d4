import mammoth from "mammoth";
import { captureLine, expect, openSample, type Page } from "./desk-app.ts";

/**
 * The main job from the first start to a Word file, by keyboard: the sample, the floor twice, three notes, the
 * report twice. `save` does what asks for the Word file and gives the path it was kept under.
 */
export async function doMainJob(page: Page, save: (press: () => Promise<void>) => Promise<string>) {
  await openSample(page);
  const floor = page.getByRole("region", { name: "Has the floor" });
  await expect(floor).toContainText("Nobody");
  const first = await page
    .getByRole("list", { name: "Waiting for the floor" })
    .getByRole("group")
    .first()
    .innerText();

  await page.keyboard.press("Control+Enter");
  await expect(floor).toContainText(first.split("\n")[1] ?? "missing");
  await expect(floor.getByRole("timer")).toBeVisible();
  await page.keyboard.type("Families were separated at the crossing #prot #hum");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Agree on a family reunification desk at each crossing #prot !rec >gov");
  await page.keyboard.press("Enter");

  await page.keyboard.press("Control+Enter");
  await expect(floor).not.toContainText(first.split("\n")[1] ?? "missing");
  await page.keyboard.type("Share crossing data the same day !rec #coop >io");
  await page.keyboard.press("Enter");

  const notes = page.getByRole("list", { name: "Notes as said" });
  await expect(notes.getByText("Share crossing data the same day", { exact: true })).toBeVisible();
  const row = notes.getByRole("listitem").filter({ hasText: "family reunification desk" });
  await expect(row).toContainText("Recommendation");
  await expect(row).toContainText("Protection");
  await expect(row).toContainText("to Governments");
  await expect(captureLine(page)).toBeFocused();

  await page.keyboard.press("Control+e");
  await expect(page.getByText(/^Ready: /)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("document", { name: "Preview of the report" })).toContainText(
    "family reunification desk",
  );
  const press = () => page.keyboard.press("Control+s");
  const unattributed = await textOf(await save(press));
  expect(unattributed).toContain("Families were separated at the crossing");
  expect(unattributed).toContain("Share crossing data the same day");
  expect(unattributed).not.toContain("#prot");

  await page.getByText("By name").click();
  await expect(page.getByText(/^Ready: /)).toBeVisible();
  const attributed = await textOf(await save(press));
  expect(attributed).toContain("family reunification desk");
  expect(attributed).not.toBe(unattributed);
}

/** The words of a Word file, as a reader that this project did not write finds them. */
async function textOf(path: string): Promise<string> {
  const { value, messages } = await mammoth.extractRawText({ path });
  expect(messages.filter((message) => message.type === "error")).toEqual([]);
  return value;
}
