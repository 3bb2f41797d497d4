import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, run24 } from "./node-version.mjs";

const SOURCES = ["core", "electron", "renderer", "resources", "electron.vite.config.ts", "package-lock.json"];
const BUILT = ["out/main/main.js", "out/preload/preload.cjs", "out/renderer/index.html"];

/** Builds the screens and the engine into out/; the exit code. `options` are those of spawnSync. */
export function build(options = {}) {
  return run24(["node_modules/electron-vite/bin/electron-vite.js", "build", "--logLevel", "warn"], options);
}

/** Whether out/ lacks a part, or a source is younger than it. */
export function isStale() {
  if (!BUILT.every((file) => existsSync(join(root, file)))) return true;
  const oldest = Math.min(...BUILT.map((file) => statSync(join(root, file)).mtimeMs));
  return SOURCES.some((source) => newest(join(root, source)) > oldest);
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exit(build());
