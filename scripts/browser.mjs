// The tests in a browser: npm run test:browser -- [what Playwright takes]
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { ensureBuilt, ensureInstalled, root, run, tool } from "./ready.mjs"

/** Runs them; the report is written to `report`, what they leave behind to `output`. Returns the exit code. */
export async function runBrowserTests(report, output, args) {
  const { findChromium } = await import("./chromium.mjs")
  const chromium = findChromium()
  if (chromium === null) return 1
  return run(
    tool("playwright"),
    ["test", "--config", join(root, "checks/browser/playwright.config.ts"), ...args],
    {
      env: {
        ...process.env,
        PARLEY_CHROMIUM: chromium,
        PARLEY_BROWSER_REPORT: report,
        PARLEY_BROWSER_OUTPUT: output,
      },
    },
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled()
  ensureBuilt()
  const folder = join(root, "reports")
  process.exit(
    await runBrowserTests(join(folder, "browser.json"), join(folder, "browser"), process.argv.slice(2)),
  )
}
