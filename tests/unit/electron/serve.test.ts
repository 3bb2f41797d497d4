import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
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

/** Starts it in a process of its own; the link it prints, and how to end it. */
async function start(db: string) {
  const options = JSON.stringify({ db, rendererDir: join(dir, "renderer"), json: true });
  const code = `import { serveCommand } from ${JSON.stringify(serve)}; await serveCommand(${options});`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const [line] = await once(createInterface(child.stdout), "line");
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { url: new URL((JSON.parse(line) as { url: string }).url), end };
}

const enter = async (url: URL) => {
  const answer = await fetch(url, { redirect: "manual" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
};

describe("serve", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("prints its link first and ends well on %s", async (signal) => {
    const db = join(dir, `${signal}.sqlite`);
    const { url, end } = await start(db);
    await enter(url);
    expect(await end(signal)).toEqual([0, null]);
    // The file was let go: what it had in its log is in the file itself.
    expect([existsSync(db), existsSync(`${db}-wal`)]).toEqual([true, false]);
  });

  it("is found again, after kill -9 too, by the pages that were open, and by nobody else", async () => {
    const db = join(dir, "again.sqlite");
    const first = await start(db);
    const cookie = await enter(first.url);
    await first.end("SIGKILL");
    const kept = join(dir, ".again.sqlite.door.json");
    expect(statSync(kept).mode & 0o777).toBe(0o600);

    const second = await start(db);
    expect(second.url.port).toBe(first.url.port);
    const page = (headers: Record<string, string>) => fetch(second.url.origin, { headers });
    expect((await page({ cookie })).status).toBe(200);
    expect((await page({})).status).toBe(403);
    // The link of the first start opens nothing any more.
    expect((await fetch(first.url, { redirect: "manual" })).status).toBe(403);
    await second.end("SIGKILL");

    // What others could have read lets nobody in.
    chmodSync(kept, 0o644);
    const third = await start(db);
    expect((await fetch(third.url.origin, { headers: { cookie } })).status).toBe(403);
    await third.end("SIGTERM");
  });

  it("opens on another port when its own was taken meanwhile", async () => {
    const db = join(dir, "taken.sqlite");
    const first = await start(db);
    await first.end("SIGTERM");
    const other = createServer().listen(Number(first.url.port), "127.0.0.1");
    await once(other, "listening");
    const second = await start(db);
    expect(second.url.port).not.toBe(first.url.port);
    await enter(second.url);
    await second.end("SIGTERM");
    other.close();
  });
});
