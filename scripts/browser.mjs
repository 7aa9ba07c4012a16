// The tests in a browser: npm run test:browser -- [what Playwright takes]
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { ensureBuilt, ensureInstalled, root, runBeside, tool } from "./ready.mjs"

/**
 * Runs them; the report is written to `report`, what they leave behind to `output`, and what they print goes to `say`.
 * Gives the exit code.
 * With `isShort` only those that are marked as short.
 */
export function runBrowserTests({ chromium, report, output, isShort = false, args = [], say }) {
  return runBeside(
    tool("playwright"),
    ["test", "--config", join(root, "checks/browser/playwright.config.ts"), ...args],
    say,
    {
      env: {
        ...process.env,
        ...(isShort ? { PARLEY_SHORT: "1" } : {}),
        PARLEY_CHROMIUM: chromium,
        PARLEY_BROWSER_REPORT: report,
        PARLEY_BROWSER_OUTPUT: output,
      },
    },
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled()
  await ensureBuilt()
  const { findChromium } = await import("./chromium.mjs")
  const chromium = await findChromium()
  if (chromium === null) process.exit(1)
  const folder = join(root, "reports")
  const status = await runBrowserTests({
    chromium,
    report: join(folder, "browser.json"),
    output: join(folder, "browser"),
    args: process.argv.slice(2),
    say: (text) => process.stdout.write(text),
  })
  process.exit(status)
}
