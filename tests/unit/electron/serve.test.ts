import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const serve = new URL("../../../electron/cli/serve.ts", import.meta.url).href;
let dir: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "idm-serve-"));
  mkdirSync(join(dir, "renderer"));
  writeFileSync(join(dir, "renderer", "index.html"), "<!doctype html><title>IDM Desk</title>");
});
afterAll(() => rmSync(dir, { recursive: true }));

describe("serve", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("prints its link first and ends well on %s", async (signal) => {
    const db = join(dir, `${signal}.sqlite`);
    const options = JSON.stringify({ db, rendererDir: join(dir, "renderer"), json: true });
    const code = `import { serveCommand } from ${JSON.stringify(serve)}; await serveCommand(${options});`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(child, "exit");
    const [line] = await once(createInterface(child.stdout), "line");
    const { url } = JSON.parse(line) as { url: string };
    const answer = await fetch(url, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
    // The file was let go: what it had in its log is in the file itself.
    expect([existsSync(db), existsSync(`${db}-wal`)]).toEqual([true, false]);
  });
});
