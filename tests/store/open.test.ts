import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StoreError } from "../../electron/store/errors.ts";
import { migrate, versionOf } from "../../electron/store/migrate.ts";
import { MIGRATIONS } from "../../electron/store/migrations/index.ts";
import { openStore } from "../../electron/store/open.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "idm-store-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error instanceof StoreError ? error.code : error;
  }
  return "no error";
};

describe("opening a file", () => {
  it("makes a durable file that only its owner reads", () => {
    const file = join(folder, "new", "idm.db");
    const store = openStore(file);
    expect(store.raw.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(store.raw.pragma("synchronous", { simple: true })).toBe(2);
    expect(store.raw.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(versionOf(store.raw)).toBe(MIGRATIONS.at(-1)?.version);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
    store.close();
  });

  it("refuses a file that is no database, and leaves it as it was", () => {
    const file = join(folder, "letter.db");
    writeFileSync(file, "Dear Chair, ".repeat(500));
    const size = statSync(file).size;
    expect(codeOf(() => openStore(file))).toBe("not_ours");
    expect(statSync(file).size).toBe(size);
  });

  it("refuses another program's database", () => {
    const file = join(folder, "other.db");
    const other = new Database(file);
    other.exec("CREATE TABLE t (a)");
    other.close();
    expect(codeOf(() => openStore(file))).toBe("not_ours");
  });

  it("refuses a file of a newer version", () => {
    const file = join(folder, "idm.db");
    const store = openStore(file);
    store.raw.pragma("user_version = 999");
    store.close();
    expect(codeOf(() => openStore(file))).toBe("newer_file");
  });
});

describe("migrating", () => {
  it("backs up before an upgrade, keeps the rows, and rolls a failing step back whole", () => {
    const file = join(folder, "idm.db");
    openStore(file).close();
    const db = new Database(file);
    let backups = 0;
    const newest = MIGRATIONS.at(-1)?.version ?? 0;
    const failing = {
      version: newest + 1,
      name: "failing",
      up: (d: Database.Database) => {
        d.exec("CREATE TABLE half (a)");
        throw new Error("power cut");
      },
    };
    expect(() => migrate(db, [...MIGRATIONS, failing], () => backups++)).toThrow("power cut");
    expect(backups).toBe(1);
    expect(versionOf(db)).toBe(newest);
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0);
    db.close();
    expect(readdirSync(folder)).toContain("idm.db");
  });

  it("never changes or deletes a floor event", () => {
    const store = openStore(join(folder, "idm.db"));
    store.raw.pragma("foreign_keys = OFF");
    store.raw.prepare("INSERT INTO floor_events VALUES ('e', 's', 1, 'a', 0, 'RAP', 'paused', '{}')").run();
    expect(() => store.raw.exec("DELETE FROM floor_events")).toThrow("never deleted");
    expect(() => store.raw.exec("UPDATE floor_events SET at = 1")).toThrow("never changed");
    store.close();
  });
});
