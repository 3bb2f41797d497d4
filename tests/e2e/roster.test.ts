import { expectClean } from "./axe.ts";
import { expect, test } from "./desk-app.ts";

test("a list with a title is read, its headings chosen, a delegation edited and deleted", async ({
  page,
  faults: _,
}) => {
  await page.keyboard.press("i");
  await page.keyboard.type("Dialogue with a titled list");
  await page.keyboard.press("Enter");
  const text = "Liste des participants;;\nPays;Nom;Catégorie\nAllemagne;Weber;Observateur\nKenya;Otieno;\n";
  await page
    .getByLabel("Accreditation list")
    .setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  const headings = page.getByRole("combobox", { name: "The headings stand in" });
  await expect(headings).toHaveValue("Row 2: Pays, Nom, Catégorie");
  const accepted = page.getByRole("region", { name: /will be imported/ });
  await expect(accepted).toContainText("Germany");
  await headings.click();
  await page.getByRole("option", { name: /Row 1/ }).click();
  await expect(accepted).toContainText("0 new");
  await headings.click();
  await page.getByRole("option", { name: /Row 2/ }).click();
  await expect(accepted).toContainText("2 new");
  await expectClean(page, "choosing the headings");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Go to the event" }).press("Enter");

  const roster = page.getByRole("table", { name: "Accredited delegations" });
  await expect(roster.getByRole("row", { name: /Germany/ })).toContainText("Observer State");
  await page.getByRole("button", { name: "Edit Kenya" }).press("Enter");
  await page.getByRole("textbox", { name: "Acronym" }).fill("KEN");
  await page.keyboard.press("Enter");
  await expect(roster).toContainText("Kenya (KEN)");

  await page.getByRole("button", { name: "Edit Germany" }).press("Enter");
  await page.getByRole("button", { name: "Delete" }).press("Enter");
  await expect(page.getByRole("alert", { name: "Delete Germany?" })).toContainText(
    "Its one person is deleted too.",
  );
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expectClean(page, `deleting a delegation, ${colorScheme}`);
  }
  await page.keyboard.press("Enter");
  await expect(roster.getByRole("row", { name: /Germany/ })).toHaveCount(0);
});

test("what notes bear stays, and the form says how many", async ({ page }) => {
  await page.keyboard.press("s");
  await expect(page.getByRole("textbox", { name: "New note" })).toBeFocused();
  await page.getByRole("link", { name: /Back to/ }).click();
  await page.getByRole("button", { name: "Edit the event" }).click();
  await page.getByRole("button", { name: "Remove Protection" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(
    page.getByText(/\d+ notes, recommendations and texts bear the challenge area “Protection”/),
  ).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Edit the event" }).click();
  await expect(page.getByRole("button", { name: "Remove Protection" })).toBeVisible();
});
