// The benchmarks of the workbench in a browser: npm run bench:browser -- [what bench/browser/bench.ts takes]
import { ensureBuilt, ensureInstalled, run, tool } from "./ready.mjs"

ensureInstalled()
await ensureBuilt()
const { findChromium } = await import("./chromium.mjs")
const chromium = await findChromium()
process.exit(
  chromium === null
    ? 1
    : run(tool("tsx"), ["bench/browser/bench.ts", ...process.argv.slice(2)], {
        env: { ...process.env, PARLEY_CHROMIUM: chromium },
      }),
)
