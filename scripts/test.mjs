import { run24 } from "./node-version.mjs";

process.exit(run24(["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)]));
