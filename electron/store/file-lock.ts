import { hostname } from "node:os";
import Database from "better-sqlite3";
import { StoreError } from "./errors.ts";

/**
 * Holds the file for this process until `release`: one engine writes one file. The lock is SQLite's own, on a file
 * beside it ("FILE.lock"), so that the system lets it go however the process ends. Throws StoreError("in_use").
 */
export function lockFile(file: string): { release: () => void } {
  const db = openLock(file);
  try {
    db.exec("BEGIN IMMEDIATE");
    db.exec("CREATE TABLE IF NOT EXISTS holder (pid INTEGER, host TEXT, since INTEGER); DELETE FROM holder;");
    db.prepare("INSERT INTO holder VALUES (?, ?, ?)").run(process.pid, hostname(), Date.now());
    db.exec("COMMIT");
    // Held open from here on: others can read who holds it, and none can begin the same.
    db.exec("BEGIN IMMEDIATE");
  } catch (error) {
    const inUse = String((error as { code?: string }).code).startsWith("SQLITE_BUSY");
    const message = inUse
      ? `The file ${file} is in use by IDM Desk${holderOf(db)}. Go on in its window, or close it and try again.`
      : `The file ${file} cannot be locked: ${(error as Error).message}. Delete ${file}.lock and try again.`;
    db.close();
    throw new StoreError(inUse ? "in_use" : "cannot_open", message, { cause: error });
  }
  return { release: () => db.close() };
}

function openLock(file: string): Database.Database {
  try {
    return new Database(`${file}.lock`, { timeout: 0 });
  } catch (cause) {
    throw new StoreError(
      "cannot_open",
      `The file ${file} cannot be opened: its folder can't be written to.`,
      {
        cause,
      },
    );
  }
}

/** " (process 4711 on LAPTOP, since 09:30 UTC)", or nothing where it can't be read just now. */
function holderOf(db: Database.Database): string {
  try {
    const row = db.prepare("SELECT pid, host, since FROM holder").get() as
      | { pid: number; host: string; since: number }
      | undefined;
    if (!row) return "";
    const since = new Date(row.since).toISOString().slice(0, 16).replace("T", " ");
    return ` (process ${row.pid} on ${row.host}, since ${since} UTC)`;
  } catch {
    return "";
  }
}
