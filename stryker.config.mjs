// Mutation testing of one part (scripts/mutation-parts.mjs): npm run test:mutation -- PART. Random suites run with few
// seeds (PARLEY_MUTATION), since every mutant runs them.
import { PARTS } from "./scripts/mutation-parts.mjs"

const part = process.env.PARLEY_MUTATE ?? "language"
const isSample = Number(process.env.PARLEY_MUTATE_ONE_IN ?? "1") > 1

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
  timeoutMS: Number(process.env.PARLEY_MUTATE_TIMEOUT_MS ?? "20000"),
  timeoutFactor: 2,
  // What is changed in a constant of a module needs all suites anew: a sample leaves those out.
  ignoreStatic: isSample,
  disableTypeChecks: false,
  allowEmpty: false,
}
