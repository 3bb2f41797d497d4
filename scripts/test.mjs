import { build, isStale } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { run24 } from "./node-version.mjs";

const args = process.argv.slice(2);
const only = args[0] === "unit" || args[0] === "e2e" ? args.shift() : null;

/** Runs one part of the tests; ends with its exit code where it failed. */
function part(name, run) {
  console.log(`\n== ${name}`);
  const code = run();
  if (code !== 0) process.exit(code);
}

if (isStale()) part("build", build);
if (only !== "e2e")
  part("unit, store, contract, command line", () =>
    run24(["node_modules/vitest/vitest.mjs", "run", ...args]),
  );
if (only !== "unit")
  part("journeys in Chromium", () => {
    const chromium = ensureChromium();
    console.log(`Chromium: ${chromium}`);
    return run24(["node_modules/@playwright/test/cli.js", "test", ...args], {
      env: { ...process.env, CHROME_PATH: chromium },
    });
  });
