import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, isStale } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { root, run24 } from "./node-version.mjs";

const args = process.argv.slice(2);
const only = args[0] === "unit" || args[0] === "e2e" ? args.shift() : null;
const counted = { passed: 0, failed: 0, skipped: 0 };
const results = join(root, "out", "results");

/** Runs one part of the tests and counts what it reports; ends with its exit code where it failed. */
function part(name, run, count) {
  console.log(`\n== ${name}`);
  const code = run();
  if (count) count();
  if (code === 0) return;
  counted.failed ||= 1;
  finish(code);
}

/** The summary of all parts is the last line, whatever runners there were. */
function finish(code) {
  console.log(`\n${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`);
  process.exit(code);
}

function read(file) {
  const path = join(results, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
if (isStale()) part("build", build);
if (only !== "e2e")
  part(
    "unit, store, contract, command line",
    () =>
      run24([
        "node_modules/vitest/vitest.mjs",
        "run",
        "--reporter=default",
        "--reporter=json",
        "--outputFile.json=out/results/vitest.json",
        ...args,
      ]),
    () => {
      const found = read("vitest.json");
      counted.passed += found?.numPassedTests ?? 0;
      counted.failed += found?.numFailedTests ?? 0;
      counted.skipped += found?.numPendingTests ?? 0;
    },
  );
if (only !== "unit")
  part(
    "journeys in Chromium",
    () => {
      const chromium = ensureChromium();
      console.log(`Chromium: ${chromium}`);
      return run24(["node_modules/@playwright/test/cli.js", "test", ...args], {
        env: { ...process.env, CHROME_PATH: chromium },
      });
    },
    () => {
      const stats = read("playwright.json")?.stats;
      counted.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
      counted.failed += stats?.unexpected ?? 0;
      counted.skipped += stats?.skipped ?? 0;
    },
  );
finish(0);
