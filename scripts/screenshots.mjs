import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";
import { build, isStale } from "./build.mjs";
import { CHROMIUM_ARGS, ensureChromium } from "./chromium.mjs";
import { node24, root } from "./node-version.mjs";

// Drives the sample event through every screen, light and dark, at both sizes, into docs/screenshots/.

const SIZES = [
  { width: 1366, height: 768 },
  { width: 2560, height: 1440 },
];
const folder = join(root, "docs", "screenshots");

if (isStale() && build() !== 0) process.exit(1);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
for (const size of SIZES) for (const colorScheme of ["light", "dark"]) await drive(size, colorScheme);
await browser.close();

async function drive(viewport, colorScheme) {
  const data = mkdtempSync(join(tmpdir(), "idm-screenshots-"));
  const engine = spawn(
    node24(),
    [join(root, "scripts", "idm.mjs"), "serve", "--db", join(data, "sample.sqlite")],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  try {
    const [line] = await once(createInterface({ input: engine.stdout }), "line");
    const context = await browser.newContext({
      viewport,
      colorScheme,
      reducedMotion: "reduce",
      locale: "en-GB",
    });
    // Somebody who has said who they are: the desk need not ask.
    await context.addInitScript(() => localStorage.setItem("idm.author", "RAP"));
    const page = await context.newPage();
    await page.goto(JSON.parse(line).url);
    await visit(page, async (name) => {
      await page.mouse.move(0, 0);
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}-${viewport.width}.png`) });
    });
    await context.close();
  } finally {
    const gone = once(engine, "exit");
    engine.kill("SIGTERM");
    await gone;
    rmSync(data, { recursive: true, force: true });
  }
}

async function visit(page, take) {
  const heading = (name) => page.getByRole("heading", { name, exact: true }).waitFor();
  const line = page.getByRole("textbox", { name: "New note" });
  await page.getByRole("button", { name: /Open the sample event/ }).waitFor();
  await take("first-start");
  await page.keyboard.press("c");
  await heading("New event");
  await take("new-event");
  await page.goBack();
  await page.getByRole("button", { name: /Open the sample event/ }).click();
  await line.waitFor();
  await page.getByRole("list", { name: "Waiting for the floor" }).waitFor();
  const base = page.url().replace(/desk$/, "");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("timer").waitFor();
  await line.focus();
  await page.keyboard.type("Shelters must be open to all who flee, whatever their status #prot !rec");
  await page.keyboard.press("Enter");
  await page
    .getByText("Shelters must be open to all who flee, whatever their status", { exact: true })
    .waitFor();
  await page.keyboard.type("Consulates should share #coop >gov");
  await take("desk");
  await page.keyboard.press("Alt+v");
  await page.getByRole("heading", { name: /^Humanitarian/ }).waitFor();
  await take("desk-by-area");
  for (let at = 0; at < 3; at++) await page.keyboard.press("Alt+v");
  await page.keyboard.press("Alt+n");
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowUp");
  await page.getByText("2 notes chosen").waitFor();
  await take("desk-chosen");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Text of the note" }).waitFor();
  await take("note-open");
  await page.keyboard.press("Escape");
  await page.keyboard.press("F1");
  await page.getByRole("dialog").waitFor();
  await take("keys");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Room screen" }).click();
  await page.getByRole("dialog").waitFor();
  await take("room-from-desk");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+m");
  await page.getByRole("button", { name: "5 minutes left" }).click();
  await page.goto(`${base}chair`);
  await page.getByRole("timer").waitFor();
  await page.getByRole("button", { name: "Seen" }).waitFor();
  await take("chair");
  await page.keyboard.press("c");
  await page.getByRole("menuitem", { name: "Announce: closes in 5 min" }).click();
  await page.getByText(/List closes in/).waitFor();
  await page.locator("[data-row]").first().click();
  await page.getByRole("dialog").waitFor();
  await take("chair-row");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.goto(`${base}room`);
  await page.getByRole("timer").waitFor();
  await take("room");
  await page.keyboard.press("d");
  await page.getByRole("timer").waitFor();
  await take("room-light");
  await page.goto(`${base}summaries`);
  await heading("Summaries of the session");
  await page.keyboard.press("Alt+2");
  await page.getByText("from 1 note").first().waitFor();
  await page.keyboard.press("t");
  await take("summaries");
  await page.keyboard.press("m");
  await heading("2 key messages");
  await take("key-messages");
  await page.goto(`${base}clean-up`);
  await page.getByRole("textbox", { name: "Text of the note" }).waitFor();
  await take("clean-up");
  await page.goto(`${base}coverage`);
  await page.getByRole("table").first().waitFor();
  await take("coverage");
  await page.goto(`${base}bin`);
  await heading("Deleted notes");
  await take("bin");
  await page.goto(`${base}statistics`);
  await page.getByRole("table", { name: "By Delegation" }).waitFor();
  await take("statistics");
  await page.goto(`${base}timeline`);
  await page.getByRole("list", { name: "What happened on the floor" }).waitFor();
  await take("timeline");
  await page.keyboard.press("l");
  for (let at = 0; at < 4; at++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await take("timeline-undo");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+f");
  await page.keyboard.type("protec");
  await page.locator("mark").first().waitFor();
  await take("find");
  await page.goto(`${base}report`);
  await page
    .getByRole("document", { name: "Preview of the report" })
    .getByText("Session summary")
    .first()
    .waitFor();
  await take("report");
  await page.goto(base.replace(/#.*/, "#/"));
  const event = page.getByRole("link", { name: "International Dialogue on Migration 2012", exact: true });
  await event.waitFor();
  await take("library");
  await event.click();
  await page.getByRole("table", { name: "Accredited delegations" }).waitFor();
  await take("event");
  await page.keyboard.press("l");
  const register = page.getByRole("list", { name: /^Recommendations in/ });
  await register.waitFor();
  await take("register");
  await page.keyboard.press("l");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("m");
  await page.getByRole("dialog").waitFor();
  await take("register-merge");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.locator("[data-recommendation]").nth(3).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Text of the recommendation" }).waitFor();
  await take("register-open");
  await page.goBack();
  await page.getByRole("table", { name: "Accredited delegations" }).waitFor();
  await page.keyboard.press("i");
  await page
    .getByLabel("Accreditation list")
    .setInputFiles(join(root, "tests", "fixtures", "roster-messy.csv"));
  await page
    .getByText(/rows? will be imported/)
    .first()
    .waitFor();
  await take("import");
}
