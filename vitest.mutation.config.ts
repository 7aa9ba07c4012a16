import { defineConfig } from "vitest/config"
// @ts-expect-error The scripts are plain JavaScript.
import { PARTS } from "./scripts/mutation-parts.mjs"
import base from "./vitest.config.ts"

const part = process.env.PARLEY_MUTATE ?? "language"

// Only the suites that hold what a part changes, with few seeds each.
export default defineConfig({
  resolve: base.resolve!,
  test: {
    include: (PARTS as Record<string, { suites: string[] }>)[part]!.suites,
    env: { PARLEY_MUTATION: "1" },
    testTimeout: 60_000,
  },
})
