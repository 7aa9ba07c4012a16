import { defineConfig } from "vitest/config"

const suites: Record<string, string[]> = {
  logic: ["core/src/logic/*.test.ts"],
  engine: ["core/src/engine/*.test.ts", "checks/twins.test.ts", "checks/laws.test.ts"],
}
suites.kernels = suites.engine!
suites.language = ["formula", "names", "parse", "print", "tokens"].map(
  (file) => `core/src/logic/${file}.test.ts`,
)
const part = process.env.PARLEY_MUTATE

// Only the suites that hold logic and engine, with few seeds each.
export default defineConfig({
  test: {
    include: part === undefined ? Object.values(suites).flat() : suites[part],
    env: { PARLEY_MUTATION: "1" },
    testTimeout: 60_000,
  },
})
