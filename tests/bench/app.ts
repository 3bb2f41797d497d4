import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "@playwright/test";
import { CHROMIUM_ARGS } from "../../scripts/chromium.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The engine on the file, in a process of its own; `url` opens the app once. */
export async function serveBench(db: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const engine = spawn(process.execPath, [join(root, "scripts", "idm.mjs"), "serve", "--db", db], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(createInterface({ input: engine.stdout }), "line");
  return {
    url: JSON.parse(String(line)).url,
    stop: async () => {
      const gone = once(engine, "exit");
      engine.kill("SIGTERM");
      await gone;
    },
  };
}

/** A browser of its own: in one, the pages behind the first would be drawn once a second. */
export const launch = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    args: [...CHROMIUM_ARGS, ...more],
    ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
  });
