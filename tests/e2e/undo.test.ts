import { addSpeakers, captureLine, expect, openNewEvent, test } from "./desk-app.ts";

test("each undo says what it took back, one after the other, and a note ends the redo of the floor", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await addSpeakers(page, "Kenya", "France");
  await page.keyboard.press("Control+Enter");
  const floor = page.getByRole("region", { name: "Has the floor" });
  await expect(floor).toContainText("Kenya");
  await captureLine(page).focus();
  // Two presses in a row are two steps, each told.
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Undone: giving the floor to Kenya.")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Undone: request for the floor by France.")).toBeVisible();
  await expect(page.getByText("Undone: giving the floor to Kenya.")).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(page.getByText("Done again: request for the floor by France.")).toBeVisible();

  await page.keyboard.type("instead of the floor");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Notes as said" })).toContainText("instead of the floor");
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Undone: new note.")).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await expect(page.getByText("Done again: new note.")).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await expect(page.getByText("There is nothing to redo.")).toBeVisible();
  await expect(floor).toContainText("Nobody");
});
