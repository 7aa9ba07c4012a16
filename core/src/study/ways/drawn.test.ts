import { expect, test } from "vitest"
import { Random, randomStructure } from "../../../../checks/conflicts.ts"
import { Bits, buildModel, type GraphModel, movesOf, Paths } from "../../engine/index.ts"
import { wayTo } from "../inverse/way.ts"
import { drawnWays, MOST_DRAWN } from "./drawn.ts"
import { stepsAlong } from "./ways.ts"

const TRAITS = {
  dms: [2, 3],
  options: [1, 2],
  oneWay: 0.4,
  infeasible: 0.4,
  noMove: 0.2,
  merge: 0.2,
} as const

function models(seed: number, count: number): GraphModel[] {
  const random = new Random(seed)
  return Array.from({ length: count }, () => {
    const built = buildModel(randomStructure(random, TRAITS))
    if (built.faults !== undefined) throw new Error(JSON.stringify(built.faults))
    return built.model
  })
}

test("the ways drawn are all that are as short, the road first, each step with what it means (A9)", () => {
  let drawn = 0
  for (const model of models(7, 40)) {
    const from = model.space.slot(1)
    const holds = new Bits(model.space.slots)
    holds.add(from)
    for (let number = 2; number <= model.space.count; number++) {
      const to = model.space.slot(number)
      const way = wayTo(model, from, to)
      const found = drawnWays(model, { from, to, holds })
      if (way.kind !== "way") {
        expect(found).toBeNull()
        continue
      }
      const { road, ways, count, losses, ranks, costly, holding } = found!
      expect(road.map((step) => step.to)).toEqual(way.passages.map((step) => step.to))
      expect(ways[0]!.map((step) => step.to)).toEqual(road.map((step) => step.to))
      const kind = way.improving ? "improvements" : "moves"
      const all = new Paths(model, from, kind).to(to, 200).paths.map((path) => stepsAlong(model, from, path))
      expect(count).toBe(all.length)
      if (road.length <= MOST_DRAWN) {
        const key = (steps: readonly { dm: number; to: number }[]) =>
          steps.map((step) => `${step.dm}>${step.to}`).join()
        expect(new Set(ways.map(key))).toEqual(new Set(all.map(key)))
        expect(ways).toHaveLength(all.length)
        drawn++
      } else expect(ways).toHaveLength(1)
      expect(losses.reduce((sum, each) => sum + each.ways, 0)).toBe(count)
      expect(costly).toBe(all.every(([first]) => first!.reluctant))
      expect(holding).toEqual([from])
      for (const step of ways.flat()) {
        const own = model.ranks[step.dm]!
        expect([step.before, step.rank]).toEqual([own[step.from], own[step.to]])
        expect(step.effect).toBe(
          step.rank < step.before ? "gain" : step.rank > step.before ? "loss" : "nothing",
        )
        expect(step.oneWay).toBe(!movesOf(model).can(step.dm, step.to, step.from))
      }
      expect(ranks).toEqual(
        model.ranks.map((own) => [from, ...road.map((step) => step.to)].map((slot) => own[slot])),
      )
    }
  }
  expect(drawn).toBeGreaterThan(100)
})
