import { describe, expect, it } from "vitest"
import {
  analyse,
  buildModel,
  type Concept,
  type GraphModel,
  Reference,
  type Structure,
} from "../core/src/engine/index.ts"
import { compile, read } from "../core/src/file/index.ts"
import { missingPairs, reversalsOf } from "../core/src/study/index.ts"
import { Random, randomStructure } from "./conflicts.ts"
import { luck } from "./seed.ts"

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

/** What every ranking of a decision maker makes of a conflict, and how far each is from its own. */
function variantsOf(structure: Structure, twin: Reference, dm: number) {
  const { states } = twin
  const places = states.map((_, s) => placeOf(twin, dm, s))
  return rankings(states.length).map((order) => {
    const groups: string[][] = Array.from({ length: Math.max(...order) }, () => [])
    order.forEach((place, s) => groups[place - 1]!.push(states[s]![0]!))
    const preferences = structure.preferences.with(dm, { kind: "ranking", groups })
    return { twin: new Reference({ ...structure, preferences }), pairs: apart(order, places) }
  })
}

const holds = (twin: Reference, s: number, concept: Concept): boolean =>
  twin.dms.every((dm) => twin.stable(dm, s, concept))

const leastOf = (variants: readonly { pairs: number }[]): number | null =>
  variants.length === 0 ? null : Math.min(...variants.map(({ pairs }) => pairs))

const found = { halves: 0, several: 0, never: 0, compared: 0, missed: 0, others: 0, bounds: 0 }

/** Holds all that is told of one conflict against every ranking of each decision maker. */
function compare(structure: Structure, label: string): void {
  const twin = new Reference(structure)
  const { states } = twin
  if (states.length > MOST_STATES || states.length < 3) return
  const { model } = buildModel(structure) as { model: GraphModel }
  const texts = states.map((_, s) => model.space.text(model.space.slot(s + 1)))
  const told = reversalsOf(analyse(model, CONCEPTS), texts)
  const held = CONCEPTS.flatMap((concept) =>
    states.flatMap((_, s) => (holds(twin, s, concept) ? [{ concept, s }] : [])),
  )
  expect(told).toHaveLength(held.length * twin.dms.length)
  for (const dm of twin.dms) {
    const variants = variantsOf(structure, twin, dm)
    for (const concept of CONCEPTS)
      for (const s of states.keys()) {
        if (twin.stable(dm, s, concept)) continue
        const fewest = leastOf(variants.filter((variant) => variant.twin.stable(dm, s, concept)))
        const miss = { state: texts[s]!, concept, unstable: [dm] }
        expect(missingPairs(model, [miss])).toEqual([{ state: texts[s], concept, dm, pairs: fewest }])
        found.missed++
      }
    for (const { concept, s } of held) {
      const fewest = leastOf(variants.filter((variant) => !holds(variant.twin, s, concept)))
      const own = told.find((each) => each.state === texts[s] && each.concept === concept && each.dm === dm)!
      found.compared++
      if (own.leaver !== null && own.leaver !== dm) found.others++
      if (own.least !== own.pairs) {
        // A bound is called one, and is one.
        found.bounds++
        expect(own.least!, label).toBeLessThanOrEqual(fewest ?? Number.POSITIVE_INFINITY)
        expect(own.pairs ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
          fewest ?? Number.POSITIVE_INFINITY,
        )
        continue
      }
      expect([label, concept, own.pairs]).toEqual([label, concept, fewest])
      if (fewest === null) found.never++
      else if (fewest % 1 !== 0) found.halves++
      else if (fewest > 1) found.several++
    }
  }
}

describe("reversed pairs that break an outcome (U11)", () => {
  it("are the fewest of all rankings of up to five states", () => {
    const traits = { oneWay: 0.15, infeasible: 0.6, noMove: 0.15, merge: 0.2, most: 3 }
    for (let seed = 0; seed < 150; seed++)
      compare(
        randomStructure(new Random(9100 + seed), { dms: [2, 3], options: [1, 2], ...traits }),
        `${seed}`,
      )
    // Four states and strict rankings: answers of two, or three, that hang on one another.
    for (let seed = 0; seed < 150; seed++) {
      const random = new Random(7300 + seed)
      const structure = randomStructure(random, {
        dms: seed % 2 === 0 ? [2, 2] : [3, 3],
        options: [1, 1],
        infeasible: seed % 2 === 0 ? 0 : 0.9,
        noMove: 0.1,
        most: 3,
      })
      const { states } = new Reference(structure)
      const preferences = structure.preferences.map(() => ({
        kind: "ranking" as const,
        groups: random.shuffle(states.map(([first]) => [first!])),
      }))
      compare({ ...structure, preferences }, `strict ${seed}`)
    }
    const { bounds, ...counts } = found
    expect(Math.min(...Object.values(counts)), JSON.stringify(found)).toBeGreaterThan(luck(30))
    expect(bounds).toBeLessThan(found.compared / 100)
  }, 120_000)

  it("count what another does whom the answer no longer deters", () => {
    const file = (one: string) => `parley: 1
title: Prisoners
decisionMakers:
  one: {options: {cooperate: {}}}
  two: {options: {cooperate: {}}}
preferences:
  one: {ranking: ${one}}
  two: {ranking: [YN, YY, NN, NY]}
`
    const { model } = compile(read(file("[NY, YY, NN, YN]")).conflict!)
    const told = reversalsOf(analyse(model!, ["seq"]), ["YY"])
    expect(told[0]).toEqual({
      state: "YY",
      concept: "seq",
      dm: 0,
      pairs: 0.5,
      least: 0.5,
      leaver: 1,
      to: "YN",
    })
    const tied = analyse(compile(read(file("[NY, YY, [NN, YN]]")).conflict!).model!, ["seq"])
    expect(tied.equilibria.get("seq")!.has(tied.model.space.find("YY"))).toBe(false)
  })
})

function placeOf(twin: Reference, dm: number, s: number): number {
  const better = twin.states.flatMap((_, t) => (twin.prefers(dm, t, s) ? [t] : []))
  return 1 + new Set(better.map((t) => twin.states.filter((_, u) => twin.prefers(dm, u, t)).length)).size
}
