// Mutation testing in parts: npm run test:mutation -- [--one-in N] PART [PART …]; without a part it lists them. What a
// part has come to is stored in docs/mutation/PART.json, and the table of docs/mutation.md is made anew from all that is
// stored. With --one-in, one mutant in N is run, drawn by its place and what it changes.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { PARTS } from "./mutation-parts.mjs"
import { ensureInstalled, root, run, tool } from "./ready.mjs"

const STORE = join(root, "docs", "mutation")
const PAGE = join(root, "docs", "mutation.md")
const [BEGIN, END] = ["<!-- made by npm run test:mutation -->", "<!-- end -->"]

const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { "one-in": { type: "string" } },
})
const oneIn = Number(values["one-in"] ?? "1")
if (!Number.isInteger(oneIn) || oneIn < 1) {
  console.error("--one-in takes a whole number from 1.")
  process.exit(1)
}
const unknown = names.filter((name) => !Object.hasOwn(PARTS, name))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}. Parts: ${Object.keys(PARTS).join(", ")}.`)
  process.exit(1)
}
if (names.length === 0) console.log(`Parts: ${Object.keys(PARTS).join(", ")}.`)
else ensureInstalled()
let failed = 0
for (const name of names) if (!ran(name)) failed++
tell()
process.exit(failed === 0 ? 0 : 1)

// Runs a part and stores what has come of it; false where it could not be run to its end.
function ran(name) {
  const env = { ...process.env, PARLEY_MUTATE: name, PARLEY_MUTATE_ONE_IN: String(oneIn) }
  const status = run(tool("stryker"), ["run", "stryker.config.mjs"], { env })
  const report = join(root, "reports", `mutation-${name}.json`)
  if (status !== 0 || !existsSync(report)) {
    console.error(`The part ${name} was not run to its end.`)
    return false
  }
  const { files } = JSON.parse(readFileSync(report, "utf8"))
  const counted = Object.entries(files).map(([file, { mutants }]) => {
    const count = (status) => mutants.filter((mutant) => mutant.status === status).length
    const [killed, timeout, survived, unseen] = ["Killed", "Timeout", "Survived", "NoCoverage"].map(count)
    return [file.replace(/^core\/src\//, ""), { killed, timeout, survived, unseen }]
  })
  mkdirSync(STORE, { recursive: true })
  const stored = { date: new Date().toISOString().slice(0, 10), oneIn, files: Object.fromEntries(counted) }
  writeFileSync(join(STORE, `${name}.json`), `${JSON.stringify(stored, null, 2)}\n`)
  return true
}

// The table of all that is stored: a line a part, and below it its files.
function tell() {
  const stored = existsSync(STORE) ? readdirSync(STORE).filter((file) => file.endsWith(".json")) : []
  const lines = [
    "| part or file | date | mutants run | score | noticed | timed out | not noticed | not run by a test |",
    "|---|---|---|--:|--:|--:|--:|--:|",
  ]
  for (const file of stored.sort()) {
    const { date, oneIn, files } = JSON.parse(readFileSync(join(STORE, file), "utf8"))
    const run = oneIn === 1 ? "all" : `one in ${oneIn}`
    lines.push(line(`**${file.slice(0, -".json".length)}**`, `${date} | ${run}`, sumOf(Object.values(files))))
    for (const [name, counts] of Object.entries(files)) lines.push(line(`\`${name}\``, " | ", counts))
  }
  const never = Object.keys(PARTS).filter((name) => !stored.includes(`${name}.json`))
  const rest = never.length === 0 ? "" : `\n\nNot run to the end yet: ${never.join(", ")}.`
  const page = readFileSync(PAGE, "utf8")
  const [before, after] = [page.indexOf(BEGIN), page.indexOf(END)]
  writeFileSync(
    PAGE,
    `${page.slice(0, before + BEGIN.length)}\n\n${lines.join("\n")}${rest}\n\n${page.slice(after)}`,
  )
}

function sumOf(all) {
  const sum = { killed: 0, timeout: 0, survived: 0, unseen: 0 }
  for (const counts of all) for (const key of Object.keys(sum)) sum[key] += counts[key]
  return sum
}

function line(name, date, { killed, timeout, survived, unseen }) {
  const all = killed + timeout + survived + unseen
  const score = all === 0 ? "–" : `${((100 * (killed + timeout)) / all).toFixed(1)} %`
  return `| ${name} | ${date} | ${score} | ${killed} | ${timeout} | ${survived} | ${unseen} |`
}
