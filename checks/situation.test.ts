import { describe, expect, it, test } from "vitest"
import { analyse, CONCEPTS, type Concept, Reference, statesWhere } from "../core/src/engine/index.ts"
import { type Conflict, compile, read, toStructure } from "../core/src/file/index.ts"
import { evaluate } from "../core/src/logic/index.ts"
import { type Adjustment, adjusted, type Goal, situationChanges, targetAt } from "../core/src/study/index.ts"
import { Random, randomStructure } from "./conflicts.ts"
import { fileOf } from "./random-file.ts"
import { luck } from "./seed.ts"

// Changes of the situation (core/src/study/inverse/SPEC.md, X6), held against every single step worked out by the definitions.

function conflictOf(text: string): Conflict {
  const { conflict, problems } = read(text)
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([])
  return conflict!
}

/** By the definitions: whether a state is an equilibrium with some adjustments made; a guarantor's option is not taken there. */
function holds(
  conflict: Conflict,
  concept: Concept,
  state: string,
  adjustments: readonly Adjustment[],
): boolean {
  const after = adjusted(conflict, adjustments)
  const twin = new Reference(toStructure(after))
  const { formula } = targetAt(state)
  return twin.states.some(
    (members, s) =>
      evaluate(formula, (each) => members[0]![each] === "Y") &&
      !members[0]!.slice(state.length).includes("Y") &&
      twin.dms.every((dm) => twin.stable(dm, s, concept)),
  )
}

const EVERYBODY = { dms: [0, 1, 2], kept: [] }
const RUNS = 8
const trials = CONCEPTS.flatMap((concept) => Array.from({ length: RUNS }, (_, i) => ({ concept, i })))

