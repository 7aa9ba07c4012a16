// Random tests with new seeds again and again, one file after the other, until the time is over (the file under way is tried to
// its end) or one finds something:
// npm run test:fuzz -- [--minutes 60] [--seed 1] [FILE …]
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { ensureBuilt, ensureInstalled, root, runBeside, tool } from "./ready.mjs"

// What random cases come from: properties of fast-check, and conflicts and files drawn from a seed.
const RANDOM = /from "fast-check"|\bnew Random\(|from "(?:\.\/|.*\/checks\/)seed\.ts"/

/** The files of tests that draw what they try. */
function suites() {
  return ["checks", "core/src", "server/src", "cli/src", "workbench/src"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`),
    )
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".test.ts") && !path.startsWith("checks/long/"))
    .filter((path) => RANDOM.test(readFileSync(join(root, path), "utf8")))
    .sort()
}

const { values, positionals } = parseArgs({
  options: { minutes: { type: "string", default: "60" }, seed: { type: "string" } },
  allowPositionals: true,
})
ensureInstalled()
await ensureBuilt()
const files = positionals.length > 0 ? positionals : suites()
const minutes = Number(values.minutes)
if (!(minutes > 0)) {
  console.error(`--minutes takes a number above 0, and not “${values.minutes}”.`)
  process.exit(2)
}
const until = performance.now() + 60_000 * minutes
const first = Number(values.seed ?? Date.now() % 1_000_000)
const folder = mkdtempSync(join(tmpdir(), "parley-fuzz-"))
const cases = join(folder, "cases")

function tried() {
  try {
    return readFileSync(cases, "utf8")
      .split("\n")
      .reduce((sum, line) => sum + Number(line), 0)
  } catch {
    return 0
  }
}

/** Runs one file from a seed; gives what it printed where it found something, else null. */
async function tryOne(file, seed) {
  let printed = ""
  const env = { ...process.env, PARLEY_LONG: "1", PARLEY_SEED: `${seed}`, PARLEY_CASES: cases }
  // No test is too slow where other programs are given way.
  const args = ["run", "--maxWorkers", "1", "--testTimeout", "3600000", file]
  const status = await runBeside(tool("vitest"), args, (text) => (printed += text), { env })
  return status === 0 ? null : printed
}

let runs = 0
let found = null
for (let round = 0; found === null && performance.now() < until; round++) {
  const seed = first + round
  console.log(`round ${round + 1}, seed ${seed}: ${runs} runs and ${tried()} random cases so far`)
  for (const file of files) {
    if (performance.now() >= until) break
    const printed = await tryOne(file, seed)
    runs++
    if (printed === null) continue
    found = `PARLEY_LONG=1 PARLEY_SEED=${seed} npx vitest run ${file}`
    console.log(printed)
    break
  }
}
const all = tried()
rmSync(folder, { recursive: true, force: true })
console.log(
  `${runs} runs of ${files.length} files, ${all} random cases, ${found === null ? "no" : "one"} finding`,
)
if (found !== null) console.log(`  ${found}`)
// Where nothing was counted, nothing was drawn from the seed.
process.exit(found === null && all > 0 ? 0 : 1)
