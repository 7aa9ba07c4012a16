import { expect, test } from "vitest"
import { Random, randomStructure } from "../../../../checks/conflicts.ts"
import { buildModel, type GraphModel, movesOf, Paths, withPreference } from "../../engine/index.ts"
import { stepsAlong, Ways, waysFrom } from "./ways.ts"

const TRAITS = {
  dms: [2, 3],
  options: [1, 2],
  oneWay: 0.4,
  infeasible: 0.5,
  noMove: 0.3,
  merge: 0.3,
} as const

function models(seed: number, count: number): GraphModel[] {
  const random = new Random(seed)
  return Array.from({ length: count }, () => {
    const built = buildModel(randomStructure(random, TRAITS))
    if (built.faults !== undefined) throw new Error(JSON.stringify(built.faults))
    return built.model
  })
}

function slotsOf({ space }: GraphModel): number[] {
  return Array.from({ length: space.count }, (_, i) => space.slot(i + 1))
}

test("a way is by improvements where there is one, else asks as little as a shortest one can", () => {
  for (const model of models(1, 60)) {
    const start = model.space.slot(1)
    const ways = waysFrom(model, start)!
    for (const slot of slotsOf(model)) {
      const way = ways.to(slot)
      const improving = new Paths(model, start, "improvements").length(slot)
      const moves = new Paths(model, start, "moves")
      expect(ways.distance(slot)).toBe(moves.length(slot))
      if (slot === start) expect(way.kind).toBe("here")
      else if (way.kind !== "way") expect([way.kind, moves.length(slot)]).toEqual(["none", -1])
      else {
        const { steps } = way
        expect(way.improving).toBe(improving > 0)
        expect(steps.length).toBe(improving > 0 ? improving : moves.length(slot))
        expect([steps[0]!.from, steps.at(-1)!.to]).toEqual([start, slot])
        steps.forEach(({ dm, from, to, reluctant }, i) => {
          if (i > 0) expect(from).toBe(steps[i - 1]!.to)
          expect(movesOf(model).can(dm, from, to)).toBe(true)
          expect(reluctant).toBe(model.ranks[dm]![to]! >= model.ranks[dm]![from]!)
        })
        const cost = (path: typeof steps) => path.filter(({ reluctant }) => reluctant).length
        const others = improving > 0 ? [] : moves.to(slot, 500).paths
        for (const other of others)
          expect(cost(steps)).toBeLessThanOrEqual(cost(stepsAlong(model, start, other)))
      }
    }
  }
})

test("ways under other preferences are those found anew", () => {
  for (const model of models(2, 30)) {
    const start = model.space.slot(model.space.count)
    const ways = new Ways(model, start)
    for (const slot of slotsOf(model)) ways.to(slot)
    const changed = withPreference(model, 0, { kind: "indifferent" })
    if ("kind" in changed) throw new Error("there is always indifference")
    const again = ways.under(changed.model)
    const anew = new Ways(changed.model, start)
    for (const slot of slotsOf(model)) expect(again.to(slot)).toEqual(anew.to(slot))
  }
})

test("ways start at a state, and are left out where there are too many moves", () => {
  const [model] = models(3, 1)
  expect(() => waysFrom(model!, -1)).toThrow(RangeError)
  const built = buildModel({
    optionCounts: [9, 9],
    directions: Array.from({ length: 18 }, () => "both" as const),
    infeasible: [],
    merges: [],
    noMoves: [],
    preferences: [{ kind: "indifferent" }, { kind: "indifferent" }],
  })
  if (built.faults !== undefined) throw new Error("it fits")
  expect(waysFrom(built.model, 0)).toBe(null)
})
