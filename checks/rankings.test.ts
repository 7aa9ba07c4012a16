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
import { and, not, option } from "../core/src/logic/index.ts"
import { adjusted, nearnessOf, rankingChanges, targetAt } from "../core/src/study/index.ts"
import { Random, randomFormula, randomStructure } from "./conflicts.ts"
import { SEED } from "./seed.ts"

// The smallest changes of rankings (core/src/study/inverse/SPEC.md, X4), held against every pair of weak orders.

const CONCEPTS: readonly Concept[] = ["nash", "gmr", "smr", "seq", "sseq", "sim"]

/** All weak orders of some states: a number per state, 0 the best. */
function weakOrders(states: number): number[][] {
  return Array.from({ length: states ** states }, (_, code) =>
    Array.from({ length: states }, (_, i) => Math.floor(code / states ** i) % states),
  ).filter((order) => order.every((value) => value === 0 || order.includes(value - 1)))
}

function pairs(one: readonly number[], other: readonly number[]): number {
  let sum = 0
  for (let a = 0; a < one.length; a++)
    for (let b = 0; b < a; b++)
      sum += Math.abs(Math.sign(one[a]! - one[b]!) - Math.sign(other[a]! - other[b]!)) / 2
  return sum
}

const conflicts = Array.from({ length: 120 }, (_, i) =>
  randomStructure(new Random(8100 + i), {
    dms: [2, 2],
    options: [1, 1],
    oneWay: 0.2,
    infeasible: 0.3,
    noMove: 0.2,
    most: 2,
  }),
)

