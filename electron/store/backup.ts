import { rmSync } from "node:fs";
import Database from "better-sqlite3";
import { StoreError } from "./errors.ts";

/**
 * Writes a whole copy of the open file beside it and verifies the copy.
 * Throws StoreError("backup_failed") and leaves no copy where it is not sound.
 */
export function backupBeside(db: Database.Database, label: string, at: number): string {
  const stamp = new Date(at).toISOString().replace(/[:.]/g, "-");
  const target = `${db.name}.${label}.${stamp}.backup`;
  try {
    db.prepare("VACUUM INTO ?").run(target);
    const copy = new Database(target, { readonly: true });
    try {
      if (copy.pragma("integrity_check", { simple: true }) !== "ok") throw new Error("integrity_check");
    } finally {
      copy.close();
    }
  } catch (cause) {
    rmSync(target, { force: true });
    throw new StoreError(
      "backup_failed",
      "The copy that is made before an upgrade could not be made; nothing was changed.",
      { cause },
    );
  }
  return target;
}
