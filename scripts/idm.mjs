#!/usr/bin/env node
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build, isStale } from "./build.mjs";
import { node24 } from "./node-version.mjs";

const args = process.argv.slice(2);
const program = node24();
process.exitCode = program === process.execPath ? await run() : await again();

async function run() {
  // Whoever reads may stop early, as "head" does.
  process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));
  const { runCli } = await import("../electron/cli/main.ts");
  return runCli(args, { ensureScreens });
}

/** The screens alone need to be built, so all commands but one work right after "npm install". */
function ensureScreens() {
  if (!isStale()) return true;
  process.stderr.write("Building the screens …\n");
  // The first line of output is for the caller; what the build says goes beside it.
  return build({ stdio: ["ignore", process.stderr, process.stderr] }) === 0;
}

/** Started by another Node: once more, by the project's own. */
function again() {
  const shell = process.platform === "win32" && program.endsWith(".cmd");
  const all = [fileURLToPath(import.meta.url), ...args];
  const child = spawn(shell ? `"${program}"` : program, shell ? all.map((arg) => `"${arg}"`) : all, {
    stdio: "inherit",
    shell,
  });
  // A terminal's Ctrl+C reaches both; this one waits until the other has let its file go.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  return new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
