import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { node24, root } from "./node-version.mjs";

const folder = join(root, "node_modules", "electron");

/** Electron's program, where it is there already; null where not. */
export function findElectron() {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, "dist");
  const named = join(folder, "path.txt");
  const usual = { win32: "electron.exe", darwin: "Electron.app/Contents/MacOS/Electron" };
  const program = existsSync(named) ? readFileSync(named, "utf8") : (usual[process.platform] ?? "electron");
  return existsSync(join(dist, program)) ? join(dist, program) : null;
}

/** The same; where it is not there it is fetched once, in at most `timeoutMs`. Null where it can't be had. */
export function ensureElectron({ timeoutMs = 120_000 } = {}) {
  const present = findElectron();
  if (present || !existsSync(join(folder, "install.js"))) return present;
  console.error(
    `Fetching Electron (about 100 MB, once; ${Math.round(timeoutMs / 1000)} s at most; "npm start -- --browser" does without) …`,
  );
  spawnSync(node24(), [join(folder, "install.js")], {
    cwd: root,
    // What it says of a refused download is many lines of no use to the reader; start.mjs says it in one.
    stdio: "ignore",
    timeout: timeoutMs,
    killSignal: "SIGKILL",
  });
  return findElectron();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const program = ensureElectron({ timeoutMs: 600_000 });
  console.log(program ? `Electron: ${program}` : "Electron could not be fetched.");
  process.exit(program ? 0 : 1);
}
