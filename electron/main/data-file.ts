import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

/** The data file a person chose for this start: `--db FILE`, or IDM_DB; null where the usual one is meant. */
export function chosenFile(args: readonly string[], env: NodeJS.ProcessEnv): string | null {
  // Not strict: Chromium's own switches are among the arguments.
  const { values } = parseArgs({ args: [...args], options: { db: { type: "string" } }, strict: false });
  const file = typeof values.db === "string" && values.db ? values.db : env.IDM_DB;
  return file ? resolve(file) : null;
}

/** The usual data file. */
export function usualFile(userData: string): string {
  return join(userData, "idm-desk.sqlite");
}

/** A folder of its own for each chosen file, so that a second start finds the first of the same file only. */
export function profileOf(userData: string, file: string): string {
  return join(userData, "files", createHash("sha256").update(file).digest("hex").slice(0, 16));
}
