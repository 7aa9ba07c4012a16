import { ensureBuilt, ensureInstalled, run, tool } from "./ready.mjs"

ensureInstalled()
await ensureBuilt()
process.exit(run(tool("tsx"), ["bench/bench.ts", ...process.argv.slice(2)]))
