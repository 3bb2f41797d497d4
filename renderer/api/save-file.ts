import type { SaveResult } from "../../core/contract/bridge.ts";
import { bridge } from "./bridge.ts";

/** Gives the browser time to begin the download before the address is withdrawn. */
const KEPT_MS = 60_000;

/**
 * Keeps a file where the person wants it: the desktop asks where, a browser puts it with its downloads.
 * The same bytes are kept that were shown.
 */
export async function saveFile(file: Blob, name: string): Promise<SaveResult> {
  const desktop = bridge();
  if (desktop) return desktop.saveFile(name, await file.arrayBuffer());
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  return { saved: name };
}
