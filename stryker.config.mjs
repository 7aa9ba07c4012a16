// Mutation testing of logic and engine: npm run test:mutation [-- logic|language|engine|kernels]. Random suites run with few seeds
// (PARLEY_MUTATION), since every mutant runs them.
const part = process.env.PARLEY_MUTATE
const mutate = {
  logic: ["core/src/logic/*.ts"],
  engine: ["core/src/engine/*.ts"],
  // The statement language without the diagrams that decide over states.
  language: ["formula", "names", "parse", "print", "tokens"].map((file) => `core/src/logic/${file}.ts`),
  // The threshold form alone.
  kernels: ["settle", "slices", "reach", "analyse"].map((file) => `core/src/engine/${file}.ts`),
}

export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  mutate: [...(mutate[part] ?? [...mutate.logic, ...mutate.engine]), "!**/*.test.ts", "!**/index.ts"],
  ignorePatterns: ["docs", "cases", "reports", "bench", "core/dist"],
  reporters: ["clear-text", "json", "progress-append-only"],
  jsonReporter: { fileName: `reports/mutation-${part ?? "all"}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 20_000,
  timeoutFactor: 2,
  disableTypeChecks: false,
  allowEmpty: false,
}
