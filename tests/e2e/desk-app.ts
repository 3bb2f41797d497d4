import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { test as base, expect, type Page } from "@playwright/test";
import { node24 } from "../../scripts/node-version.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The app in browser mode on a file of its own. */
export class DeskApp {
  readonly folder = mkdtempSync(join(tmpdir(), "idm-e2e-"));
  readonly db = join(this.folder, "desk.sqlite");
  #engine: ChildProcess | null = null;

  /** Starts the engine; the address that opens it, once. */
  async start(): Promise<string> {
    const engine = spawn(node24(), [join(root, "scripts", "idm.mjs"), "serve", "--db", this.db], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#engine = engine;
    const [line] = await once(createInterface({ input: engine.stdout }), "line");
    return JSON.parse(String(line)).url;
  }

  /** Ends the engine as a power cut would. */
  async kill(): Promise<void> {
    const engine = this.#engine;
    if (!engine || engine.exitCode !== null) return;
    const gone = once(engine, "exit");
    engine.kill("SIGKILL");
    await gone;
    this.#engine = null;
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Tests with an app of their own, opened on an empty library; a fault on the page fails the test. */
export const test = base.extend<{ app: DeskApp; faults: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names
  app: async ({}, use) => {
    const app = new DeskApp();
    await use(app);
    await app.close();
  },
  faults: async ({ page }, use) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    await use(faults);
    expect(faults).toEqual([]);
  },
  page: async ({ page, app }, use) => {
    await page.goto(await app.start());
    await expect(page.getByRole("heading", { name: "Library" })).toBeVisible();
    await use(page);
  },
});

export { expect, type Page };

/** The line that takes notes. */
export const captureLine = (page: Page) => page.getByRole("textbox", { name: "New note" });

/** Those waiting, as the desk shows them. */
export const waitingRows = (page: Page) =>
  page.getByRole("list", { name: "Waiting for the floor" }).getByRole("listitem");

/** Opens the sample from the empty library, by keyboard; it opens at the desk of a running session. */
export async function openSample(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: /Open the sample event/ })).toBeVisible();
  await page.keyboard.press("s");
  await expect(captureLine(page)).toBeFocused();
  await expect(waitingRows(page).first()).toBeVisible();
}

/** Makes an event with one empty session and opens its desk, by keyboard. */
export async function openNewEvent(page: Page, title = "Dialogue of the test"): Promise<void> {
  await expect(page.getByRole("button", { name: /New event/ })).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await page.keyboard.press("d");
  await expect(captureLine(page)).toBeFocused();
}

/** Types names into the list of speakers and stores each with Enter. */
export async function addSpeakers(page: Page, ...names: string[]): Promise<void> {
  await page.keyboard.press("Alt+a");
  for (const name of names) {
    const before = await waitingRows(page).count();
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await expect.poll(() => waitingRows(page).count()).toBeGreaterThan(before);
  }
}
