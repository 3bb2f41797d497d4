import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "./desk-app.ts";

const messy = fileURLToPath(new URL("../fixtures/roster-messy.csv", import.meta.url));

test("a messy list: guessed, corrected, refused rows named and kept, imported, and not twice", async ({
  page,
  faults: _,
}) => {
  await page.keyboard.press("i");
  await page.keyboard.type("Dialogue with a list");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Import participants" })).toBeVisible();
  await page.getByLabel("Accreditation list").setInputFiles(messy);

  await expect(page.getByRole("combobox", { name: "What column Pays holds" })).toHaveValue("State");
  await expect(page.getByRole("combobox", { name: "What column Prénom holds" })).toHaveValue("Given name");
  const refused = page.getByRole("region", { name: /can’t be imported/ });
  await expect(refused).toContainText("Atlantide");
  await expect(refused).toContainText("This State is not known.");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save these as a file" }).click(),
  ]);
  const csv = await readFile(await download.path(), "utf8");
  expect(csv.split("\r\n")[0]).toBe("\ufeffRow,Column,Value,Reason");
  expect(csv).toContain("6,Pays,Atlantide,This State is not known.");

  // A column left out changes what will be imported, at once.
  await page.getByRole("combobox", { name: "What column Fonction holds" }).click();
  await page.getByRole("option", { name: "Left out" }).click();
  await expect(page.getByRole("region", { name: /will be imported/ })).not.toContainText("Ambassadeur");

  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/\d+ imported, 0 updated, \d+ refused\./)).toBeVisible();
  await page.getByRole("button", { name: "Go to the event" }).press("Enter");
  const roster = page.getByRole("table", { name: "Accredited delegations" });
  await expect(roster).toContainText("Türkiye");
  await expect(roster).toContainText("African Group");

  await page.keyboard.press("i");
  await page.getByLabel("Accreditation list").setInputFiles(messy);
  await expect(page.getByText(/^0 new · /)).toBeVisible();
});

test("a file that is no list says so, and the screen stays", async ({ page }) => {
  await page.keyboard.press("i");
  await page.keyboard.type("Dialogue");
  await page.keyboard.press("Enter");
  await page
    .getByLabel("Accreditation list")
    .setInputFiles({ name: "list.xlsx", mimeType: "", buffer: Buffer.from("PK") });
  await expect(page.getByRole("alert")).toContainText(/can't be read|not a table/);
  await expect(page.getByRole("button", { name: /Choose/ })).toBeVisible();
});

test("a title and Enter make an event; it is edited, a session and a delegation are added", async ({
  page,
  faults: _,
}) => {
  await page.keyboard.press("c");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Give the event a title.")).toBeVisible();
  await page.keyboard.type("Dialogue 2027");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Dialogue 2027" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Sessions" }).getByRole("listitem")).toHaveCount(1);

  await page.getByRole("button", { name: "Add a session" }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Closing");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Sessions" })).toContainText("Closing");

  await page.getByRole("button", { name: "Add a delegation" }).click();
  await page.keyboard.type("Turquía");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table", { name: "Accredited delegations" })).toContainText("Türkiye");

  await page.getByRole("button", { name: "Edit the event" }).click();
  await page
    .getByRole("textbox", { name: "Last day" })
    .or(page.getByLabel("Last day"))
    .first()
    .fill("2027-05-01");
  await page.getByLabel("First day").fill("2027-05-02");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The last day lies before the first.")).toBeVisible();
  await page.getByLabel("Last day").fill("2027-05-03");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/2 ?– ?3 May 2027/)).toBeVisible();
});

test("an address that leads nowhere offers the way back", async ({ page }) => {
  await page.goto(`${page.url().split("#")[0]}#/sessions/01900000-0000-7000-8000-000000000000/desk`);
  await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
  await page.getByRole("link", { name: "Library" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Library" })).toBeVisible();
});
