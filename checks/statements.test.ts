import { describe, expect, it } from "vitest"
import { analyse, CONCEPTS, type Concept, Reference } from "../core/src/engine/index.ts"
import { type Conflict, compile, read, toStructure } from "../core/src/file/index.ts"
import { evaluate, type Formula, not, option, printFormula } from "../core/src/logic/index.ts"
import {
  type Adjustment,
  adjusted,
  type Goal,
  statementChanges,
  stepsOf,
  type Target,
  targetAt,
} from "../core/src/study/index.ts"
import { Random, randomFormula, randomStructure } from "./conflicts.ts"
import { fileOf } from "./random-file.ts"
import { luck, SEED } from "./seed.ts"

// The smallest changes of statements (core/src/study/inverse/SPEC.md, X5), held against every set of steps worked out by the
// definitions.

function conflictOf(text: string): Conflict {
  const { conflict, problems } = read(text)
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([])
  return conflict!
}

function randomConflict(seed: number, most: number): Conflict {
  const random = new Random(seed)
  for (;;) {
    const structure = randomStructure(random, {
      dms: [2, 3],
      options: [1, 2],
      oneWay: 0.3,
      infeasible: 0.4,
      noMove: 0.3,
      merge: 0.15,
      most: 4,
    })
    // Statements most of all, and few of them.
    const options = structure.directions.length
    const preferences = structure.preferences.map((each) =>
      each.kind === "weights" || random.chance(0.1)
        ? each
        : {
            kind: "statements" as const,
            statements: Array.from({ length: random.below(most + 1) }, () =>
              randomFormula(random, options, 2),
            ),
          },
    )
    return conflictOf(fileOf({ ...structure, preferences }))
  }
}

/** By the definitions: whether a goal is reached (X1). */
function isReached(conflict: Conflict, { concept, hold, not: barred, from }: Goal): boolean {
  const twin = new Reference(toStructure(conflict))
  const start = twin.states.findIndex((members) => from !== undefined && dashed(members) === from)
  const led = from === undefined ? null : new Set([start, ...twin.reach(twin.dms, start, true)])
  const holds = ({ formula }: Target, isWanted: boolean): boolean =>
    twin.states.some(
      (members, s) =>
        (!isWanted || led === null || led.has(s)) &&
        evaluate(formula, (each) => members[0]![each] === "Y") &&
        twin.dms.every((dm) => twin.stable(dm, s, concept)),
    )
  return hold.every((target) => holds(target, true)) && !barred.some((target) => holds(target, false))
}

function dashed(members: readonly string[]): string {
  return [...members[0]!]
    .map((first, i) => (members.every((each) => each[i] === first) ? first : "-"))
    .join("")
}

/** Every single step of some decision makers (X5). */
function singleSteps(conflict: Conflict, dms: readonly number[], wishes: readonly Formula[]): Adjustment[] {
  const nameOf = (index: number): string => conflict.options[index]!.key
  const steps = stepsOf(conflict).flatMap((step): Adjustment[] =>
    (step.part.kind === "statement" || step.part.kind === "weights") && dms.includes(step.part.dm)
      ? [{ kind: "alter", step }]
      : [],
  )
  const inserts = dms.flatMap((dm) => {
    const given = conflict.preferences[dm]!
    if (given.kind !== "statements" && given.kind !== "indifferent") return []
    const count = given.kind === "statements" ? given.statements.length : 0
    // One place more, for what a second one may come after.
    return wishes.flatMap((formula) =>
      Array.from(
        { length: count + 2 },
        (_, at): Adjustment => ({
          kind: "insert",
          dm,
          at,
          formula,
          text: printFormula(formula, nameOf),
        }),
      ),
    )
  })
  return [...steps, ...inserts]
}

// Of one statement at most one step drops or negates it; of weights at most one changes an option.
function goTogether(set: readonly Adjustment[]): boolean {
  const keys = set.flatMap((each) =>
    each.kind === "alter" && each.step.kind !== "raise"
      ? [`${each.step.part.path} ${"option" in each.step ? each.step.option : ""}`]
      : [],
  )
  return new Set(keys).size === keys.length
}

/** The fewest steps that reach a goal, by trying all sequences; null where so many do not. */
function fewest(
  conflict: Conflict,
  goal: Goal,
  singles: readonly Adjustment[],
  steps: number,
): number | null {
  let sequences: Adjustment[][] = [[]]
  const known = new Map<string, boolean>()
  for (let count = 0; count <= steps; count++) {
    for (const sequence of sequences) {
      let after: Conflict
      try {
        after = adjusted(conflict, sequence)
      } catch {
        continue
      }
      const key = JSON.stringify(toStructure(after).preferences, (_, value) =>
        typeof value === "bigint" ? String(value) : value,
      )
      let reached = known.get(key)
      if (reached === undefined) known.set(key, (reached = isReached(after, goal)))
      if (reached) return count
    }
    if (count < steps)
      sequences = sequences.flatMap((set) =>
        singles.flatMap((one) => (goTogether([...set, one]) ? [[...set, one]] : [])),
      )
  }
  return null
}

