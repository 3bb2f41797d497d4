import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const own = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");

/** The project's own Node 24, or this process's where it is new enough; ends with a sentence where there is neither. */
export function node24() {
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  const version = existsSync(own)
    ? spawnSync(own, ["--version"], { encoding: "utf8", shell: process.platform === "win32" }).stdout
    : "";
  if (Number(/^v(\d+)/.exec(version ?? "")?.[1] ?? 0) >= 24) return own;
  console.error(
    `IDM Desk needs Node 24; this is Node ${process.versions.node}. Run "npm install" first: it brings its own.`,
  );
  process.exit(1);
}

/** Runs a script or a package's command under Node 24, showing its output; its exit code. */
export function run24(args, options = {}) {
  const result = spawnSync(node24(), args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    ...options,
  });
  return result.status ?? 1;
}
