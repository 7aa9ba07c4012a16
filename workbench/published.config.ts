import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig, type Plugin } from "vite"
import { spokenLanguages } from "./plugins.ts"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// What a published page does without, by what stands for it.
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [/\/workbench\/src\/page\/start-worker\.ts$/, "start-worker.ts"],
  [/\/places\/(?:report\/report|library\/from-report|library\/drop-import)\.tsx$/, "no-report.ts"],
  [/\/places\/evidence\/(?:take-in|text-view)\.tsx$/, "no-report.ts"],
  [/\/workbench\/src\/server\/hearing\.ts$/, "no-stream.ts"],
  [/\/core\/src\/solver\/index\.ts$/, "no-solver.ts"],
  [/\/workbench\/src\/places\/brief\/word\.ts$/, "no-word.ts"],
  [/\/workbench\/src\/places\/brief\/publishing\.ts$/, "no-publish.ts"],
]

function standIns(): Plugin {
  return {
    name: "parley:stand-ins",
    enforce: "pre",
    load(id) {
      const found = STAND_INS.find(([pattern]) => pattern.test(id.replaceAll("\\", "/")))
      return found === undefined ? null : `export * from ${JSON.stringify(at(`src/published/${found[1]}`))}`
    },
  }
}

/** The page of what `parley publish` writes, its worker too: one script, which is no module and asks for no file. */
export default defineConfig({
  root: at("."),
  base: "./",
  publicDir: false,
  plugins: [standIns(), spokenLanguages(), react()],
  resolve: {
    alias: [
      { find: /^@parley\/core$/, replacement: at("../core/src/index.ts") },
      { find: /^@parley\/core\/(.+)$/, replacement: `${at("../core/src")}/$1/index.ts` },
      { find: /^@parley\/reading$/, replacement: at("../reading/src/index.ts") },
      { find: /^@parley\/reading\/draft$/, replacement: at("../reading/src/draft/index.ts") },
      { find: /^@parley\/server\/interface$/, replacement: at("../server/src/interface.ts") },
    ],
  },
  define: { "process.env.NODE_ENV": '"production"' },
  build: {
    target: "es2023",
    write: false,
    cssCodeSplit: false,
    assetsInlineLimit: 10_000_000,
    modulePreload: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      input: at("src/published/start.ts"),
      output: { format: "iife", codeSplitting: false, entryFileNames: "script.js" },
      checks: { pluginTimings: false, emptyImportMeta: false },
    },
  },
})
