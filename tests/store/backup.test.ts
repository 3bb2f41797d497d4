import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { backupBeside } from "../../electron/store/backup.ts";
import { openStore } from "../../electron/store/open.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "idm-backup-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const AT = Date.UTC(2026, 10, 24, 9, 30);

it("copies the open file whole, what is still in its WAL too, under a dated name", () => {
  const store = openStore(join(folder, "idm.sqlite"));
  store.raw.exec("CREATE TABLE words (word TEXT); INSERT INTO words VALUES ('shelter')");
  const copy = backupBeside(store.raw, "before-upgrade", AT);
  expect(copy).toBe(join(folder, "idm.sqlite.before-upgrade.2026-11-24T09-30-00-000Z.backup"));
  store.close();
  const read = new Database(copy, { readonly: true });
  expect(read.prepare("SELECT word FROM words").pluck().all()).toEqual(["shelter"]);
  expect(read.pragma("application_id", { simple: true })).not.toBe(0);
  read.close();
});

it("says so where the file is damaged, and leaves no part of a copy", () => {
  const file = join(folder, "idm.sqlite");
  const store = openStore(file);
  store.raw.exec("CREATE TABLE words (word TEXT)");
  const add = store.raw.prepare("INSERT INTO words VALUES (?)");
  for (let n = 0; n < 400; n++) add.run(`shelter ${n} `.repeat(20));
  store.close();
  const bytes = readFileSync(file);
  bytes.fill(0xff, bytes.length - 3 * 4096);
  writeFileSync(file, bytes);
  const damaged = new Database(file);
  expect(() => backupBeside(damaged, "before-upgrade", AT)).toThrow("could not be made; nothing was changed");
  damaged.close();
  expect(readdirSync(folder).filter((name) => name.endsWith(".backup"))).toEqual([]);
});
