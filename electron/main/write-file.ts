import { extname } from "node:path";
import type { SaveResult } from "../../core/contract/bridge.ts";

export { writeWhole } from "../services/write-whole.ts";

/** Why a file could not be written, as the bridge tells it. */
export type SaveFailure = Extract<SaveResult, { failed: unknown }>["failed"];

/** What a failed write means to the person. */
export function failureOf(error: unknown, platform: NodeJS.Platform = process.platform): SaveFailure {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const call = (error as NodeJS.ErrnoException | null)?.syscall;
  switch (code) {
    case "EBUSY":
    case "ETXTBSY":
      return "open_elsewhere";
    case "EPERM":
    case "EACCES":
      // Windows says so of a rename over a file that Word has open; elsewhere it is a matter of rights.
      return platform === "win32" && call === "rename" ? "open_elsewhere" : "not_allowed";
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return "disk_full";
    case "EROFS":
      return "not_allowed";
    default:
      return "other";
  }
}

const TRIMMED = /^[. ]+|[. ]+$/g;

/** A name that every system takes: no folders, no signs that Windows refuses. */
export function safeName(name: string): string {
  const cleaned = [...name]
    .map((sign) => (sign < " " || '<>:"/\\|?*'.includes(sign) ? " " : sign))
    .join("")
    .replaceAll(/\s+/g, " ")
    .replace(TRIMMED, "");
  // A long title is cut; what kind of file it is must stay to be seen.
  const kind = extname(cleaned).slice(0, 12);
  const stem = cleaned.slice(0, cleaned.length - extname(cleaned).length);
  return stem.slice(0, 130).toWellFormed().replace(TRIMMED, "") + kind || "IDM Desk";
}
