import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { _electron, type ElectronApplication, expect, type Page, test } from "@playwright/test";
import { findElectron } from "../../scripts/electron-binary.mjs";
import { doMainJob } from "./main-job.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const electron = findElectron();

test.describe("the desktop window", () => {
  test.skip(electron === null, "skipped: no Electron binary");
  let folder: string;
  let app: ElectronApplication;
  let page: Page;

  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "idm-e2e-"));
    const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    app = await _electron.launch({
      executablePath: electron ?? "",
      args: [root, ...asRoot, "--db", join(folder, "desk.sqlite")],
    });
    page = await app.firstWindow();
    await expect(page.getByRole("heading", { name: "Library" })).toBeVisible();
  });
  test.afterEach(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("opens on the library, with no Node in the page and no way out", async () => {
    expect(page.url()).toMatch(/^app:\/\/desk\//);
    const seen = await page.evaluate(() => ({
      node: "process" in window || "require" in window,
      bridge: Object.keys(window.idmDesk ?? {}),
    }));
    expect(seen).toEqual({ node: false, bridge: ["saveFile"] });
    const reached = await page.evaluate(() =>
      fetch("https://www.iom.int/").then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
  });

  test("from the first start to a Word file", async () => {
    let saves = 0;
    await doMainJob(page, async (press) => {
      saves += 1;
      const path = join(folder, `report-${saves}.docx`);
      // The person's choice in the system's own dialog, which no test can reach.
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, path);
      await press();
      await expect(page.getByText(`report-${saves}.docx`)).toBeVisible();
      return path;
    });
  });
});
