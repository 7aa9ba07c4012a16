import { describe, expect, it } from "vitest"
import {
  buildModel,
  CONCEPTS,
  definitionOf,
  type GraphModel,
  Reference,
  type Structure,
} from "../core/src/engine/index.ts"
import { areMet, conditionsOf, nearestRanking, putUp } from "../core/src/study/index.ts"
import { Random, randomStructure } from "./conflicts.ts"

// Conditions and nearest rankings (core/src/study/inverse/SPEC.md, X2 to X4), held against the definitions.

const RUNS = 60
const ORDERS = 12

const conflicts = Array.from({ length: RUNS }, (_, i) =>
  randomStructure(new Random(9100 + i), {
    dms: [1, 3],
    options: [1, 2],
    oneWay: 0.2,
    infeasible: 0.4,
    noMove: 0.3,
    merge: 0.2,
    most: 4,
  }),
)

function modelOf(structure: Structure): GraphModel {
  const built = buildModel(structure)
  if (!("model" in built)) throw new Error("no model")
  return built.model
}

/** The structure with one decision maker's ranking given by a number per state, the smallest the best. */
function ranked(
  structure: Structure,
  { space }: GraphModel,
  dm: number,
  order: readonly number[],
): Structure {
  const groups = [...new Set(order)]
    .sort((a, b) => a - b)
    .map((value) => order.flatMap((each, i) => (each === value ? [space.text(space.slot(i + 1))] : [])))
  return { ...structure, preferences: structure.preferences.with(dm, { kind: "ranking", groups }) }
}

/** All weak orders of some states: a number per state, 0 the best. */
function* weakOrders(states: number): Generator<number[]> {
  const order = Array<number>(states).fill(0)
  for (;;) {
    const values = new Set(order)
    if ([...values].every((value) => value === 0 || values.has(value - 1))) yield [...order]
    let i = 0
    while (i < states && order[i] === states - 1) order[i++] = 0
    if (i === states) return
    order[i]!++
  }
}

/** Pairs whose order differs, a tie counting half. */
function pairs(one: readonly number[], other: readonly number[]): number {
  let sum = 0
  for (let a = 0; a < one.length; a++)
    for (let b = 0; b < a; b++)
      sum += Math.abs(Math.sign(one[a]! - one[b]!) - Math.sign(other[a]! - other[b]!)) / 2
  return sum
}

describe("conditions (X2, X3)", () => {
  it(`are met just where the state is stable, in ${RUNS} random conflicts and ${ORDERS} rankings each`, () => {
    const seen = new Map<string, number>()
    conflicts.forEach((structure, run) => {
      const random = new Random(run)
      const model = modelOf(structure)
      const { space } = model
      for (const dm of model.ranks.keys()) {
        const found = CONCEPTS.map((concept) =>
          Array.from({ length: space.count }, (_, i) => conditionsOf(model, space.slot(i + 1), dm, concept)),
        )
        for (let draw = 0; draw < ORDERS; draw++) {
          const order = Array.from({ length: space.count }, () => random.below(space.count))
          const changed = ranked(structure, model, dm, order)
          const twin = new Reference(changed)
          const { ranks } = modelOf(changed)
          CONCEPTS.forEach((concept, c) => {
            found[c]!.forEach((conditions, s) => {
              if (conditions === null) {
                const form = definitionOf(concept).conditions
                expect(form === "none" || (form === "unmerged-sets" && structure.merges.length > 0)).toBe(
                  true,
                )
                return
              }
              const stable = twin.stable(dm, s, concept)
              expect(areMet(conditions, ranks[dm]!), `${run} ${dm} ${concept} ${s}`).toBe(stable)
              const key = `${concept} ${stable}`
              seen.set(key, (seen.get(key) ?? 0) + 1)
            })
          })
        }
      }
    })
    for (const concept of CONCEPTS.filter((each) => definitionOf(each).conditions !== "none"))
      for (const stable of [true, false]) expect(seen.get(`${concept} ${stable}`)).toBeGreaterThan(100)
  })

  it("are simplified: no way holds another, no demand follows from another, what is sure is said once", () => {
    let ways = 0
    const within = (a: readonly number[], b: readonly number[]): boolean =>
      a.every((state) => b.includes(state))
    for (const structure of conflicts) {
      const model = modelOf(structure)
      const { space } = model
      for (const dm of model.ranks.keys())
        for (const concept of CONCEPTS)
          for (let s = 1; s <= space.count; s++) {
            const demands = conditionsOf(model, space.slot(s), dm, concept)?.demands ?? []
            const sure = demands.flatMap((each) => (each.ways.length === 1 ? each.ways[0]! : []))
            for (const one of demands) {
              ways += one.ways.length
              for (const way of one.ways) {
                expect(way).not.toContain(space.slot(s))
                expect(one.ways.filter((other) => within(other, way))).toEqual([way])
                if (one.ways.length > 1) expect(way.filter((state) => sure.includes(state))).toEqual([])
              }
              for (const other of demands)
                if (other !== one)
                  expect(other.ways.every((way) => one.ways.some((each) => within(each, way)))).toBe(false)
            }
          }
    }
    expect(ways).toBeGreaterThan(1000)
  })
})

describe("the nearest ranking (X4)", () => {
  it("is nearest of all weak orders, and strict of all strict ones", () => {
    let moved = 0
    conflicts.forEach((structure, run) => {
      const model = modelOf(structure)
      const { space } = model
      if (space.count > 5) return
      const slots = Array.from({ length: space.count }, (_, i) => space.slot(i + 1))
      const orders = [...weakOrders(space.count)]
      for (const dm of model.ranks.keys())
        for (const concept of CONCEPTS)
          for (const [s, slot] of slots.entries()) {
            const conditions = conditionsOf(model, slot, dm, concept)
            if (conditions === null) continue
            const now = model.ranks[dm]!
            const order = slots.map((each) => now[each]!)
            const ok = orders.filter((each) => {
              const ranks = now.slice()
              slots.forEach((at, i) => {
                ranks[at] = each[i]! + 1
              })
              return areMet(conditions, ranks)
            })
            const least = Math.min(...ok.map((each) => pairs(order, each)))
            const found = nearestRanking(conditions, now)
            expect(found?.level ?? 0, `${run} ${dm} ${concept} ${s}`).toBe(least)
            if (found === null) continue
            moved++
            for (const place of ["level", "above"] as const) {
              const after = putUp(now, slot, found.to, place)
              expect(areMet(conditions, after)).toBe(true)
              expect(
                pairs(
                  order,
                  slots.map((each) => after[each]!),
                ),
              ).toBe(found[place])
              expect(new Set(slots.map((each) => after[each]))).toEqual(
                new Set(
                  Array.from({ length: Math.max(...slots.map((each) => after[each]!)) }, (_, i) => i + 1),
                ),
              )
            }
            if (new Set(order).size < order.length) continue
            const strict = ok.filter((each) => new Set(each).size === each.length)
            expect(found.above).toBe(Math.min(...strict.map((each) => pairs(order, each))))
          }
    })
    expect(moved).toBeGreaterThan(100)
  })
})
