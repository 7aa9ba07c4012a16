import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { COALITION_CONCEPTS, CONCEPTS } from "../core/src/engine/index.ts"
import { ROOT } from "./documents.ts"
import { conflictOf, referenceTables, textOf } from "./published.ts"
import { validate } from "./validation.ts"
import { atLeast, chanceOf, tablesOf, withTables } from "./validation-tables.ts"

const { cases, others } = validate()
const byId = new Map(cases.map((each) => [each.id, each]))

test("docs/validation.md has the tables that npm run validation makes", () => {
  const text = readFileSync(join(ROOT, "docs", "validation.md"), "utf8")
  expect(text.split("\n")).toEqual(withTables(text, tablesOf(cases)).split("\n"))
  expect(() => withTables("", tablesOf(cases))).toThrow(RangeError)
})

test("the games alone have no outcome on record", () => {
  expect(others).toEqual(["chicken", "prisoners-dilemma"])
})

test.each(cases)("$id: counted as by the definitions", ({ id, fitting, states, counts }) => {
  const conflict = conflictOf(textOf(id, "conflict.yaml")!)
  const { equilibria, universal } = referenceTables(conflict)
  for (const concept of CONCEPTS) {
    const all = equilibria[concept]
    expect(counts.get(concept), concept).toEqual({
      fitting: all.filter((state) => fitting.includes(state)).length,
      all: all.length,
    })
  }
  for (const concept of COALITION_CONCEPTS) expect(counts.get(concept)!.all).toBe(universal[concept].length)
  expect(fitting.length).toBeGreaterThan(0)
  expect(fitting.length).toBeLessThan(states)
})

test("chances are those of trying every draw", () => {
  for (const [states, all, drawn, fitting] of [
    [6, 2, 1, 1],
    [7, 3, 3, 2],
    [8, 5, 6, 4],
    [5, 0, 2, 0],
  ] as const) {
    let draws = 0
    let asMany = 0
    for (let set = 0; set < 2 ** states; set++) {
      if (bitsIn(set) !== drawn) continue
      draws++
      if (bitsIn(set & (2 ** all - 1)) >= fitting) asMany++
    }
    expect(chanceOf({ fitting, all }, drawn, states)).toBeCloseTo(asMany / draws, 12)
  }
  const chances = [1 / 6, 1 / 3, 7 / 12]
  for (let hits = 0; hits <= 4; hits++) {
    let sum = 0
    for (let set = 0; set < 8; set++)
      if (bitsIn(set) >= hits)
        sum += chances.reduce((all, chance, i) => all * ((set >> i) & 1 ? chance : 1 - chance), 1)
    expect(atLeast(hits, chances)).toBeCloseTo(sum, 12)
  }
})

// What the document says in words.
test("the words of docs/validation.md stand on the tables", () => {
  const under = (id: string) =>
    [...byId.get(id)!.counts].filter(([, { fitting }]) => fitting > 0).map(([concept]) => concept)
  const every = [...CONCEPTS, ...COALITION_CONCEPTS]
  expect(under("cuban-1962-fraser-hipel")).toEqual(["gmr", "smr", "seq", "sseq", "seq-or-sim"])
  expect(byId.get("cuban-1962-fraser-hipel")!.counts.get("nash")!.all).toBe(0)
  expect(byId.get("cuban-1962-fraser-hipel")!.firmness.get("seq")).toMatchObject({ holds: true, turned: 1 })
  expect(under("elmira-9")).toEqual(every)
  expect(byId.get("elmira-9")!.reach).toMatchObject({ moves: 3, improvements: -1 })
  expect(under("syria-iraq-1975")).toEqual([])
  expect(under("gisborne-economic")).toEqual([])
  expect([...byId.get("gisborne-environment")!.counts.values()]).toEqual(
    every.map(() => ({ fitting: 1, all: 1 })),
  )
  for (const id of ["garrison-diversion", "venezuela-2024"]) {
    const { counts, fitting, states } = byId.get(id)!
    for (const count of counts.values())
      expect(chanceOf(count, fitting.length, states)).toBeGreaterThanOrEqual(0.49)
  }
})

function bitsIn(set: number): number {
  return set.toString(2).replaceAll("0", "").length
}
