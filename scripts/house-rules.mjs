import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { root } from "./node-version.mjs";

const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((file) => /\.(ts|tsx|mjs|css)$/.test(file) && existsSync(`${root}/${file}`));
const faults = [];
for (const file of files) {
  const text = readFileSync(`${root}/${file}`, "utf8");
  const lines = text.split("\n").length;
  if (lines > 400) faults.push(`${file}: ${lines} lines; the wall is 400`);
  if (/^electron\/(?!main\/|preload\/)/.test(file) && /from ["']electron["']/.test(text))
    faults.push(`${file}: only electron/main and electron/preload import electron`);
}
for (const fault of faults) console.error(fault);
process.exit(faults.length ? 1 : 0);
