import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { backupBeside } from "./backup.ts";
import { StoreError } from "./errors.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { Store } from "./store.ts";

/** Marks a SQLite file as ours ("IDMD"). */
export const APPLICATION_ID = 0x49444d44;

/**
 * Opens or makes the file: checks that it is ours, sets the pragmas, brings it to the newest version.
 * Throws StoreError with a code and a sentence; a file that is refused is left as it was.
 */
export function openStore(file: string, options: { now?: () => number } = {}): Store {
  const isNew = !existsSync(file);
  let db: Database.Database;
  try {
    mkdirSync(dirname(file), { recursive: true });
    db = new Database(file, { timeout: 3_000 });
    if (isNew) chmodSync(file, 0o600);
  } catch (cause) {
    throw new StoreError("cannot_open", `The file ${file} cannot be opened.`, { cause });
  }
  try {
    refuseForeign(db, file);
    db.pragma("journal_mode = WAL");
    // A WAL file defaults to NORMAL, which may lose the last commits in a power cut.
    db.pragma("synchronous = FULL");
    db.pragma("foreign_keys = ON");
    db.pragma("trusted_schema = OFF");
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db, MIGRATIONS, () => backupBeside(db, "before-upgrade", (options.now ?? Date.now)()));
    return new Store(db);
  } catch (error) {
    db.close();
    if (error instanceof StoreError) throw error;
    throw new StoreError("cannot_open", `The file ${file} cannot be read: ${(error as Error).message}.`, {
      cause: error,
    });
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
