// Keeps the compiled code of the bundled command beside it, so that it starts faster: runs the command once, its
// output thrown away, and writes what Node has compiled by then.
import { rmSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const cache = fileURLToPath(new URL("../cli/dist/bundle/main.cache", import.meta.url))
rmSync(cache, { force: true })
globalThis[Symbol.for("parley.compiled")] = (code) => writeFileSync(cache, code)
process.argv = [
  process.argv[0],
  "parley",
  "analyze",
  "cases/prisoners-dilemma/conflict.yaml",
  "-o",
  process.argv[2],
]
await import("../cli/bin/parley.js")
