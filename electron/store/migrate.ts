import type Database from "better-sqlite3";
import { StoreError } from "./errors.ts";

/** One numbered step from the version before to `version`; runs in a transaction of its own. */
export interface Migration {
  version: number;
  name: string;
  up: (db: Database.Database) => void;
}

/** The version a file is at; 0: a new file. */
export function versionOf(db: Database.Database): number {
  return db.pragma("user_version", { simple: true }) as number;
}

/** The version that the migrations lead to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Brings the file to the newest version, each step whole or not at all.
 * `beforeFirstStep` runs once where rows could be lost: it makes the backup.
 * Throws StoreError("newer_file") for a file of a newer version; nothing is touched then.
 */
export function migrate(
  db: Database.Database,
  migrations: readonly Migration[],
  beforeFirstStep: () => void,
): void {
  const newest = newestVersion(migrations);
  const from = versionOf(db);
  if (from > newest)
    throw new StoreError("newer_file", `The file is of version ${from}; this app knows ${newest}.`);
  const steps = migrations.filter((step) => step.version > from);
  if (steps.length === 0) return;
  if (from > 0) beforeFirstStep();
  for (const step of steps) {
    db.transaction(() => {
      step.up(db);
      db.pragma(`user_version = ${step.version}`);
    }).immediate();
  }
}
