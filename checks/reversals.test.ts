import { describe, expect, it } from "vitest"
import { analyse, buildModel, type Concept, type GraphModel, Reference } from "../core/src/engine/index.ts"
import { missingPairs, reversalsOf } from "../core/src/study/index.ts"
import { Random, randomStructure } from "./conflicts.ts"

// The fewest reversed pairs that make somebody leave an outcome (core/src/study/SPEC.md, U11), held against every ranking
// there is of up to five states.

const CONCEPTS: readonly Concept[] = ["nash", "gmr", "smr", "seq", "sseq"]
const MOST_STATES = 5

/** Every ranking of so many states, ties included: per state its place, from 1 without gaps. */
function rankings(states: number): number[][] {
  return Array.from({ length: states ** states }, (_, code) =>
    Array.from({ length: states }, (_, s) => 1 + (Math.floor(code / states ** s) % states)),
  ).filter((places) => new Set(places).size === Math.max(...places))
}

/** Pairs in another order, those that are tied in one of the two halves. */
function apart(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < i; j++) sum += Math.abs(Math.sign(a[i]! - a[j]!) - Math.sign(b[i]! - b[j]!)) / 2
  return sum
}

describe("reversed pairs that break an outcome (U11)", () => {
  it("are the fewest of all rankings of up to five states", () => {
    const found = { halves: 0, several: 0, never: 0, compared: 0, missed: 0 }
    for (let seed = 0; seed < 150; seed++) {
      const structure = randomStructure(new Random(9100 + seed), {
        dms: [2, 3],
        options: [1, 2],
        oneWay: 0.15,
        infeasible: 0.6,
        noMove: 0.15,
        merge: 0.2,
        most: 3,
      })
      const twin = new Reference(structure)
      const { states } = twin
      if (states.length > MOST_STATES || states.length < 3) continue
      const { model } = buildModel(structure) as { model: GraphModel }
      const analysis = analyse(model, CONCEPTS)
      const outcomes = twin.states.map((_, s) => model.space.text(model.space.slot(s + 1)))
      const told = reversalsOf(analysis, outcomes)
      const all = rankings(states.length)
      const held = CONCEPTS.flatMap((concept) =>
        states.flatMap((_, s) =>
          twin.dms.every((dm) => twin.stable(dm, s, concept)) ? [{ concept, s }] : [],
        ),
      )
      expect(told).toHaveLength(held.length * twin.dms.length)
      for (const dm of twin.dms) {
        const places = states.map(
          (_, s) =>
            1 +
            new Set(states.flatMap((_, t) => (twin.prefers(dm, t, s) ? [placeOf(twin, dm, t)] : []))).size,
        )
        const variants = all.map((order) => {
          const groups: string[][] = Array.from({ length: Math.max(...order) }, () => [])
          order.forEach((place, s) => groups[place - 1]!.push(states[s]![0]!))
          const preferences = structure.preferences.with(dm, { kind: "ranking", groups })
          return { twin: new Reference({ ...structure, preferences }), pairs: apart(order, places) }
        })
        for (const concept of CONCEPTS)
          for (const s of states.keys()) {
            if (twin.stable(dm, s, concept)) continue
            const staying = variants.filter((variant) => variant.twin.stable(dm, s, concept))
            const miss = { state: outcomes[s]!, concept, unstable: [dm] }
            const fewest = Math.min(...staying.map(({ pairs }) => pairs))
            expect(missingPairs(model, [miss])).toEqual([{ state: outcomes[s], concept, dm, pairs: fewest }])
            found.missed++
          }
        for (const { concept, s } of held) {
          const leaving = variants.filter((variant) => !variant.twin.stable(dm, s, concept))
          const fewest = leaving.length === 0 ? null : Math.min(...leaving.map(({ pairs }) => pairs))
          const own = told.find(
            (each) => each.state === outcomes[s] && each.concept === concept && each.dm === dm,
          )!
          expect([seed, concept, own.pairs]).toEqual([seed, concept, fewest])
          found.compared++
          if (fewest === null) found.never++
          else if (fewest % 1 !== 0) found.halves++
          else if (fewest > 1) found.several++
        }
      }
    }
    expect(Math.min(...Object.values(found))).toBeGreaterThan(50)
  }, 120_000)
})

function placeOf(twin: Reference, dm: number, s: number): number {
  return twin.states.filter((_, t) => twin.prefers(dm, t, s)).length
}
