import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openEngine } from "../../electron/services/engine.ts";
import { StoreError } from "../../electron/store/errors.ts";
import { openStore, openToRead, setWal } from "../../electron/store/open.ts";
import { runCli } from "../cli/run-cli.ts";

let folder: string;
let file: string;
let other: ChildProcess | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "idm-lock-"));
  file = join(folder, "desk.sqlite");
});
afterEach(() => {
  other?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const refusal = (work: () => unknown): StoreError | null => {
  try {
    work();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  return null;
};

it("lets one engine hold a file, and says who does; closing lets it go", () => {
  const store = openStore(file);
  const refused = refusal(() => openStore(file));
  expect(refused?.code).toBe("in_use");
  expect(refused?.message).toContain(`process ${process.pid} on ${hostname()}`);
  store.close();
  expect(refusal(() => openStore(file).close())).toBeNull();
});

it("lets go when the holder is killed", async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, "../kill/writer.ts"), file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  other = child;
  await once(child.stdout, "data");
  expect(refusal(() => openStore(file))?.message).toContain(`process ${child.pid} `);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(refusal(() => openStore(file).close())).toBeNull();
});

it("may be read by others while it is held, and by them never written", () => {
  const store = openStore(file);
  const reader = openToRead(file);
  expect(reader.raw.prepare("SELECT count(*) FROM events").pluck().get()).toBe(0);
  expect(() => reader.raw.exec("DELETE FROM events")).toThrow("readonly");
  reader.close();
  store.close();
  openToRead(file).close();
  expect(readdirSync(folder).sort()).toEqual(["desk.sqlite", "desk.sqlite.lock"]);
});

it("is read by the command line while it is served, and written only by the engine that holds it", async () => {
  const engine = openEngine({ file, mode: "browser", version: "0" });
  const before = engine.ctx.store.raw.serialize();
  expect(await runCli("check", "--db", file)).toMatchObject({ code: 0, err: "" });
  expect(await runCli("events", "--db", file, "--json")).toMatchObject({ code: 0, out: "[]\n", err: "" });
  const refused = await runCli("sample", "--db", file);
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toMatch(/^idm: The file .* is in use by IDM Desk \(process \d+ on .*\)\..*\n$/);
  expect(engine.ctx.store.raw.serialize()).toEqual(before);
  await engine.close();
});

it("refuses to work where there can be no write-ahead log", () => {
  const db = new Database(":memory:");
  expect(refusal(() => setWal(db, "Z:/desk.sqlite"))?.message).toContain("network drive");
  db.close();
});
