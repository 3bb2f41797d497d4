import { readdirSync } from "node:fs";
import { extname, join } from "node:path";

/** A file of the built renderer. */
export interface RendererFile {
  path: string;
  type: string;
  /** Names of built assets carry a hash; the page itself does not and is never kept. */
  cacheControl: "no-store" | "no-cache";
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * Every file that may be served, by the path of its address. What is not in the list does not exist for
 * a page: no address can reach out of the folder, links are not followed, and source maps stay behind.
 */
export function rendererFiles(dir: string): Map<string, RendererFile> {
  const files = new Map<string, RendererFile>();
  for (const entry of readdirSync(dir, { withFileTypes: true, recursive: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const path = join(entry.parentPath, entry.name);
    const address = path.slice(dir.length).replaceAll("\\", "/").replace(/^\/*/, "/");
    files.set(address, { path, type, cacheControl: entry.name.endsWith(".html") ? "no-store" : "no-cache" });
  }
  const page = files.get("/index.html");
  if (page) files.set("/", page);
  return files;
}

/** The file at an address's path, or undefined; a path that can't be decoded names no file. */
export function rendererFile(files: Map<string, RendererFile>, pathname: string): RendererFile | undefined {
  try {
    return files.get(decodeURIComponent(pathname));
  } catch {
    return undefined;
  }
}
