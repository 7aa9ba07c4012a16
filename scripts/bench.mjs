import { ensureBuilt, ensureInstalled, run, tool } from "./ready.mjs"

ensureInstalled()
ensureBuilt()
process.exit(run(tool("tsx"), ["bench/analyze.ts", ...process.argv.slice(2)]))
