import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Host, type HostOptions, startHost } from "../host/host.ts";
import { keepDoor, readDoor } from "../host/kept-door.ts";
import { newSecret } from "../host/tokens.ts";
import { openEngine } from "../services/engine.ts";

export interface ServeOptions {
  /** The data file. */
  db: string;
  port?: number;
  /** Whether the first line is `{"url": …}` rather than a sentence. */
  json?: boolean;
  version?: string;
  /** The built renderer; beside the source where none is given. */
  rendererDir?: string;
  openPath?: string;
  /** Called once the host answers. */
  onReady?: (host: Host) => void;
}

const BUILT_RENDERER = fileURLToPath(new URL("../../out/renderer", import.meta.url));

/** Serves the desk to a browser of this machine until it is told to stop (Ctrl+C); throws StoreError. */
export async function serveCommand(options: ServeOptions): Promise<void> {
  const rendererDir = options.rendererDir ?? BUILT_RENDERER;
  if (!existsSync(join(rendererDir, "index.html")))
    throw new Error('The screens are not built yet. Run "npm run build" first.');
  const engine = openEngine({ file: options.db, mode: "browser", version: options.version ?? "0" });
  let host: Host;
  try {
    host = await openHost(options, {
      engine,
      rendererDir,
      ...(options.openPath === undefined ? {} : { openPath: options.openPath }),
    });
  } catch (error) {
    await engine.close();
    throw error;
  }
  // Told to stop from here on, also while the first line is being written.
  // A launcher may pass on a signal that this process got too: the second must not cut the closing short.
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => resolve());
  });
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ url: host.url })}\n`
      : `IDM Desk is at ${host.url}\nThe link opens once. Press Ctrl+C to stop.\n`,
  );
  options.onReady?.(host);
  await stopped;
  await host.close();
  await engine.close();
}

/** Where the pages of the last start look for it, if that port is free; else anywhere. */
async function openHost({ db, port }: ServeOptions, rest: Omit<HostOptions, "port">): Promise<Host> {
  const kept = readDoor(db);
  const secret = kept?.secret ?? newSecret();
  const at = (chosen?: number) =>
    startHost({ ...rest, secret, ...(chosen === undefined ? {} : { port: chosen }) });
  const host = await at(port ?? kept?.port).catch((error: NodeJS.ErrnoException) => {
    if (port !== undefined || kept === null || error.code !== "EADDRINUSE") throw error;
    return at();
  });
  keepDoor(db, { port: host.port, secret });
  return host;
}
