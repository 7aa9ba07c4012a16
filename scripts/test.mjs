// All tests, with the checks beside them and those in a browser last; closes with the true totals of all.
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runBrowserTests } from "./browser.mjs"
import { check, STEPS } from "./check.mjs"
import { ensureBuilt, ensureInstalled, runBeside, tool } from "./ready.mjs"
import { Turns } from "./turns.mjs"

const args = process.argv.slice(2)
const isLong = args.includes("--long")
// The tests with and without a browser read it.
if (isLong) process.env.PARLEY_LONG = "1"
ensureInstalled()

const began = performance.now()
// Seconds that each part took; they overlap.
const took = []
async function timed(part, work) {
  const from = performance.now()
  const given = await work
  took.push(`${part} ${Math.round((performance.now() - from) / 1000)} s`)
  return given
}

await timed("build", ensureBuilt())

const folder = mkdtempSync(join(tmpdir(), "parley-test-"))
const turns = new Turns()

/** Passed and failed by a report; a run that fails without a failing test (an uncaught error, say) has one failure. */
function totals(path, status, count) {
  let passed = 0
  let failed = 0
  try {
    ;[passed, failed] = count(JSON.parse(readFileSync(path, "utf8")))
  } catch {
    console.error(`A test run left no report (${path}).`)
  }
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed }
}

async function testWithoutBrowser({ say, end }) {
  const report = join(folder, "report.json")
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
  const given = args.filter((arg) => arg !== "--long")
  const status = await runBeside(tool("vitest"), ["run", ...reporters, ...given], say)
  end()
  return totals(report, status, (said) => [said.numPassedTests, said.numFailedTests])
}

async function testInBrowser({ say, end }, chromium) {
  const report = join(folder, "browser.json")
  const status =
    chromium === null
      ? 1
      : await runBrowserTests({ chromium, report, output: join(folder, "browser"), isShort: !isLong, say })
  end()
  return totals(report, status, ({ stats }) => [stats.expected, stats.unexpected + stats.flaky])
}

// Two cores are kept busy: the steps of the check one at a time beside the tests, then the browsers, two at a time.
const checking = timed("checks", check({ turns, atOnce: 1 }))
const testing = timed("tests", testWithoutBrowser(turns.take()))
const browserTurn = turns.take()
// Loaded here: it needs what is only there after the install. Where none is there, fetching one takes its time.
const { findChromium } = await import("./chromium.mjs")
const looking = findChromium(browserTurn.say)
const failedChecks = await checking
const runs = [await testing, await timed("in the browser", testInBrowser(browserTurn, await looking))]
rmSync(folder, { recursive: true, force: true })

const failed = runs.reduce((sum, run) => sum + run.failed, failedChecks.length)
const passed = runs.reduce((sum, run) => sum + run.passed, STEPS.length - failedChecks.length)
console.log(`Took ${took.join(", ")}; in all ${Math.round((performance.now() - began) / 1000)} s.`)
if (failedChecks.length > 0) console.log(`Failed checks: ${failedChecks.join(", ")}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
