/**
 * Stands in for the module "electron" where its binary is not at hand: as much of it as electron/main uses,
 * kept so that a test can look at what was asked and speak for the page, the person and the system.
 */
import { EventEmitter } from "node:events";
import { join } from "node:path";
import { MessageChannel, type MessagePort } from "node:worker_threads";

/** What the tests set and read; `state.folder` must be set before main is loaded. */
export const state = {
  folder: "",
  firstInstance: true,
  exitCode: null as number | null,
  quits: 0,
  sandboxed: false,
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  protocols: new Map<string, (request: Request) => Promise<Response>>(),
  openedExternally: [] as string[],
  errorBoxes: [] as string[],
  saveDialog: { canceled: true, filePath: "" },
  saveOptions: [] as { defaultPath: string }[],
  handlers: new Map<string, (event: object, ...args: unknown[]) => unknown>(),
  permissionRequest: null as ((...args: unknown[]) => void) | null,
  permissionCheck: null as (() => boolean) | null,
  devicePermission: null as (() => boolean) | null,
  requestFilter: [] as string[],
  onRequest: null as ((details: object, answer: (verdict: object) => void) => void) | null,
  menu: null as { template: MenuItem[] } | null,
};

export interface MenuItem {
  label?: string;
  role?: string;
  submenu?: MenuItem[];
  click?: () => void;
}

class App extends EventEmitter {
  isPackaged = true;
  #paths = new Map<string, string>();
  enableSandbox() {
    state.sandboxed = true;
  }
  getVersion() {
    return "9.8.7";
  }
  getPath(name: string) {
    return this.#paths.get(name) ?? join(state.folder, name);
  }
  setPath(name: string, path: string) {
    this.#paths.set(name, path);
  }
  requestSingleInstanceLock() {
    return state.firstInstance;
  }
  whenReady() {
    return Promise.resolve();
  }
  /** As Electron: asks will-quit, and a listener that prevents it is asked again by the next quit. */
  quit() {
    let prevented = false;
    this.emit("will-quit", { preventDefault: () => (prevented = true) });
    if (!prevented) state.quits += 1;
  }
  exit(code: number) {
    state.exitCode = code;
  }
}
export const app = new App();

export class WebContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  reloads = 0;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler;
  }
  reload() {
    this.reloads += 1;
  }
  /** Whether main lets the page do this (a navigation, a webview). */
  allows(event: string, url: string): boolean {
    let prevented = false;
    this.emit(event, { url, preventDefault: () => (prevented = true) });
    return !prevented;
  }
}

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A display as the system tells of it; the work area leaves out a bar at the top. */
export function display(id: number, x = 0) {
  const bounds = { x, y: 0, width: 1920, height: 1080 };
  return { id, bounds, workArea: { ...bounds, y: 30, height: 1050 } };
}

class Screen extends EventEmitter {
  displays = [display(1)];
  getAllDisplays() {
    return this.displays;
  }
  getPrimaryDisplay() {
    return this.displays[0];
  }
  plugIn(added: ReturnType<typeof display>) {
    this.displays.push(added);
    this.emit("display-added", {}, added);
  }
  unplug(id: number) {
    const gone = this.displays.find((each) => each.id === id);
    this.displays = this.displays.filter((each) => each !== gone);
    this.emit("display-removed", {}, gone);
  }
}
export const screen = new Screen();

interface WindowOptions {
  show?: boolean;
  webPreferences: Record<string, unknown>;
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  static fromWebContents(contents: unknown) {
    return BrowserWindow.all.find((window) => window.webContents === contents) ?? null;
  }
  options: WindowOptions;
  webContents = new WebContents();
  url = "";
  shown = false;
  focused = 0;
  bounds: Rectangle | null = null;
  fullScreen = false;
  leaving = false;
  constructor(options: WindowOptions) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit("web-contents-created", {}, this.webContents);
  }
  async loadURL(url: string) {
    this.url = url;
    queueMicrotask(() => this.emit("ready-to-show"));
  }
  show() {
    this.shown = true;
  }
  focus() {
    this.focused += 1;
  }
  setBounds(bounds: Rectangle) {
    // As on macOS: a window that is full screen takes no other place.
    if (!this.fullScreen) this.bounds = bounds;
  }
  /** Entering is at once; leaving takes until the test says that it is over. */
  setFullScreen(full: boolean) {
    if (full) this.fullScreen = true;
    else this.leaving = true;
  }
  /** Ends the leaving of full screen. */
  left() {
    this.fullScreen = this.leaving = false;
    this.emit("leave-full-screen");
  }
  isFullScreen() {
    return this.fullScreen;
  }
  isDestroyed() {
    return !BrowserWindow.all.includes(this);
  }
  isMinimized() {
    return false;
  }
  restore() {}
  close() {
    BrowserWindow.all = BrowserWindow.all.filter((window) => window !== this);
    this.emit("closed");
    if (BrowserWindow.all.length === 0) app.emit("window-all-closed");
  }
}

class IpcMain extends EventEmitter {
  handle(channel: string, handler: (event: object, ...args: unknown[]) => unknown) {
    state.handlers.set(channel, handler);
  }
}
export const ipcMain = new IpcMain();

export const protocol = {
  registerSchemesAsPrivileged: (schemes: typeof state.schemes) => {
    state.schemes = schemes;
  },
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
    state.protocols.set(scheme, handler);
  },
};

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: (...args: unknown[]) => void) => {
      state.permissionRequest = handler;
    },
    setPermissionCheckHandler: (handler: () => boolean) => {
      state.permissionCheck = handler;
    },
    setDevicePermissionHandler: (handler: () => boolean) => {
      state.devicePermission = handler;
    },
    setDisplayMediaRequestHandler: () => undefined,
    webRequest: {
      onBeforeRequest: (filter: { urls: string[] }, handler: NonNullable<typeof state.onRequest>) => {
        state.requestFilter = filter.urls;
        state.onRequest = handler;
      },
    },
  },
};

export const shell = {
  openExternal: async (url: string) => {
    state.openedExternally.push(url);
  },
};

export const dialog = {
  showErrorBox: (_title: string, content: string) => {
    state.errorBoxes.push(content);
  },
  showSaveDialog: async (...args: unknown[]) => {
    state.saveOptions.push(args.at(-1) as { defaultPath: string });
    return state.saveDialog;
  },
};

export const Menu = {
  buildFromTemplate: (template: MenuItem[]) => ({ template }),
  setApplicationMenu: (menu: { template: MenuItem[] }) => {
    state.menu = menu;
  },
};

/** The main process's end of a channel: an emitter, silent until it is started. */
export class MessagePortMain extends EventEmitter {
  closed = false;
  readonly #port: MessagePort;
  constructor(port: MessagePort) {
    super();
    this.#port = port;
  }
  start() {
    this.#port.on("message", (data) => this.emit("message", { data, ports: [] }));
    this.#port.on("close", () => this.emit("close"));
  }
  postMessage(data: unknown) {
    this.#port.postMessage(data);
  }
  close() {
    this.closed = true;
    this.#port.close();
  }
}

/** A channel between a page (its end is as in a browser) and main. */
export function channel(): { page: MessagePort; main: MessagePortMain } {
  const { port1, port2 } = new MessageChannel();
  return { page: port1, main: new MessagePortMain(port2) };
}
