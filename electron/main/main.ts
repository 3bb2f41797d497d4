import { fileURLToPath } from "node:url";
import { app, dialog, Menu, session } from "electron";
import { openEngine } from "../services/engine.ts";
import { StoreError } from "../store/errors.ts";
import { acceptPorts } from "./connect.ts";
import { chosenFile, profileOf, usualFile } from "./data-file.ts";
import { buildMenu } from "./menu.ts";
import { denyEverything } from "./permissions.ts";
import { declareScheme, serveRenderer } from "./protocol.ts";
import { acceptSaves } from "./save-file.ts";
import { Windows } from "./windows.ts";

/** The exit code that says: the data file was refused, and the person was told. */
const FILE_REFUSED = 3;

// As built, beside out/main/main.js.
const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

app.enableSandbox();
declareScheme();

const chosen = chosenFile(process.argv.slice(app.isPackaged ? 1 : 2), process.env);
const userData = app.getPath("userData");
if (chosen) app.setPath("userData", profileOf(userData, chosen));
const windows = new Windows(beside("../preload/preload.cjs"));
app.on("web-contents-created", (_event, contents) => windows.guard(contents));

// One process writes one file; the second start only brings the first to the front.
if (app.requestSingleInstanceLock()) {
  app.on("second-instance", () => windows.open());
  app
    .whenReady()
    .then(() => start(chosen ?? usualFile(userData)))
    .catch(giveUp);
} else {
  app.quit();
}

function start(file: string): void {
  const engine = openEngine({
    file,
    mode: "window",
    version: app.getVersion(),
    workerUrl: new URL("./worker.js", import.meta.url),
  });
  closeOnQuit(() => engine.close());
  denyEverything(session.defaultSession);
  serveRenderer(beside("../renderer"));
  acceptPorts(engine.router);
  acceptSaves();
  Menu.setApplicationMenu(buildMenu({ packaged: app.isPackaged }));
  // On macOS too: without a window nothing is left to do, and the file is let go.
  app.on("window-all-closed", () => app.quit());
  app.on("activate", () => windows.open());
  windows.open();
}

/** Lets the file go before the process ends; the quit waits for it. */
function closeOnQuit(close: () => Promise<void>): void {
  let closed = false;
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    close()
      .catch(() => undefined)
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}

function giveUp(error: unknown): void {
  const sentence =
    error instanceof StoreError
      ? error.message
      : `IDM Desk could not start: ${error instanceof Error ? error.message : String(error)}`;
  dialog.showErrorBox("IDM Desk", sentence);
  app.exit(FILE_REFUSED);
}
