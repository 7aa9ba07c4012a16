import { describe, expect, test } from "vitest"
import { Random, randomFormula } from "../../../checks/conflicts.ts"
import { runs } from "../../../checks/runs.ts"
import { evaluate, type Formula } from "../logic/index.ts"
import { buildSpace, rankSpace } from "./build.ts"
import { rank } from "./ranks.ts"

describe("ranks from many statements (P2, P5)", () => {
  // Fifteen options of which two are never mentioned: no two states that differ in these are ever told apart.
  for (const [name, mentioned, rules] of [
    ["all options", 15, 0],
    ["some options", 13, 0],
    ["infeasible states", 15, 2],
  ] as const)
    test(`are those of the truths in order: ${name}`, () => {
      for (let seed = 1; seed <= runs(3); seed++) {
        const random = new Random(seed)
        const statements = Array.from({ length: 70 }, () => randomFormula(random, mentioned, 2))
        const infeasible = Array.from({ length: rules }, () => randomFormula(random, 15, 2))
        const space = buildSpace({
          optionCounts: [15],
          directions: Array.from({ length: 15 }, () => "both"),
          infeasible,
          merges: [],
          noMoves: [],
          preferences: [],
        })
        if (!("slots" in space)) continue
        const ranked = rank(rankSpace(space), { kind: "statements", statements }, 0)
        if ("kind" in ranked) throw new Error(ranked.kind)
        const slots = Array.from({ length: space.count }, (_, i) => space.slot(i + 1))
        const truths = slots.map((slot) => truthsOf(statements, (option) => space.taken(slot, option)))
        const order = [...new Set(truths)].sort()
        expect(ranked.worst).toBe(order.length)
        const position = new Map(order.map((truth, i) => [truth, i + 1]))
        expect(slots.map((slot) => ranked.ranks[slot])).toEqual(truths.map((truth) => position.get(truth)))
        expect(ranked.classes).toEqual(
          statements.map((_, i) => new Set(order.map((truth) => truth.slice(0, i + 1))).size),
        )
      }
    })
})

describe("ranks from weights (P3)", () => {
  test("are those of the sums in order, in a cube, with and without infeasible states", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = new Random(seed)
      const infeasible = seed % 2 === 0 ? [randomFormula(random, 7, 2)] : []
      const space = buildSpace({
        optionCounts: [7],
        directions: Array.from({ length: 7 }, () => "both"),
        infeasible,
        merges: [],
        noMoves: [],
        preferences: [],
      })
      if (!("slots" in space)) continue
      // Some repeat, some cancel each other, some are nothing.
      const weights = Array.from({ length: 7 }, () => BigInt(random.below(9) - 4))
      const ranked = rank(rankSpace(space), { kind: "weights", weights }, 0)
      if ("kind" in ranked) throw new Error(ranked.kind)
      const slots = Array.from({ length: space.count }, (_, i) => space.slot(i + 1))
      const sums = slots.map((slot) =>
        weights.reduce((sum, weight, option) => (space.taken(slot, option) ? sum + Number(weight) : sum), 0),
      )
      const order = [...new Set(sums)].sort((a, b) => b - a)
      expect(slots.map((slot) => ranked.ranks[slot])).toEqual(sums.map((sum) => order.indexOf(sum) + 1))
      expect(ranked.worst).toBe(order.length)
    }
  })
})

// One letter a statement, true before false.
function truthsOf(statements: readonly Formula[], taken: (option: number) => boolean): string {
  return statements.map((statement) => (evaluate(statement, taken) ? "a" : "b")).join("")
}