describe("changes of the situation (X6)", () => {
  it(`are all single steps that the definitions say, in ${trials.length} random conflicts`, () => {
    const kinds = new Map<string, number>()
    const leasts = new Map<number | null, number>()
    for (const { concept, i } of trials) {
      const random = new Random(1200 + i)
      const structure = randomStructure(random, {
        dms: [2, 3],
        options: [1, 2],
        oneWay: 0.3,
        infeasible: 0.3,
        noMove: 0.2,
        merge: 0.15,
        most: 4,
      })
      const conflict = conflictOf(fileOf(structure))
      const { model } = compile(conflict)
      const analysis = analyse(model!, [concept])
      for (let draw = 0; draw < 3; draw++) {
        const slot = model!.space.slot(1 + random.below(model!.space.count))
        const state = model!.space.text(slot)
        const goal: Goal = { concept, hold: [targetAt(state)], not: [] }
        const found = situationChanges(conflict, analysis, goal, EVERYBODY, { answers: 200 })
        leasts.set(found.least, (leasts.get(found.least) ?? 0) + 1)
        // The letters of a merged state, with dashes, may say other states, too.
        const wanted = statesWhere(model!.space, goal.hold[0]!.formula)
        expect(wanted.has(slot)).toBe(true)
        wanted.intersect(analysis.equilibria.get(concept)!)
        expect(found.least === 0).toBe(wanted.count() > 0)
        if (found.least === 0) continue
        for (const { adjustments } of found.smallest) {
          expect(adjustments).toHaveLength(found.least!)
          expect(holds(conflict, concept, state, adjustments)).toBe(true)
          for (const { kind } of adjustments) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
        }
        const options = conflict.options.map((_, option) => option)
        const singles = [
          ...options.flatMap((option): Adjustment[] =>
            conflict.options[option]!.oneWay === undefined
              ? [
                  { kind: "commit", option, oneWay: "taken" },
                  { kind: "commit", option, oneWay: "dropped" },
                ]
              : [],
          ),
          ...options.map((option): Adjustment => ({ kind: "rule-out", option })),
          ...options.flatMap((option) =>
            options.flatMap((requires): Adjustment[] =>
              option === requires ? [] : [{ kind: "tie", option, requires }],
            ),
          ),
        ]
        const works = singles.filter((single) => holds(conflict, concept, state, [single]))
        const told =
          found.least === 1 ? found.smallest.map(({ adjustments }) => JSON.stringify(adjustments)) : []
        for (const single of works) {
          expect(found.least).toBe(1)
          expect(told).toContain(JSON.stringify([single]))
        }
      }
    }
    for (const kind of ["commit", "bar", "tie", "rule-out", "guarantor"])
      expect(kinds.get(kind) ?? 0).toBeGreaterThan(luck(3))
    for (const least of [0, 1, 2]) expect(leasts.get(least) ?? 0).toBeGreaterThan(luck(2))
  }, 120_000)

  const file = `parley: 1
title: A promise
decisionMakers:
  giver: { options: { pardon: {} } }
  taker: { options: { leave: { oneWay: taken } } }
preferences:
  giver: [leave, not pardon]
  taker: [not (leave and not pardon), leave]
statusQuo: [pardon]
`
  const conflict = conflictOf(file)
  const analysis = analyse(compile(conflict).model!, ["nash", "seq"])
  const goal: Goal = { concept: "seq", hold: [targetAt("YY")], not: [] }

  it("find what keeps a promise that its giver would break once it has been paid for", () => {
    const { least, smallest } = situationChanges(conflict, analysis, goal, EVERYBODY, { answers: 50 })
    expect(least).toBe(1)
    const told = smallest.map(({ adjustments: [step] }) => step)
    expect(told).toContainEqual({ kind: "commit", option: 0, oneWay: "taken" })
    expect(told).toContainEqual({ kind: "tie", option: 1, requires: 0 })
    expect(told.filter((step) => step!.kind === "bar")).toMatchObject([{ by: 0, toText: "not pardon" }])
    expect(told.filter((step) => step!.kind === "guarantor")).toMatchObject([
      { dm: 0, whenText: "leave and not pardon" },
    ])
    expect(smallest.every(({ states, barsToday }) => states.join() === "YY" && !barsToday)).toBe(true)
    expect(smallest.every(({ difference }) => difference.appear.includes("YY"))).toBe(true)
  })

  it("leave alone what is kept", () => {
    const kept = [["decisionMakers", "giver", "options", "pardon"], ["infeasible"]]
    const { smallest } = situationChanges(conflict, analysis, goal, { ...EVERYBODY, kept }, { answers: 50 })
    const kinds = smallest.flatMap(({ adjustments }) => adjustments.map(({ kind }) => kind))
    expect([...new Set(kinds)].sort()).toEqual(["bar", "guarantor"])
  })

  it("let improvements lead on from what is left of today, where a rule bars it", () => {
    const text = `parley: 1
title: In the way
decisionMakers:
  first: { options: { block: {} } }
  second: { options: { build: {} } }
preferences:
  first: [block]
  second: [build iff not block]
statusQuo: [block]
`
    const barred = conflictOf(text)
    const wanted: Goal = { concept: "nash", hold: [targetAt("NY")], not: [], from: "YN" }
    const before = analyse(compile(barred).model!, ["nash"])
    const { least, smallest } = situationChanges(barred, before, wanted, EVERYBODY, { answers: 50 })
    expect(least).toBe(1)
    const told = smallest.map(({ adjustments, barsToday }) => ({ adjustments, barsToday }))
    expect(told).toContainEqual({ adjustments: [{ kind: "rule-out", option: 0 }], barsToday: true })
  })

  it("say where they were cut short, and end when they are stopped", () => {
    const freedom = EVERYBODY
    const cut = situationChanges(conflict, analysis, goal, freedom, { answers: 5, tries: 0 })
    expect(cut).toEqual({ least: null, proved: 0, smallest: [], found: 0 })
    const signal = { aborted: true }
    expect(() => situationChanges(conflict, analysis, goal, freedom, { answers: 5 }, {}, { signal })).toThrow(
      "aborted",
    )
    const other = { ...goal, concept: "smr" as const }
    expect(() => situationChanges(conflict, analysis, other, freedom, { answers: 5 })).toThrow(RangeError)
  })
})

test("a tie that leaves some of what a merged state stands for is found", () => {
  const conflict = conflictOf(`parley: 1
title: Merged
decisionMakers:
  d0: { options: { o0: {}, o1: {} } }
  d1: { options: { o2: { oneWay: dropped } } }
merge: [not o0, o0]
preferences:
  d0: { weights: { o0: -2, o1: 2, o2: -3 } }
  d1: { weights: { o0: 0, o1: 0, o2: 3 } }
noMove: [{ by: d0, from: o1, to: o1 and o2 }, { by: d1, from: o1, to: o2 iff not o0 }]
`)
  const analysis = analyse(compile(conflict).model!, ["nash"])
  const goal: Goal = { concept: "nash", hold: [targetAt("Y--")], not: [] }
  const { least, smallest } = situationChanges(conflict, analysis, goal, EVERYBODY, { answers: 50 })
  expect(least).toBe(1)
  const tie = { kind: "tie", option: 0, requires: 1 } as const
  expect(smallest.map(({ adjustments: [step] }) => step)).toContainEqual(tie)
  expect(holds(conflict, "nash", "Y--", [tie])).toBe(true)
})
