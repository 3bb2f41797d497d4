import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { AnyRouter } from "@orpc/server";
import { contentSecurityPolicy, SECURITY_HEADERS } from "../../core/contract/security.ts";
import { Guard } from "./guard.ts";
import { type RendererFile, rendererFile, rendererFiles } from "./renderer-files.ts";
import { rpcSocket } from "./rpc-socket.ts";

export interface HostOptions {
  /** The engine's router; the host opens and closes no engine. */
  engine: { router: AnyRouter };
  /** The built renderer. */
  rendererDir: string;
  /** A free port where none is given. */
  port?: number;
  /** The cookie's secret of an earlier start on this port; a new one where none is given. */
  secret?: string;
  /** Where the first link leads, such as `/#/sessions/…/room`. */
  openPath?: string;
}

export interface Host {
  /** The first link: good for one opening. */
  url: string;
  port: number;
  /** A further link, good for one opening, for another window of the same running desk. */
  mintUrl(path?: string): string;
  /** A token as such a link carries it. */
  mintToken(): string;
  close(): Promise<void>;
}

/** Serves the app to a browser of this machine: the built renderer over HTTP, the contract over a WebSocket. */
export async function startHost(options: HostOptions): Promise<Host> {
  const files = rendererFiles(options.rendererDir);
  const server = createServer({ requestTimeout: 30_000, maxHeaderSize: 16_384 });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  const guard = new Guard(port, options.secret);
  const policy = contentSecurityPolicy([`ws://127.0.0.1:${port}`, `ws://localhost:${port}`]);
  const sockets = rpcSocket(options.engine.router, guard);

  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader("content-security-policy", policy);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    answer(request, response, guard, files).catch(() => {
      if (response.headersSent) response.destroy();
      else say(response, 500, "The page could not be read.");
    });
  });
  server.on("upgrade", sockets.upgrade);

  const mintUrl = (path = "/") => {
    const url = new URL(path, `http://127.0.0.1:${port}`);
    url.pathname = "/";
    url.search = new URLSearchParams({ token: guard.tokens.mint() }).toString();
    return url.href;
  };
  return {
    url: mintUrl(options.openPath),
    port,
    mintUrl,
    mintToken: () => guard.tokens.mint(),
    close: async () => {
      sockets.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  guard: Guard,
  files: Map<string, RendererFile>,
): Promise<void> {
  if (!guard.knowsHost(request)) return say(response, 403, "This address is not IDM Desk's.");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    return say(response, 405, "IDM Desk answers GET and HEAD only.");
  }
  const url = addressOf(request);
  const token = url?.searchParams.get("token");
  // A HEAD is a look, by a link preview for one; it must not spend the token.
  if (token && request.method === "GET" && guard.tokens.use(token)) {
    // The part after # stays with the browser and holds across the redirect.
    response.setHeader("set-cookie", guard.setCookie());
    response.setHeader("location", "/");
    return say(response, 303, "Opening IDM Desk.");
  }
  if (!guard.knowsCookie(request))
    return say(
      response,
      403,
      "This link was used already or is not known. Open IDM Desk again for a new one.",
    );
  const file = url && rendererFile(files, url.pathname);
  // Browsers ask for it unbidden; there is no need to complain in their console.
  if (!file && url?.pathname === "/favicon.ico") return void response.writeHead(204).end();
  if (!file) return say(response, 404, "There is no such page.");
  const bytes = await readFile(file.path);
  response.writeHead(200, {
    "content-type": file.type,
    "content-length": bytes.byteLength,
    "cache-control": file.cacheControl,
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

function addressOf(request: IncomingMessage): URL | undefined {
  const path = request.url ?? "";
  return path.startsWith("/") ? (URL.parse(`http://desk${path}`) ?? undefined) : undefined;
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(`${sentence}\n`);
}
