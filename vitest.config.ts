import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

export default defineConfig({
  resolve: {
    alias: { "@parley/core": fileURLToPath(new URL("core/src/index.ts", import.meta.url)) },
  },
  test: {
    include: ["core/src/**/*.test.ts", "cli/src/**/*.test.ts", "checks/**/*.test.ts", "bench/*.test.ts"],
    exclude: process.env.PARLEY_LONG ? [] : ["checks/long/**"],
    testTimeout: 120_000,
    maxWorkers: 2,
  },
})
