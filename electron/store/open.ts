import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { backupBeside } from "./backup.ts";
import { StoreError } from "./errors.ts";
import { lockFile } from "./file-lock.ts";
import { migrate, newestVersion, versionOf } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { Store } from "./store.ts";

/** Marks a SQLite file as ours ("IDMD"). */
export const APPLICATION_ID = 0x49444d44;

/**
 * Opens or makes the file and holds it: checks that it is ours, sets the pragmas, brings it to the newest version.
 * Throws StoreError with a code and a sentence; a file that is refused is left as it was.
 */
export function openStore(file: string, options: { now?: () => number } = {}): Store {
  const isNew = !existsSync(file);
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (!isNew) refuseForeignFile(file);
  } catch (cause) {
    throw cannotOpen(file, cause);
  }
  const lock = lockFile(file);
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { timeout: 3_000 });
    if (isNew) chmodSync(file, 0o600);
    refuseForeign(db, file);
    setWal(db, file);
    // A WAL file defaults to NORMAL, which may lose the last commits in a power cut.
    db.pragma("synchronous = FULL");
    db.pragma("foreign_keys = ON");
    db.pragma("trusted_schema = OFF");
    db.pragma(`application_id = ${APPLICATION_ID}`);
    const opened = db;
    migrate(db, MIGRATIONS, () => backupBeside(opened, "before-upgrade", (options.now ?? Date.now)()));
    return new Store(db, { release: lock.release });
  } catch (error) {
    db?.close();
    lock.release();
    throw cannotOpen(file, error);
  }
}

/**
 * Opens the file for reading alone, while another process may hold and write it. A file of an older version must be
 * brought to the newest first, so it is opened as `openStore` does. Throws StoreError.
 */
export function openToRead(file: string, options: { now?: () => number } = {}): Store {
  let db: Database.Database | undefined;
  try {
    // Not `readonly`: that would leave the log's files behind where nobody else holds it.
    db = new Database(file, { fileMustExist: true, timeout: 3_000 });
    db.pragma("query_only = ON");
    refuseForeign(db, file);
    const version = versionOf(db);
    if (version >= newestVersion(MIGRATIONS)) {
      migrate(db, MIGRATIONS, () => undefined);
      return new Store(db, { readOnly: true });
    }
  } catch (error) {
    db?.close();
    throw cannotOpen(file, error);
  }
  db.close();
  return openStore(file, options);
}

/** Sees to it that the file has a write-ahead log, without which a crash may cost what was acknowledged. */
export function setWal(db: Database.Database, file: string): void {
  const mode = db.pragma("journal_mode = WAL", { simple: true });
  if (mode !== "wal")
    throw new StoreError(
      "cannot_open",
      `The file ${file} lies where it can't be kept safely (a network drive?). Move it to a disk of this machine.`,
    );
}

function cannotOpen(file: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  return new StoreError("cannot_open", `The file ${file} cannot be opened: ${(cause as Error).message}.`, {
    cause,
  });
}

/** Before a lock is put beside it: another program's file is left alone. */
function refuseForeignFile(file: string): void {
  const db = new Database(file, { readonly: true });
  try {
    refuseForeign(db, file);
  } finally {
    db.close();
  }
}

function refuseForeign(db: Database.Database, file: string): void {
  let applicationId: unknown;
  let tables: unknown;
  try {
    applicationId = db.pragma("application_id", { simple: true });
    tables = db.prepare("SELECT count(*) FROM sqlite_schema").pluck().get();
  } catch (cause) {
    throw new StoreError("not_ours", `${file} is not an IDM Desk file.`, { cause });
  }
  if (applicationId !== APPLICATION_ID && tables !== 0)
    throw new StoreError("not_ours", `${file} is not an IDM Desk file.`);
}
