import { expect, test } from "vitest"
import type { Formula } from "../logic/index.ts"
import { buildSpace } from "./build.ts"
import { memoryFor } from "./memory.ts"
import type { Structure } from "./model.ts"

function structure(optionCounts: readonly number[], changes: Partial<Structure> = {}): Structure {
  const options = optionCounts.reduce((sum, count) => sum + count, 0)
  const statements: Formula[] = Array.from({ length: 10 }, (_, i) => ({
    kind: "option",
    option: i % options,
  }))
  return {
    optionCounts,
    directions: Array.from({ length: options }, () => "both"),
    infeasible: [],
    merges: [],
    noMoves: [],
    preferences: optionCounts.map(() => ({ kind: "statements", statements })),
    ...changes,
  }
}

test("the estimate grows with states, decision makers and what is irregular", () => {
  const plain = memoryFor(structure([4, 4, 4, 4]), "cube", 2 ** 16)
  expect(memoryFor(structure([4, 4, 4, 4]), "cube", 2 ** 17)).toBeGreaterThan(plain)
  expect(memoryFor(structure([2, 2, 4, 4, 4]), "cube", 2 ** 16)).toBeGreaterThan(plain)
  expect(
    memoryFor(structure([4, 4, 4, 4], { directions: Array(16).fill("up") }), "cube", 2 ** 16),
  ).toBeGreaterThan(plain)
})

test("more than fits is refused before it is built, saying what would fit; that does fit", () => {
  const wide = structure([10, 10])
  const needed = memoryFor(wide, "cube", 2 ** 20)
  expect(buildSpace(wide, { memory: needed })).toHaveProperty("count", 2 ** 20)
  const [fault] = buildSpace(wide, { memory: needed - 1 }) as readonly [{ kind: string; fits: number }]
  expect(fault).toMatchObject({ kind: "too-much-memory", states: 2 ** 20, needed, allowed: needed - 1 })
  expect(fault.fits).toBeGreaterThan(2 ** 19)
  expect(memoryFor(wide, "cube", fault.fits)).toBeLessThanOrEqual(needed)

  const list = structure([10, 10], { noMoves: [{ by: 0, from: { kind: "true" }, to: { kind: "true" } }] })
  expect(buildSpace(list, { memory: 2 ** 20 })).toMatchObject([{ kind: "too-much-memory", fits: 0 }])
})
