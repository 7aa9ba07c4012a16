import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

// What the first page of the built workbench fetches: its scripts and those of its worker, as they are sent.

const DIST = fileURLToPath(new URL("../workbench/dist/", import.meta.url))
const FILES = readdirSync(`${DIST}assets`)
// Bytes that a first page may take, see docs/benchmarks.md.
const MOST = 350_000

const textOf = (file: string): string => readFileSync(`${DIST}assets/${file}`, "utf8")
const named = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, file]) => file!)
const sent = (file: string): number =>
  readFileSync(`${DIST}assets/${FILES.includes(`${file}.br`) ? `${file}.br` : file}`).length

const [INDEX] = named(readFileSync(`${DIST}index.html`, "utf8"), /src="\/assets\/(index-[\w-]+\.js)"/g)
const WORKERS = FILES.filter((file) => /^worker-[\w-]+\.js$/.test(file))

/** Scripts with all that they need before they run. */
function whole(files: readonly string[]): Set<string> {
  const found = new Set(files)
  // A set that grows while it is gone through is gone through to its end.
  for (const file of found)
    for (const needed of named(textOf(file), /(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g))
      found.add(needed)
  return found
}

/** The script of a place, which the page fetches once it knows that it is to show it. */
function scriptOf(place: string): string {
  const later = new Set(named(textOf(INDEX!), /import\(["'`]\.\/([\w.-]+\.js)["'`]\)/g))
  const found = [...later].filter((file) => file.startsWith(`${place}-`))
  expect(found).toHaveLength(1)
  return found[0]!
}

test.each(["library", "board"])("a first page, %s, takes few bytes", (place) => {
  expect(WORKERS).toHaveLength(1)
  const needed = [...whole([INDEX!, scriptOf(place), ...WORKERS])]
  const bytes = needed.reduce((sum, file) => sum + sent(file), 0)
  expect(needed.length).toBeGreaterThan(20)
  expect(bytes).toBeGreaterThan(MOST / 2)
  expect(bytes).toBeLessThanOrEqual(MOST)
})
