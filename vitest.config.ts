import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "tests/unit/**/*.test.ts",
      "tests/store/**/*.test.ts",
      "tests/contract/**/*.test.ts",
      "tests/engine/**/*.test.ts",
      "tests/kill/**/*.test.ts",
      "tests/cli/**/*.test.ts",
    ],
    pool: "forks",
    testTimeout: 30_000,
  },
});
