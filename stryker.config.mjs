// Mutation testing of one part (scripts/mutation-parts.mjs): npm run test:mutation -- PART. Random suites run with few
// seeds (PARLEY_MUTATION), since every mutant runs them.
import { PARTS } from "./scripts/mutation-parts.mjs"

const part = process.env.PARLEY_MUTATE ?? "language"

export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner", "./scripts/mutation-sample.mjs"],
  checkers: ["sample"],
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  mutate: [...PARTS[part].mutate, "!**/*.test.ts", "!**/index.ts"],
  ignorePatterns: ["docs", "reports", "bench", "core/dist", "workbench/dist"],
  reporters: ["clear-text", "json", "progress-append-only"],
  jsonReporter: { fileName: `reports/mutation-${part}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  coverageAnalysis: "perTest",
  concurrency: Number(process.env.PARLEY_MUTATE_AT_ONCE ?? "2"),
  timeoutMS: 20_000,
  timeoutFactor: 2,
  disableTypeChecks: false,
  allowEmpty: false,
}
