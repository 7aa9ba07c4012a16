import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@parley\/core$/, replacement: at("core/src/index.ts") },
      { find: /^@parley\/core\/(.+)$/, replacement: `${at("core/src")}/$1/index.ts` },
      { find: /^@parley\/server\/interface$/, replacement: at("server/src/interface.ts") },
      { find: /^@parley\/server$/, replacement: at("server/src/index.ts") },
    ],
  },
  test: {
    include: [
      "core/src/**/*.test.ts",
      "server/src/**/*.test.ts",
      "cli/src/**/*.test.ts",
      "workbench/src/**/*.test.{ts,tsx}",
      "workbench/src/**/*.test.ts",
      "checks/**/*.test.ts",
      "bench/**/*.test.ts",
    ],
    exclude: process.env.PARLEY_LONG ? [] : ["checks/long/**"],
    setupFiles: ["checks/setup.ts"],
    testTimeout: 120_000,
    maxWorkers: 2,
    isolate: false,
  },
})