interface Trial {
  readonly concept: Concept
  readonly seed: number
}

function randomGoal(conflict: Conflict, concept: Concept, random: Random): Goal {
  const { space } = compile({ ...conflict, statusQuo: null }).model!
  const nameOf = (index: number): string => conflict.options[index]!.key
  const target = (): Target => {
    if (random.chance(0.6)) return targetAt(space.text(space.slot(1 + random.below(space.count))))
    const formula = randomFormula(random, conflict.options.length, 2)
    return { formula, text: printFormula(formula, nameOf) }
  }
  const hold = Array.from({ length: random.chance(0.25) ? 2 : 1 }, target)
  const barred = random.chance(0.25) ? [target()] : []
  const from = random.chance(0.25) ? { from: space.text(space.slot(1 + random.below(space.count))) } : {}
  return { concept, hold, not: barred, ...from }
}

describe("smallest changes of statements (X5)", () => {
  const trials = CONCEPTS.flatMap((concept) =>
    Array.from({ length: 60 }, (_, i): Trial => ({ concept, seed: i })),
  )

  it(`are as small as any set of up to two steps, in ${trials.length} random conflicts`, () => {
    const seen = new Map<number | null, number>()
    for (const { concept, seed } of trials) {
      const conflict = randomConflict(5200 + seed, 4)
      const random = new Random(610 + seed)
      const analysis = analyse(compile({ ...conflict, statusQuo: null }).model!, [concept])
      const goal = randomGoal(conflict, concept, random)
      const all = conflict.decisionMakers.map((_, dm) => dm)
      const dms = random.chance(0.7) ? all : [random.pick(all)]
      const found = statementChanges(
        conflict,
        analysis,
        goal,
        { dms, kept: [] },
        { steps: 2, answers: 50, inserts: false },
      )
      const least = fewest(conflict, goal, singleSteps(conflict, dms, []), 2)
      seen.set(least, (seen.get(least) ?? 0) + 1)
      expect({ seed, concept, least: found.least }).toEqual({ seed, concept, least })
      if (least === null) expect(found.proved).toBe(2)
      else expect(found.proved).toBeGreaterThanOrEqual(least - 1)
      for (const { adjustments } of found.smallest) {
        expect(adjustments).toHaveLength(least!)
        expect(isReached(adjusted(conflict, adjustments), goal)).toBe(true)
      }
      expect(found.smallest.length > 0).toBe(least !== null)
      for (const { adjustments } of found.next) {
        expect(adjustments).toHaveLength(least! + 1)
        expect(isReached(adjusted(conflict, adjustments), goal)).toBe(true)
        for (let i = 0; i < adjustments.length; i++)
          expect(isReached(adjusted(conflict, adjustments.toSpliced(i, 1)), goal)).toBe(false)
      }
    }
    // Those that each run tries are of every kind; others need not be.
    if (SEED === 0) for (const least of [null, 0, 1, 2]) expect(seen.get(least) ?? 0).toBeGreaterThan(2)
  }, 120_000)

  it("are so, too, where statements may be put in", () => {
    const seen = new Map<number | null, number>()
    for (const [i, concept] of [...CONCEPTS, ...CONCEPTS].entries()) {
      const conflict = randomConflict(6700 + i, 2)
      const random = new Random(810 + i)
      const { model } = compile({ ...conflict, statusQuo: null })
      const analysis = analyse(model!, [concept])
      const state = model!.space.text(model!.space.slot(1 + random.below(model!.space.count)))
      const goal: Goal = { concept, hold: [targetAt(state)], not: [] }
      const dms = conflict.decisionMakers.map((_, dm) => dm)
      const found = statementChanges(
        conflict,
        analysis,
        goal,
        { dms, kept: [] },
        { steps: 2, answers: 20, inserts: true },
      )
      const wishes = [...state].flatMap((taken, index) =>
        taken === "-" ? [] : [taken === "Y" ? option(index) : not(option(index))],
      )
      const least = fewest(conflict, goal, singleSteps(conflict, dms, [...wishes, goal.hold[0]!.formula]), 2)
      seen.set(least, (seen.get(least) ?? 0) + 1)
      expect({ i, concept, least: found.least }).toEqual({ i, concept, least })
      for (const { adjustments } of [...found.smallest, ...found.next])
        expect(isReached(adjusted(conflict, adjustments), goal)).toBe(true)
    }
    expect(seen.get(1) ?? 0).toBeGreaterThan(luck(2))
  }, 120_000)

  it("are as small as any set of three, where everybody wants its own", () => {
    const seen = new Map<number | null, number>()
    for (const [i, concept] of CONCEPTS.entries()) {
      const random = new Random(930 + i)
      const wants = (own: number): string => {
        const other = random.pick(["a", "b", "c"])
        return random.pick([
          `[${"abc"[own]}]`,
          `[${"abc"[own]} iff ${other}, ${other}]`,
          `[not ${"abc"[own]}, ${other}]`,
        ])
      }
      const conflict = conflictOf(`parley: 1
title: Three
decisionMakers: { one: { options: { a: {} } }, two: { options: { b: {} } }, three: { options: { c: {} } } }
preferences: { one: ${wants(0)}, two: ${wants(1)}, three: ${wants(2)} }
`)
      const { model } = compile(conflict)
      const analysis = analyse(model!, [concept])
      for (let number = 1; number <= 8; number += 2) {
        const goal: Goal = {
          concept,
          hold: [targetAt(model!.space.text(model!.space.slot(number)))],
          not: [],
        }
        const search = { steps: 3, answers: 5, inserts: false }
        const found = statementChanges(conflict, analysis, goal, { dms: [0, 1, 2], kept: [] }, search)
        const least = fewest(conflict, goal, singleSteps(conflict, [0, 1, 2], []), 3)
        seen.set(least, (seen.get(least) ?? 0) + 1)
        expect({ i, number, least: found.least }).toEqual({ i, number, least })
      }
    }
    for (const least of [0, 1, 2, 3]) expect(seen.get(least) ?? 0).toBeGreaterThan(0)
  }, 120_000)

  const conflict = conflictOf(`parley: 1
title: Two
decisionMakers: { one: { options: { go: {} } }, two: { options: { stay: {} } } }
preferences:
  one: [{ want: go, confidence: high }, stay]
  two: [{ want: stay, confidence: low }]
`)
  const analysis = analyse(compile(conflict).model!, ["nash"])
  const goal: Goal = { concept: "nash", hold: [targetAt("NN")], not: [] }
  const of = (more: object = {}, kept: (string | number)[][] = [], dms = [0, 1]) =>
    statementChanges(
      conflict,
      analysis,
      goal,
      { dms, kept },
      { steps: 2, answers: 9, inserts: false, ...more },
    )

  it("leave alone what is kept, and who is", () => {
    expect(of().least).toBe(2)
    expect(of({}, [["preferences", "two", 0]]).least).toBe(null)
    expect(of({}, [["preferences", "one"]]).least).toBe(null)
    expect(of({}, [], [0])).toMatchObject({ least: null, proved: 2 })
  })

  it("leave out before they negate, and do not ask for more where less does it", () => {
    const conflict = conflictOf(`parley: 1
title: Mild
decisionMakers: { one: { options: { go: {} } }, two: { options: { stay: {} } } }
preferences:
  one: [go iff stay, go]
  two: [stay iff not go]
`)
    const analysis = analyse(compile(conflict).model!, ["nash"])
    const goal: Goal = { concept: "nash", hold: [targetAt("YY")], not: [] }
    const freedom = { dms: [0, 1], kept: [] }
    const asked = (inserts: boolean) =>
      statementChanges(conflict, analysis, goal, freedom, { steps: 1, answers: 20, inserts })
    const kinds = asked(false).smallest.map(({ adjustments }) =>
      adjustments.map((each) => (each.kind === "alter" ? each.step.kind : each.kind)).join(),
    )
    expect(asked(false)).toMatchObject({ least: 1, found: 2 })
    expect(kinds).toEqual(["drop"])
    const { smallest, found } = asked(true)
    const told = smallest.map(({ adjustments }) => JSON.stringify(adjustments))
    expect(new Set(told).size).toBe(told.length)
    expect(found).toBe(told.length + 1)
  })

  it("say where they were cut short", () => {
    expect(of({ work: 0 })).toMatchObject({ least: null, proved: 1, smallest: [] })
    expect(() => of({ steps: 4 })).toThrow(RangeError)
    const other = { ...goal, concept: "sim" as const }
    const search = { steps: 1, answers: 1, inserts: false }
    expect(() => statementChanges(conflict, analysis, other, { dms: [0], kept: [] }, search)).toThrow(
      RangeError,
    )
    const signal = { aborted: true }
    const freedom = { dms: [0, 1], kept: [] }
    expect(() => statementChanges(conflict, analysis, goal, freedom, search, {}, { signal })).toThrow(
      "aborted",
    )
  })

  it("can be stopped while it looks at many states for few steps", () => {
    const conflict = conflictOf(`parley: 1
title: Many states
decisionMakers:
  one: { options: { a: {}, b: {}, c: {}, d: {} } }
  two: { options: { e: {}, f: {}, g: {}, h: {} } }
preferences:
  one: [a iff e]
  two: [a iff not e]
`)
    const analysis = analyse(compile(conflict).model!, ["nash"])
    // Wanted and not wanted: no step does it.
    const all = { formula: option(1), text: "b" }
    const goal: Goal = { concept: "nash", hold: [all], not: [all] }
    let reads = 0
    const signal = {
      get aborted() {
        return ++reads > 8
      },
    }
    const search = { steps: 2, answers: 1, inserts: false }
    expect(() =>
      statementChanges(conflict, analysis, goal, { dms: [0, 1], kept: [] }, search, {}, { signal }),
    ).toThrow("aborted")
  })
})
