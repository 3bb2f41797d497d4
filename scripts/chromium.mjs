import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root, run24 } from "./node-version.mjs";

const SYSTEM = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe")),
};

/** Chromium without a sandbox of its own where we are root (in a container), and without any talk to the network. */
export const CHROMIUM_ARGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
];

/** A Chromium to test with: CHROME_PATH, Playwright's own, or the system's; null where there is none. */
export function findChromium() {
  return (
    [process.env.CHROME_PATH, playwrights(), ...(SYSTEM[process.platform] ?? [])].find(
      (path) => path && existsSync(path),
    ) ?? null
  );
}

/** The same; where there is none it is fetched, by Playwright or else by Debian. Says what it does; throws a sentence. */
export function ensureChromium() {
  const present = findChromium();
  if (present) return present;
  console.error("No Chromium found; fetching Playwright's.");
  // Standard output may be somebody's JSON.
  const stdio = ["ignore", 2, 2];
  run24(["node_modules/@playwright/test/cli.js", "install", "chromium"], { stdio, timeout: 300_000 });
  if (findChromium()) return findChromium();
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.error("Playwright's could not be had; installing Debian's with apt-get.");
    const apt = (...args) => spawnSync("apt-get", args, { stdio, timeout: 300_000 });
    apt("update", "-q");
    apt("install", "-y", "-q", "--no-install-recommends", "chromium");
    if (findChromium()) return findChromium();
  }
  throw new Error("No Chromium could be found or fetched. Install one, or set CHROME_PATH to its program.");
}

function playwrights() {
  try {
    return createRequire(join(root, "package.json"))("@playwright/test").chromium.executablePath();
  } catch {
    return null;
  }
}
