// Checks, then all tests, those in a browser last; closes with the true totals of all.
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runBrowserTests } from "./browser.mjs"
import { check, STEPS } from "./check.mjs"
import { ensureBuilt, ensureInstalled, run, tool } from "./ready.mjs"

const args = process.argv.slice(2)
// The tests with and without a browser read it.
if (args.includes("--long")) process.env.PARLEY_LONG = "1"
ensureInstalled()
ensureBuilt()
const failedChecks = await check()
let failed = failedChecks.length
let passed = STEPS.length - failed

const folder = mkdtempSync(join(tmpdir(), "parley-test-"))
try {
  const report = join(folder, "report.json")
  const status = run(tool("vitest"), [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...args.filter((arg) => arg !== "--long"),
  ])
  let totals = { numPassedTests: 0, numFailedTests: 0 }
  try {
    totals = JSON.parse(readFileSync(report, "utf8"))
  } catch {
    console.error("The test run left no report.")
  }
  passed += totals.numPassedTests
  failed += totals.numFailedTests
  // A run that fails without a failing test (a file that does not load, an uncaught error) is a failure too.
  if (status !== 0 && totals.numFailedTests === 0) failed++

  const browserReport = join(folder, "browser.json")
  const browserStatus = await runBrowserTests(browserReport, join(folder, "browser"), [])
  let browser = { expected: 0, unexpected: 0, flaky: 0 }
  try {
    browser = JSON.parse(readFileSync(browserReport, "utf8")).stats
  } catch {
    console.error("The tests in the browser left no report.")
  }
  passed += browser.expected
  failed += browser.unexpected + browser.flaky
  if (browserStatus !== 0 && browser.unexpected + browser.flaky === 0) failed++
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (failedChecks.length > 0) console.log(`Failed checks: ${failedChecks.join(", ")}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
