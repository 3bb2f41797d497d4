import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { isSecret } from "./tokens.ts";

/** Where a page that is still open finds the desk again after a restart, and the cookie that lets it in. */
const door = z.object({
  port: z.number().int().min(1).max(65_535),
  secret: z.string().refine(isSecret),
});
export type Door = z.infer<typeof door>;

/** Where the door of a data file is kept: beside it, for its owner alone. */
function doorFile(db: string): string {
  return join(dirname(db), `.${basename(db)}.door.json`);
}

/** The door of the last start; null where there was none, or where somebody else could have read it. */
export function readDoor(db: string): Door | null {
  try {
    const file = doorFile(db);
    // Windows keeps no such bits; there the folder's own rights hold.
    if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) return null;
    return door.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** Keeps the door for the next start. Without it that one opens another, and open pages must be opened anew. */
export function keepDoor(db: string, kept: Door): void {
  const file = doorFile(db);
  try {
    writeFileSync(`${file}.part`, JSON.stringify(kept), { mode: 0o600, flag: "w" });
    renameSync(`${file}.part`, file);
  } catch {
    // A folder that takes no file: the desk works without.
  }
}
