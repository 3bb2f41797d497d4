import { build, isStale } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { run24 } from "./node-version.mjs";

// npm run bench [-- floor|record|archive] [--json]: figures side by side with a baseline of the same run; never part of the tests.

const PARTS = ["floor", "record", "archive"];
const args = process.argv.slice(2);
const chosen = args.filter((arg) => !arg.startsWith("--"));
const unknown = chosen.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown[0]}"; there are: ${PARTS.join(", ")}.`);
  process.exit(2);
}
const quiet = { stdio: ["ignore", 2, 2] };
if (isStale() && build(quiet) !== 0) process.exit(1);
const parts = chosen.length > 0 ? chosen : PARTS;
const json = args.includes("--json") ? ["--json"] : [];
process.exit(
  run24(["tests/bench/run.ts", ...parts, ...json], {
    env: { ...process.env, CHROME_PATH: ensureChromium() },
  }),
);
