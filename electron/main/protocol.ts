import { readFile } from "node:fs/promises";
import { protocol } from "electron";
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from "../../core/contract/security.ts";
import { rendererFile, rendererFiles } from "../host/renderer-files.ts";
import { APP_SCHEME, isOwnPage } from "./links.ts";

/** Makes app: a scheme with an origin, like https:. Must be called before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built renderer, and nothing else, to our windows. */
export function serveRenderer(rendererDir: string): void {
  const files = rendererFiles(rendererDir);
  protocol.handle(APP_SCHEME, async (request) => {
    const refuse = (status: number) => new Response(null, { status, headers: headers() });
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
    const file = isOwnPage(request.url) && rendererFile(files, new URL(request.url).pathname);
    if (!file) return refuse(404);
    return new Response(await readFile(file.path), {
      headers: { ...headers(), "content-type": file.type, "cache-control": file.cacheControl },
    });
  });
}

function headers(): Record<string, string> {
  return { ...SECURITY_HEADERS, "content-security-policy": CONTENT_SECURITY_POLICY };
}
