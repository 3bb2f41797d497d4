import { run24 } from "./node-version.mjs";

const steps = [
  ["types", ["node_modules/typescript/bin/tsc", "--noEmit"]],
  ["lint and format", ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]],
  ["house rules", ["scripts/house-rules.mjs"]],
  ["tests", ["scripts/test.mjs"]],
];
const only = process.argv.includes("--static") ? steps.slice(0, 3) : steps;
for (const [name, command] of only) {
  console.log(`\n== ${name}`);
  const code = run24(command);
  if (code !== 0) {
    console.error(`check: ${name} failed`);
    process.exit(code);
  }
}
