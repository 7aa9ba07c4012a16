import { fileURLToPath } from "node:url"
import { defineConfig, type Plugin } from "vitest/config"
import { BaseSequencer, type TestSpecification } from "vitest/node"
import { isLong } from "./checks/runs.ts"

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// What takes longest, the longest first: begun early, so that it does not run on alone at the end.
const FIRST = [
  "checks/packed.test.ts",
  "core/src/file/change.test.ts",
  "checks/size.test.ts",
  "checks/twins.test.ts",
  "checks/serve-saves.test.ts",
  "checks/process.test.ts",
  "checks/serve-command.test.ts",
  "checks/changes.test.ts",
  "checks/change-command.test.ts",
  "checks/crew.test.ts",
].map(at)

// What needs a process of its own: a test of what is loaded when, and one that counts the steps of code that it loads.
const APART = ["workbench/src/worker/robustness.test.ts", "checks/bounded.test.ts"]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isFirst = ({ moduleId }: TestSpecification): boolean => FIRST.includes(moduleId)
    const first = files.filter(isFirst).sort((a, b) => FIRST.indexOf(a.moduleId) - FIRST.indexOf(b.moduleId))
    return [...first, ...(await super.sort(files.filter((file) => !isFirst(file))))]
  }
}

// Where PARLEY_SEED is set, random tests begin there.
const seeded: Plugin = {
  name: "seeded",
  enforce: "pre",
  resolveId: (id, importer) =>
    id === "fast-check" && importer !== at("checks/seeded.ts") ? at("checks/seeded.ts") : null,
}

export default defineConfig({
  plugins: process.env.PARLEY_SEED ? [seeded] : [],
  resolve: {
    alias: [
      { find: /^@parley\/core$/, replacement: at("core/src/index.ts") },
      { find: /^@parley\/core\/(.+)$/, replacement: `${at("core/src")}/$1/index.ts` },
      { find: /^@parley\/reading$/, replacement: at("reading/src/index.ts") },
      { find: /^@parley\/server\/interface$/, replacement: at("server/src/interface.ts") },
      { find: /^@parley\/server\/safe-file$/, replacement: at("server/src/safe-file.ts") },
      { find: /^@parley\/server$/, replacement: at("server/src/index.ts") },
    ],
  },
  test: {
    setupFiles: ["checks/setup.ts"],
    testTimeout: 120_000,
    maxWorkers: 2,
    tags: [
      { name: "long", description: "Tried by npm run test:long alone; a shorter one of its kind is always." },
    ],
    ...(isLong ? {} : { tagsFilter: ["!long"] }),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "modules",
          include: [
            "{core,reading,server,cli,workbench}/src/**/*.test.{ts,tsx}",
            "checks/**/*.test.ts",
            "bench/**/*.test.ts",
          ],
          exclude: [...APART, ...(isLong ? [] : ["checks/long/**"])],
          // No module of Parley has state of its own, so that files share a process and what it has loaded.
          isolate: false,
        },
      },
      { extends: true, test: { name: "apart", include: APART } },
    ],
  },
})
