import { basename, extname, join } from "node:path";
import { app, BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain } from "electron";
import { SAVE_FILE, type SaveResult } from "../../core/contract/bridge.ts";
import { isFromOwnPage } from "./connect.ts";
import { failureOf, safeName, writeWhole } from "./write-file.ts";

/** Reports are a few MB; this is no way to fill a disk. */
const LARGEST_FILE = 256 * 1024 * 1024;

/** Keeps bytes of a page where the person chooses; the page never names a folder. */
export function acceptSaves(): void {
  ipcMain.handle(SAVE_FILE, (event, name: unknown, bytes: unknown) => save(event, name, bytes));
}

async function save(event: IpcMainInvokeEvent, name: unknown, bytes: unknown): Promise<SaveResult> {
  if (!isFromOwnPage(event) || typeof name !== "string") return { failed: "not_allowed" };
  if (!(bytes instanceof ArrayBuffer) || bytes.byteLength > LARGEST_FILE) return { failed: "other" };
  const proposed = safeName(name);
  const extension = extname(proposed).slice(1);
  const options = {
    defaultPath: join(app.getPath("documents"), proposed),
    ...(extension ? { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] } : {}),
  };
  const window = BrowserWindow.fromWebContents(event.sender);
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (chosen.canceled || !chosen.filePath) return { cancelled: true };
  try {
    await writeWhole(chosen.filePath, new Uint8Array(bytes));
    return { saved: basename(chosen.filePath) };
  } catch (error) {
    return { failed: failureOf(error) };
  }
}
