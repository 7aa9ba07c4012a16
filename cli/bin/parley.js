#!/usr/bin/env node
// Committed, so that an install links the command before anything is built.
import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { constants, Script } from "node:vm"

const program = fileURLToPath(new URL("../dist/bundle/main.cjs", import.meta.url))
const compiled = fileURLToPath(new URL("../dist/bundle/main.cache", import.meta.url))
if (existsSync(program)) {
  // As `require` would load it, but with the code that the build has compiled already: a seventh of a short run.
  // Node refuses what another version has compiled, and compiles it again.
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(program, "utf8")}\n})`,
    {
      filename: program,
      cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
      importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    },
  )
  // What the program loads only when it needs it is loaded from here: what a script loads by itself, Node warns of.
  globalThis[Symbol.for("parley.load")] = (name) => import(name)
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(program), module, program, dirname(program))
  // The build asks for the compiled code, after a run that has met what every run meets.
  globalThis[Symbol.for("parley.compiled")]?.(script.createCachedData())
} else {
  console.error("Parley is not built yet. Run: npm run build")
  process.exitCode = 2
}
