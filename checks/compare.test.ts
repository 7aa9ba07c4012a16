import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { capture } from "./capture.ts"

const FILE = `parley: 1
title: A dam
decisionMakers:
  up: { options: { release: { name: Release water } } }
  down: { options: { attack: { name: Attack } } }
preferences:
  up: [not release, not attack]
  down: [release, not attack]
statusQuo: []
sources: { gauge: { title: The gauge book } }
offers:
  peace: { name: Peace, by: up, to: down, terms: [not release], asks: [not attack], made: 2030 }
scenarios:
  flood:
    name: A flood
    from: 2031-03
    probability: { value: 0.125, source: gauge }
    signals: [snow lies deep]
    changes: { preferences: { up: [release] } }
  war: { name: War, from: 2030-02-01, changes: { preferences: { down: [attack] } } }
  alike: { name: The same, changes: { summary: Nothing else } }
  broken: { changes: { preferences: { nobody: [release] } } }
`

const run = (file: string, ...args: string[]) => capture(["compare", "-", ...args], { stdin: file })
const flat = (text: string): string => text.replaceAll(/\s+/g, " ")

test("what holds where, which offers survive, and when the picture turns", () => {
  const { out, code } = run(FILE, "--json", "--concepts", "nash")
  expect(code).toBe(0)
  const { worlds, outcomes, turns } = JSON.parse(out)
  expect(outcomes).toEqual([
    { code: "NN", in: [["nash"], [], [], ["nash"], null] },
    { code: "YN", in: [[], ["nash"], [], [], null] },
    { code: "NY", in: [[], [], ["nash"], [], null] },
  ])
  expect(turns).toEqual([
    { date: "2030-02-01", scenario: "war" },
    { date: "2031-03", scenario: "flood" },
  ])
  expect(worlds.map(({ changes }: { changes: boolean | null }) => changes)).toEqual([
    null,
    true,
    true,
    false,
    null,
  ])
  expect(worlds[0].offers).toEqual([{ offer: "peace", verdict: "kept" }])
  expect(worlds[1].offers).toEqual([{ offer: "peace", verdict: "broken" }])

  const text = flat(run(FILE, "--concepts", "nash").out)
  expect(text).toContain(
    "Of 4 worlds held side by side: 0 outcomes would hold in all, 1 in several, 2 in one alone.",
  )
  expect(text).toContain("The picture first turns on 1 February 2030, if “War” comes about.")
  expect(text).toContain(
    "“Peace” could hold in the file as it stands and “The same”, and would not in “A flood” and “War”.",
  )
  expect(text).toContain(
    "Signals to watch: Snow lies deep. Its probability is given as 12.5 %, by “The gauge book”",
  )
  expect(text).toContain("The scenario “broken” has errors")
})

test("nothing to compare, wrong use, and lines that fit", () => {
  const alone = FILE.slice(0, FILE.indexOf("scenarios:"))
  expect(run(alone)).toMatchObject({ code: 0, err: "" })
  expect(flat(run(alone).out)).toContain("no other world")
  expect(run(FILE, "--concepts", "sqe").code).toBe(2)
  expect(run(FILE, "--limit-states", "2").code).toBe(3)
  for (const language of ["en", "es"]) {
    const { out } = capture(["compare", "-", "--lang", language], { stdin: FILE, columns: 40 })
    expect(out.split("\n").filter((line) => line.length > 40)).toEqual([])
  }
})

test("two files: what differs, what that does, and in which way they are read", () => {
  const other = FILE.replace("[not release, not attack]", "[release, not attack]")
  const dated = "cases/venezuela-2024/conflict.yaml"
  const same = capture(["compare", dated, dated])
  expect(same).toMatchObject({ code: 0, err: "" })
  expect(same.out).toContain("Nothing differs.")
  expect(capture(["compare", dated, dated, "--as-of", "2024-01", "--scenario", "successor"]).code).toBe(0)
  const folder = mkdtempSync(join(tmpdir(), "parley-"))
  try {
    const path = join(folder, "new.yaml")
    writeFileSync(path, other)
    const told = flat(run(FILE, path, "--concepts", "nash").out)
    expect(told).toContain("One thing differs. What up wants The opposite is wanted now:")
    expect(told).toContain("0 outcomes would hold in both, 1 only before, 1 only now.")
    expect(told).toContain("Before: today’s state would hold (Nash).")
    expect(told).toContain("Now: today’s state would not hold; up would leave it.")
    const json = JSON.parse(run(FILE, path, "--concepts", "nash", "--json").out)
    expect(json.differences).toMatchObject([
      { part: "statement", how: "negated", dm: "up", before: 0, after: 0 },
    ])
    expect(json.outcomes.before).toEqual({
      count: 1,
      states: [{ before: "NN", after: "NN", from: ["nash"], to: [] }],
    })
    expect(json.today.after).toEqual({
      state: "NN",
      concepts: [],
      leavers: [{ dm: "up", concepts: ["nash"] }],
    })
    // The war of both, in which Down wants to attack, changes the outcomes of the later one.
    const war = JSON.parse(run(FILE, path, "--concepts", "nash", "--json", "--scenario", "war").out)
    expect(war.outcomes.before.states.map(({ before }: { before: string }) => before)).toEqual(["NY"])
    const spanish = run(FILE, path, "--lang", "es").out
    expect(spanish).toContain("Una cosa difiere.")

    const output = join(folder, "told.txt")
    expect(run(FILE, path, "-o", output)).toMatchObject({ code: 0, out: "" })
    expect(readFileSync(output, "utf8")).toContain("One thing differs.")

    writeFileSync(path, FILE.replace("[not release, not attack]", "[not relaese]"))
    const wrong = run(FILE, path)
    expect(wrong).toMatchObject({ code: 1, out: "" })
    expect(wrong.err).toMatch(/new\.yaml:\d+:\d+: error: .*relaese/)
    expect(capture(["compare", path, "-"], { stdin: FILE }).err).toContain("new.yaml:")
    expect(run(FILE, dated, "--scenario", "war").err).toContain(dated)
  } finally {
    rmSync(folder, { recursive: true })
  }
  expect(run(FILE, "a", "b")).toMatchObject({ code: 2, out: "" })
  expect(run(FILE, "--scenario", "war")).toMatchObject({ code: 2, out: "" })
})
