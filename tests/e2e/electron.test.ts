import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { _electron, expect, test } from "@playwright/test";
import { findElectron } from "../../scripts/electron-binary.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const electron = findElectron();

test.describe("the desktop window", () => {
  test.skip(electron === null, "skipped: no Electron binary");

  test("opens on the library, with no Node in the page and the engine behind it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "idm-e2e-"));
    const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const app = await _electron.launch({
      executablePath: electron ?? "",
      args: [root, ...asRoot, "--db", join(folder, "desk.sqlite")],
    });
    try {
      const page = await app.firstWindow();
      expect(page.url()).toMatch(/^app:\/\/desk\//);
      await expect(page.locator("#root")).not.toBeEmpty();
      await expect(page.getByRole("heading").first()).toBeVisible();
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
    } finally {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
