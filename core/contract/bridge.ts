/** The message by which the page hands one end of a channel to the preload, and the preload to the engine. */
export const CONNECT = "idm:connect";

/** Asks the desktop to keep the bytes where the person chooses; see `DesktopBridge.saveFile`. */
export const SAVE_FILE = "idm:save-file";

/** What came of saving: the name it was kept under, that the person cancelled, or why it could not be. */
export type SaveResult =
  | { saved: string }
  | { cancelled: true }
  | { failed: "open_elsewhere" | "disk_full" | "not_allowed" | "other" };

/** What the preload gives the page, as `window.idmDesk`; absent in a browser. */
export interface DesktopBridge {
  /** Asks where to keep the bytes and writes them whole or not at all. */
  saveFile(name: string, bytes: ArrayBuffer): Promise<SaveResult>;
}
