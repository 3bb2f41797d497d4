import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { CONNECT, SAVE_FILE } from "../../../core/contract/bridge.ts";
import type { contract } from "../../../core/contract/contract.ts";
import { type Bundle, buildBundle } from "../../helpers/build-bundle.ts";

type Fake = typeof import("../../helpers/fake-electron.ts");

const fakeFile = fileURLToPath(new URL("../../helpers/fake-electron.ts", import.meta.url));
// Loaded by Node itself, as the bundle is, so that both see one and the same module.
const native = createRequire(import.meta.url);
const SESSION = "01900000-0000-7000-8000-000000000001";

describe("the built desktop app, on a stand-in for Electron", () => {
  let fake: Fake;
  let bundle: Bundle;
  let folder: string;
  const desk = () => fake.BrowserWindow.all[0]!;
  const ownFrame = { parent: null, url: "app://desk/" };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "idm-main-"));
    bundle = await buildBundle();
    registerHooks({
      resolve: (specifier, context, next) =>
        specifier === "electron"
          ? { url: pathToFileURL(fakeFile).href, shortCircuit: true }
          : next(specifier, context),
    });
    fake = native(fakeFile) as Fake;
    fake.state.folder = folder;
    native(bundle.main);
    await vi.waitFor(() => expect(fake.BrowserWindow.all[0]?.shown).toBe(true));
  }, 60_000);
  afterAll(() => {
    bundle?.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    fake.state.openedExternally.length = 0;
  });

  it("opens one window on our page, shut in on every side", () => {
    expect(fake.state.errorBoxes).toEqual([]);
    expect(fake.state.sandboxed).toBe(true);
    expect(desk().url).toBe("app://desk/");
    const { preload, ...preferences } = desk().options.webPreferences;
    expect(preload).toBe(bundle.preload);
    expect(existsSync(bundle.preload)).toBe(true);
    expect(preferences).toEqual({
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
      backgroundThrottling: false,
      spellcheck: process.platform === "darwin",
      devTools: false,
    });
  });

  it("answers the contract on a port that the page hands over", async () => {
    const { page, main } = fake.channel();
    fake.ipcMain.emit(CONNECT, { senderFrame: ownFrame, ports: [main] });
    const client: ContractRouterClient<typeof contract> = createORPCClient(
      new RPCLink({ port: page as unknown as globalThis.MessagePort }),
    );
    page.start?.();
    expect(await client.library.about()).toEqual({
      version: "9.8.7",
      mode: "window",
      fileName: "idm-desk.sqlite",
    });
    expect(await client.library.list()).toEqual([]);
    expect(existsSync(join(folder, "userData", "idm-desk.sqlite"))).toBe(true);
    page.close();
  });

  it.each([
    ["no frame", null],
    ["a frame in the page", { parent: {}, url: "app://desk/" }],
    ["another page", { parent: null, url: "https://example.org/" }],
    ["another host", { parent: null, url: "app://other/" }],
    ["a file", { parent: null, url: "file:///index.html" }],
  ])("takes no port and saves no file for %s", async (_name, senderFrame) => {
    const { main } = fake.channel();
    fake.ipcMain.emit(CONNECT, { senderFrame, ports: [main] });
    expect(main.closed).toBe(true);
    const save = fake.state.handlers.get(SAVE_FILE)!;
    const event = { senderFrame, sender: desk().webContents };
    expect(await save(event, "a.docx", new ArrayBuffer(1))).toEqual({ failed: "not_allowed" });
  });

  it("serves the renderer with the policy, and nothing else", async () => {
    expect(fake.state.schemes).toEqual([
      { scheme: "app", privileges: { standard: true, secure: true, codeCache: true } },
    ]);
    const serve = fake.state.protocols.get("app")!;
    const page = await serve(new Request("app://desk/"));
    expect([page.status, await page.text()]).toEqual([200, "<!doctype html><title>IDM Desk</title>"]);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self';");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    for (const address of [
      "app://desk/../main/main.js",
      "app://desk/%2e%2e%2fmain%2fmain.js",
      "app://other/",
    ])
      expect((await serve(new Request(address))).status).toBe(404);
    expect((await serve(new Request("app://desk/", { method: "POST" }))).status).toBe(405);
  });

  it("denies every permission and every request to a network", () => {
    const answer = vi.fn();
    fake.state.permissionRequest!({}, "media", answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect(fake.state.permissionCheck!()).toBe(false);
    expect(fake.state.devicePermission!()).toBe(false);
    const verdict = vi.fn();
    fake.state.onRequest!({ url: "https://example.org/" }, verdict);
    expect(verdict).toHaveBeenCalledWith({ cancel: true });
    expect(fake.state.requestFilter).toEqual(expect.arrayContaining(["http://*/*", "https://*/*"]));
  });

  it("lets the page go nowhere", () => {
    const page = desk().webContents;
    for (const url of ["https://www.iom.int/", "file:///etc/hosts", "app://other/", "javascript:1"]) {
      expect(page.allows("will-navigate", url)).toBe(false);
      expect(page.allows("will-frame-navigate", url)).toBe(false);
    }
    expect(page.allows("will-navigate", "app://desk/")).toBe(true);
    expect(page.allows("will-redirect", "app://desk/")).toBe(false);
    expect(page.allows("will-attach-webview", "app://desk/")).toBe(false);
  });

  it("opens Chair and room in windows of ours, once each, and known links outside", () => {
    const page = desk().webContents;
    const room = `app://desk/#/sessions/${SESSION}/room`;
    expect(page.openHandler!({ url: room })).toEqual({ action: "deny" });
    expect(page.openHandler!({ url: room })).toEqual({ action: "deny" });
    expect(fake.BrowserWindow.all.map((window) => window.url)).toEqual(["app://desk/", room]);
    const second = fake.BrowserWindow.all[1]!;
    expect(second.options).toEqual(desk().options);
    expect(second.focused).toBe(1);
    expect(second.webContents.openHandler).not.toBeNull();
    second.close();

    for (const url of [
      `app://desk/#/sessions/${SESSION}/desk`,
      "app://other/#/sessions/1/room",
      "http://www.iom.int/",
      "https://www.iom.int.example.org/",
      "https://me@www.iom.int/",
      "file:///etc/hosts",
      "javascript:alert(1)",
    ])
      expect(page.openHandler!({ url })).toEqual({ action: "deny" });
    expect(fake.state.openedExternally).toEqual([]);
    page.openHandler!({ url: "https://www.iom.int/international-dialogue-migration" });
    expect(fake.state.openedExternally).toEqual(["https://www.iom.int/international-dialogue-migration"]);
    expect(fake.BrowserWindow.all).toHaveLength(1);
  });

  it("shows the room full screen on a second display, through its being unplugged and plugged in again", () => {
    const { screen, display } = fake;
    const open = (page: string) => {
      desk().webContents.openHandler!({ url: `app://desk/#/sessions/${SESSION}/${page}` });
      return fake.BrowserWindow.all.at(-1)!;
    };
    const [primary, second] = [display(1), display(2, 1920)];
    const place = (of: InstanceType<Fake["BrowserWindow"]>) => [of.fullScreen, of.bounds];
    const room = open("room");
    // One display: an ordinary window, where the system puts it.
    expect(place(room)).toEqual([false, null]);
    screen.plugIn(second);
    expect(place(room)).toEqual([true, second.bounds]);

    screen.unplug(2);
    room.left();
    expect(place(room)).toEqual([false, primary.workArea]);
    screen.plugIn(second);
    expect(place(room)).toEqual([true, second.bounds]);

    // Back before the window has left full screen: it goes there all the same.
    screen.unplug(2);
    screen.plugIn(second);
    room.left();
    expect(place(room)).toEqual([true, second.bounds]);

    // A third that comes or goes moves nothing; the second gone, the third takes it.
    const third = display(3, 3840);
    screen.plugIn(third);
    expect(place(room)).toEqual([true, second.bounds]);
    screen.unplug(2);
    room.left();
    expect(place(room)).toEqual([true, third.bounds]);
    room.close();

    expect(place(open("room"))).toEqual([true, third.bounds]);
    expect(place(open("chair"))).toEqual([false, null]);
    for (const window of fake.BrowserWindow.all.slice(1)) window.close();
    screen.unplug(3);
    expect(screen.listenerCount("display-added") + screen.listenerCount("display-removed")).toBe(0);
  });

  it("keeps a file where the person says, under a safe name", async () => {
    const save = fake.state.handlers.get(SAVE_FILE)!;
    const event = { senderFrame: ownFrame, sender: desk().webContents };
    const bytes = new TextEncoder().encode("report").buffer;
    expect(await save(event, "../../Summary: day 1?.docx", bytes)).toEqual({ cancelled: true });
    expect(fake.state.saveOptions.at(-1)?.defaultPath).toBe(join(folder, "documents", "Summary day 1.docx"));
    fake.state.saveDialog = { canceled: false, filePath: join(folder, "Summary.docx") };
    expect(await save(event, "Summary.docx", bytes)).toEqual({ saved: "Summary.docx" });
    expect(readFileSync(join(folder, "Summary.docx"), "utf8")).toBe("report");
    expect(await save(event, "Summary.docx", "no bytes")).toEqual({ failed: "other" });
  });

  it("has a menu that can't load pages anew, and a second start that shows the first", () => {
    const roles = (items: { role?: string; submenu?: object[] }[]): (string | undefined)[] =>
      items.flatMap((item) => [item.role, ...roles(item.submenu ?? [])]);
    const all = roles(fake.state.menu!.template);
    expect(all).toEqual(expect.arrayContaining(["undo", "togglefullscreen", "windowMenu", "help"]));
    expect(all).not.toContain("reload");
    expect(all).not.toContain("toggleDevTools");
    const before = desk().focused;
    fake.app.emit("second-instance");
    expect(desk().focused).toBe(before + 1);
  });

  it("loads a page again after it crashed, but not for ever", () => {
    const page = desk().webContents;
    page.emit("render-process-gone", {}, { reason: "crashed" });
    page.emit("render-process-gone", {}, { reason: "crashed" });
    expect(page.reloads).toBe(1);
  });

  it("the preload forwards the page's own message alone", () => {
    const sent: unknown[] = [];
    const exposed: Record<string, object> = {};
    const listeners: ((event: object) => void)[] = [];
    const window = {
      location: { origin: "app://desk" },
      addEventListener: (_name: string, listener: (event: object) => void) => listeners.push(listener),
    };
    const electron = {
      contextBridge: { exposeInMainWorld: (name: string, value: object) => (exposed[name] = value) },
      ipcRenderer: { postMessage: (...args: unknown[]) => sent.push(args), invoke: () => undefined },
    };
    const scope = { window, require: () => electron, exports: {}, module: { exports: {} } };
    runInNewContext(readFileSync(bundle.preload, "utf8"), scope);
    expect(Object.keys(exposed)).toEqual(["idmDesk"]);
    expect(Object.keys(exposed.idmDesk!)).toEqual(["saveFile"]);
    const right = { source: window, origin: "app://desk", data: CONNECT, ports: ["port"] };
    for (const wrong of [{ source: {} }, { origin: "https://example.org" }, { data: "other" }, { ports: [] }])
      for (const listener of listeners) listener({ ...right, ...wrong });
    expect(sent).toEqual([]);
    for (const listener of listeners) listener(right);
    expect(sent).toEqual([[CONNECT, null, ["port"]]]);
  });

  // The rest ends the app and starts it again.
  it("lets the file go and quits when the last window closes", async () => {
    desk().close();
    await vi.waitFor(() => expect(fake.state.quits).toBe(1));
    expect(existsSync(join(folder, "userData", "idm-desk.sqlite-wal"))).toBe(false);
    expect(fake.state.exitCode).toBeNull();
  });

  it("says which file it can't open, and ends without a window", async () => {
    await startAgain({ IDM_DB: join(folder, "foreign.txt") });
    await vi.waitFor(() => expect(fake.state.exitCode).toBe(3));
    expect(fake.state.errorBoxes).toEqual([`${join(folder, "foreign.txt")} is not an IDM Desk file.`]);
    expect(fake.BrowserWindow.all).toEqual([]);
  });

  it("quits at once where the same file is open already", async () => {
    fake.state.firstInstance = false;
    const quits = fake.state.quits;
    await startAgain({ IDM_DB: join(folder, "other.sqlite") });
    expect(fake.state.quits).toBe(quits + 1);
    // The lock is the file's own.
    expect(fake.app.getPath("userData")).toMatch(/[/\\]files[/\\][0-9a-f]{16}$/);
    expect(existsSync(join(folder, "other.sqlite"))).toBe(false);
  });

  /** Runs the same bundle once more, as a new process would. */
  async function startAgain(env: Record<string, string>): Promise<void> {
    writeFileSync(join(folder, "foreign.txt"), "no database, but long enough to be looked at".repeat(20));
    fake.app.removeAllListeners();
    fake.ipcMain.removeAllListeners();
    const copy = join(dirname(bundle.main), `again-${Object.values(env).join("").length}.js`);
    copyFileSync(bundle.main, copy);
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    native(copy);
    vi.unstubAllEnvs();
    await Promise.resolve();
  }
});