describe("changes of rankings (X4)", () => {
  it("are the smallest of all, hold by the definitions, and say how far they are", () => {
    let changed = 0
    let proved = 0
    let wide = 0
    conflicts.forEach((structure, run) => {
      const built = buildModel(structure)
      if (!("model" in built)) return
      const { model } = built
      const { space } = model
      const analysis = analyse(model, CONCEPTS)
      const slots = Array.from({ length: space.count }, (_, i) => space.slot(i + 1))
      const texts = slots.map((slot) => space.text(slot))
      const now = model.ranks.map((ranks) => slots.map((slot) => ranks[slot]!))
      const order = (by: readonly number[]): string[][] =>
        [...new Set(by)].sort((a, b) => a - b).map((value) => texts.filter((_, i) => by[i] === value))
      const ranked = (by: readonly (readonly number[])[]): Structure => ({
        ...structure,
        preferences: by.map((each) => ({ kind: "ranking", groups: order(each) })),
      })
      const orders = weakOrders(space.count)
      const all = orders.flatMap((a) => orders.map((b) => [a, b]))
      const random = new Random(run)
      const formula = randomFormula(random, 2, 1)
      const inTarget = slots.filter((_, i) =>
        new RegExp(`^(${statesOf(formula, texts).join("|") || "none"})$`).test(texts[i]!),
      )
      if (inTarget.length === 0) return
      let twinsOf: (readonly [readonly (readonly number[])[], Reference])[] | undefined
      const twins = () => (twinsOf ??= all.map((by) => [by, new Reference(ranked(by))] as const))
      for (const concept of CONCEPTS) {
        const target = { formula, text: "target" }
        const found = rankingChanges(analysis, target, concept, { dms: [0, 1], kept: [] }, 9)
        const { holding } = nearnessOf(analysis, target, concept, 1)
        for (const answer of found.answers) {
          changed++
          const after = now.map((each) => each.map((rank) => 100 * rank))
          answer.adjustments.forEach(({ dm, state, to, place }, i) => {
            const at = texts.indexOf(state)
            after[dm]![at] = after[dm]![texts.indexOf(to)]! - (place === "above" ? 2 ** -i : 0)
          })
          const twin = new Reference(ranked(after))
          const s = texts.indexOf(answer.states[0]!)
          expect(twin.dms.every((dm) => twin.stable(dm, s, concept))).toBe(true)
          expect(after.reduce((sum, each, dm) => sum + pairs(now[dm]!, each), 0)).toBe(answer.pairs)
        }
        if (holding > 0) continue
        if (found.proved) proved++
        const least = Math.min(
          ...twins()
            .filter(([, twin]) =>
              inTarget.some((slot) => twin.dms.every((dm) => twin.stable(dm, slots.indexOf(slot), concept))),
            )
            .map(([by]) => by.reduce((sum, each, dm) => sum + pairs(now[dm]!, each), 0)),
        )
        wide += found.proved ? 0 : 1
        const nearest = found.answers[0]!.pairs
        // Where it is not proved a nearer one may be missed; of the conflicts that each run tries none is.
        if (found.proved || SEED === 0) expect(nearest, `${run} ${concept}`).toBe(least)
        else expect(nearest, `${run} ${concept}`).toBeGreaterThanOrEqual(least)
      }
    })
    // Those that each run tries are of every kind; others need not be.
    const least = SEED === 0 ? 20 : 0
    expect(changed).toBeGreaterThan(2 * least)
    expect(proved).toBeGreaterThan(least)
    expect(wide).toBeGreaterThan(least)
  })

  it("are of those who deter, too, where that takes less or nobody else may be touched", () => {
    const conflict = read(`parley: 1
title: Opponent answers
decisionMakers:
  a: {name: A, options: {p: {name: P}}}
  b: {name: B, options: {q: {name: Q}}}
preferences:
  a: {ranking: [YN, NN, NY, YY]}
  b: {ranking: [NN, YN, YY, NY]}
`).conflict!
    const analysis = analyse(compile(conflict).model!, [...CONCEPTS, "seq-or-sim"])
    const found = rankingChanges(analysis, targetAt("NN"), "seq", { dms: [1], kept: [] }, 3)
    expect(found.answers.map(({ adjustments }) => adjustments)).toEqual([
      [{ kind: "rank", dm: 1, state: "YY", to: "YN", place: "above", pairs: 1 }],
    ])
    expect(found).toMatchObject({ isSearched: true, proved: false })
    const after = adjusted(conflict, found.answers[0]!.adjustments)
    expect(
      analyse(compile(after).model!, ["seq"]).equilibria.get("seq")!.has(analysis.model.space.find("NN")),
    ).toBe(true)
    const none = rankingChanges(analysis, targetAt("NN"), "seq-or-sim", { dms: [0, 1], kept: [] }, 3)
    expect(none).toMatchObject({ isSearched: false, answers: [] })
  })

  it("say how many states were looked at where that takes too long", () => {
    const { model } = buildModel(conflicts[0]!) as { model: GraphModel }
    const target = { formula: and([]), text: "anything" }
    const analysis = analyse(model, ["gmr"])
    const freedom = { dms: [0, 1], kept: [] }
    const found = rankingChanges(analysis, target, "gmr", freedom, 9, {}, undefined, -1)
    expect(found).toMatchObject({ looked: 0, states: model.space.count, proved: false, answers: [] })
  })

  it("leave alone who may not be touched", () => {
    for (const structure of conflicts) {
      const built = buildModel(structure)
      if (!("model" in built)) continue
      const { model } = built
      const analysis = analyse(model, ["nash"])
      const target = targetAt(model.space.text(model.space.slot(1)))
      expect(target.formula).toEqual(
        and([...target.text].map((taken, i) => (taken === "Y" ? option(i) : not(option(i))))),
      )
      const { answers } = rankingChanges(analysis, target, "nash", { dms: [1], kept: [] }, 9)
      for (const { adjustments } of answers) expect(adjustments.map(({ dm }) => dm)).toEqual([1])
    }
  })
})

function statesOf(formula: Parameters<typeof not>[0], texts: readonly string[]): string[] {
  const twin = new Reference({
    optionCounts: [texts[0]!.length],
    directions: Array<"both">(texts[0]!.length).fill("both"),
    infeasible: [not(formula)],
    merges: [],
    noMoves: [],
    preferences: [{ kind: "indifferent" }],
  })
  return twin.states.flat()
}
