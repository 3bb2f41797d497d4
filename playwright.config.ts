import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGS, findChromium } from "./scripts/chromium.mjs";

const chromium = findChromium();

/** The journeys, in a real Chromium against the built screens; `npm test` builds and finds a Chromium first. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.test.ts",
  outputDir: "out/e2e",
  fullyParallel: false,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "out/results/playwright.json" }]],
  use: {
    viewport: { width: 1366, height: 768 },
    colorScheme: "light",
    locale: "en-GB",
    launchOptions: { args: CHROMIUM_ARGS, ...(chromium ? { executablePath: chromium } : {}) },
    actionTimeout: 10_000,
  },
});
