// The first thing a newcomer runs: the case that Parley opens with, analysed in the terminal.
import { join } from "node:path"
import { ensureBuilt, ensureInstalled, root, run } from "./ready.mjs"

ensureInstalled()
ensureBuilt()
const launcher = join(root, "cli", "bin", "parley.js")
process.exit(
  run(process.execPath, [
    launcher,
    "analyze",
    "cases/venezuela-2024/conflict.yaml",
    ...process.argv.slice(2),
  ]),
)
