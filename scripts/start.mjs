import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build, isStale } from "./build.mjs";
import { ensureElectron } from "./electron-binary.mjs";
import { node24, root } from "./node-version.mjs";

const USAGE = `npm start -- [--db FILE] [--browser] [--no-open] [--port N]
  --db FILE   the data file; the usual one lies in the folder of this person's app data
  --browser   in the browser, without trying the desktop window
  --no-open   print the link only
  --port N    the port in the browser; a free one where none is given`;

/** What electron/main answers when it has told the person that the data file can't be opened. */
const FILE_REFUSED = 3;
/** A window that ends this soon with a fault did not start. */
const STARTED_MS = 5_000;

// Started by another Node: once more, by the project's own.
if (node24() !== process.execPath)
  process.exit(await runToEnd(node24(), [join(root, "scripts", "start.mjs"), ...process.argv.slice(2)]));

const { productName, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const options = readOptions();
if (isStale()) {
  console.error("Building …");
  const code = build();
  if (code !== 0) process.exit(code);
}
const why = options.browser ? "As asked" : await startWindow();
if (why !== null) {
  console.error(`${why}: IDM Desk runs in your browser instead; nothing else differs.`);
  await startBrowser();
}

/** Runs the desktop window to its end; null once it has run, or why it could not. */
async function startWindow() {
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return "This machine shows no desktop";
  const electron = ensureElectron();
  if (!electron) return "Electron could not be fetched";
  // Chromium refuses to run as root with its sandbox.
  const asRoot = process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const startedAt = Date.now();
  const code = await runToEnd(electron, [root, ...asRoot, ...(options.db ? ["--db", options.db] : [])]);
  if (code === 0) return null;
  if (code !== FILE_REFUSED && Date.now() - startedAt < STARTED_MS) return "The desktop window did not start";
  process.exit(code);
}

/** Runs a program in this one's place, its signals too; its exit code. */
async function runToEnd(program, args) {
  const child = spawn(program, args, {
    stdio: "inherit",
    // Terminals inside other Electron apps carry it; Electron would run as a bare Node.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
    shell: process.platform === "win32" && program.endsWith(".cmd"),
  });
  // A terminal's Ctrl+C reaches both; this one waits until the other has let its file go.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  try {
    const [code] = await once(child, "exit");
    return code ?? 1;
  } catch {
    // It could not be run at all.
    return 1;
  }
}

async function startBrowser() {
  const { serveCommand } = await import("../electron/cli/serve.ts");
  try {
    await serveCommand({
      db: options.db ?? join(userData(), "idm-desk.sqlite"),
      version,
      ...(options.port === undefined ? {} : { port: options.port }),
      onReady: (host) => {
        if (options.open) openLink(host.url);
        if (process.stdin.isTTY) offerLinks(host);
      },
    });
    process.exit(0);
  } catch (error) {
    console.error(error.message);
    process.exit(FILE_REFUSED);
  }
}

/** A link opens once; a browser that was closed needs another. */
function offerLinks(host) {
  console.log("Press Enter for a further link.");
  process.stdin.on("data", () => {
    const url = host.mintUrl();
    console.log(url);
    if (options.open) openLink(url);
  });
}

function openLink(url) {
  const [program, ...args] = {
    win32: ["rundll32", "url.dll,FileProtocolHandler"],
    darwin: ["open"],
  }[process.platform] ?? ["xdg-open"];
  const child = spawn(program, [...args, url], { stdio: "ignore", detached: true });
  // Without a program that opens links the printed one is enough.
  child.on("error", () => undefined);
  child.unref();
}

/** Where Electron keeps the same app's data, so that both ways open the same file. */
function userData() {
  const config =
    process.platform === "win32"
      ? (process.env.APPDATA ?? join(homedir(), "AppData", "Roaming"))
      : process.platform === "darwin"
        ? join(homedir(), "Library", "Application Support")
        : (process.env.XDG_CONFIG_HOME ?? join(homedir(), ".config"));
  return join(config, productName);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      allowNegative: true,
      options: {
        db: { type: "string" },
        browser: { type: "boolean", default: false },
        open: { type: "boolean", default: true },
        port: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
      throw new Error(`--port takes a number from 1 to 65535, not "${values.port}".`);
    const db = values.db ?? process.env.IDM_DB;
    return { ...values, port, db: db ? resolve(db) : undefined };
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    process.exit(2);
  }
}
