import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { resolveConfig } from "electron-vite";
import { build } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Bundle {
  main: string;
  preload: string;
  remove(): void;
}

/** Builds main and preload as `npm run build` does, beside a page of one line, in a folder of their own. */
export async function buildBundle(): Promise<Bundle> {
  // Inside the project, so that better-sqlite3 is found as it is from out/.
  const dir = join(root, "out", `test-${process.pid}`);
  const env = process.env.NODE_ENV;
  const { config } = await resolveConfig({ root, logLevel: "error" }, "build", "production");
  for (const target of ["main", "preload"] as const) {
    const settings = config?.[target];
    await build({ ...settings, root, build: { ...settings?.build, outDir: join(dir, target) } });
  }
  // electron-vite sets it for the whole process.
  process.env.NODE_ENV = env;
  mkdirSync(join(dir, "renderer"));
  writeFileSync(join(dir, "renderer", "index.html"), "<!doctype html><title>IDM Desk</title>");
  return {
    main: join(dir, "main", "main.js"),
    preload: join(dir, "preload", "preload.cjs"),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
