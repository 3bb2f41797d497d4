import { app, BrowserWindow, type BrowserWindowConstructorOptions, shell, type WebContents } from "electron";
import { keepOnSecondDisplay } from "./displays.ts";
import { HOME, isExternalLink, isOwnPage, isRoomRoute, secondWindowRoute } from "./links.ts";

/** A page that crashes again this soon is left alone rather than loaded for ever. */
const RELOAD_PAUSE_MS = 10_000;

/** How every window of ours is made; the page has no Node and no way to it but the preload's. */
export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 800,
    minWidth: 480,
    minHeight: 360,
    show: false,
    title: "IDM Desk",
    backgroundColor: "#ffffff",
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // A room screen or a clock behind another window must not fall behind.
      backgroundThrottling: false,
      // Elsewhere than on macOS Chromium would fetch dictionaries from the network.
      spellcheck: process.platform === "darwin",
      devTools: !app.isPackaged,
    },
  };
}

/** Opens our windows: one desk, and one for each Chair or room page that was asked for. */
export class Windows {
  readonly #preload: string;
  readonly #byRoute = new Map<string, BrowserWindow>();

  constructor(preload: string) {
    this.#preload = preload;
  }

  /** Shows the window of a route ("" is the desk), making it where there is none. */
  open(route = ""): BrowserWindow {
    const present = this.#byRoute.get(route);
    if (present) {
      if (present.isMinimized()) present.restore();
      present.focus();
      return present;
    }
    const window = new BrowserWindow(windowOptions(this.#preload));
    this.#byRoute.set(route, window);
    if (isRoomRoute(route)) keepOnSecondDisplay(window);
    window.once("ready-to-show", () => window.show());
    window.on("closed", () => this.#byRoute.delete(route));
    void window.loadURL(HOME + route);
    return window;
  }

  /** Guards a page, whoever made it: it goes nowhere and opens nothing but what we know. */
  guard(contents: WebContents): void {
    contents.setWindowOpenHandler(({ url }) => {
      const route = secondWindowRoute(url);
      // A window of ours, not the page's: the page gets no hold on it.
      if (route) this.open(route);
      else openExternal(url);
      return { action: "deny" };
    });
    contents.on("will-navigate", (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on("will-frame-navigate", (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on("will-redirect", (event) => event.preventDefault());
    contents.on("will-attach-webview", (event) => event.preventDefault());
    let reloadedAt = Number.NEGATIVE_INFINITY;
    contents.on("render-process-gone", (_event, { reason }) => {
      if (reason === "clean-exit" || Date.now() - reloadedAt < RELOAD_PAUSE_MS) return;
      // Nothing that was saved is in the page: it asks the engine again.
      reloadedAt = Date.now();
      contents.reload();
    });
  }
}

/** Hands a known address to the person's browser; any other is dropped. */
export function openExternal(address: string): void {
  if (isExternalLink(address)) void shell.openExternal(address);
}
