import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  main: {
    build: {
      outDir: "out/main",
      externalizeDeps: { exclude: [] },
      rolldownOptions: {
        input: { main: here("electron/main/main.ts"), worker: here("electron/services/worker/worker.ts") },
        external: ["electron", "better-sqlite3"],
        output: { format: "es", entryFileNames: "[name].js" },
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      rolldownOptions: {
        input: { preload: here("electron/preload/preload.ts") },
        // A sandboxed preload must be CommonJS.
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: here("renderer"),
    base: "./",
    plugins: [react()],
    build: {
      outDir: here("out/renderer"),
      emptyOutDir: true,
      minify: true,
      // It is read from this machine's disk, never over a network.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: { index: here("renderer/index.html") } },
    },
  },
});
