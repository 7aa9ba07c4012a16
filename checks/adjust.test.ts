import { describe, expect, it } from "vitest"
import {
  applyScenario,
  type Conflict,
  compile,
  edit,
  type Reading,
  read,
  toStructure,
} from "../core/src/file/index.ts"
import { type Formula, printFormula } from "../core/src/logic/index.ts"
import { type Adjustment, adjusted, asScenario, editsOf, stepsOf } from "../core/src/study/index.ts"
import { Random, randomFormula, randomStructure } from "./conflicts.ts"
import { fileOf } from "./random-file.ts"
import { luck } from "./seed.ts"

// Adjustments (core/src/study/inverse/SPEC.md, X5 and X6) as a conflict, and as edits of its file: the same.

const RUNS = 80

/** A structure with its formulas as texts, by which two that are written alike are the same. */
function plain(conflict: Conflict): unknown {
  const { preferences, infeasible, merges, noMoves, ...rest } = toStructure(conflict)
  const say = (formula: Formula): string => printFormula(formula, (option) => `o${option}`)
  return {
    ...rest,
    infeasible: infeasible.map(say),
    merges: merges.map(say),
    noMoves: noMoves.map(({ by, from, to }) => ({ by, from: say(from), to: say(to) })),
    preferences: preferences.map((each) =>
      each.kind === "statements"
        ? { kind: each.kind, statements: each.statements.map(say) }
        : each.kind === "weights"
          ? { kind: each.kind, weights: each.weights.map(String) }
          : each,
    ),
  }
}

/** Some adjustments of every kind, among which those that leave a model. */
function someAdjustments(conflict: Conflict, random: Random): Adjustment[] {
  const { options, decisionMakers } = conflict
  const nameOf = (option: number): string => options[option]!.key
  const formula = (): Formula => randomFormula(random, options.length, 2)
  const { model } = compile({ ...conflict, statusQuo: null })
  const makers: (() => Adjustment[])[] = [
    () => {
      const steps = stepsOf(conflict)
      return steps.length === 0 ? [] : [{ kind: "alter", step: random.pick(steps) }]
    },
    () => [
      {
        kind: "commit",
        option: random.below(options.length),
        oneWay: random.pick(["taken", "dropped"] as const),
      },
    ],
    () => {
      const [from, to] = [formula(), formula()]
      const by = random.below(decisionMakers.length)
      return [
        { kind: "bar", by, from, to, fromText: printFormula(from, nameOf), toText: printFormula(to, nameOf) },
      ]
    },
    () => [{ kind: "tie", option: random.below(options.length), requires: random.below(options.length) }],
    () => [{ kind: "rule-out", option: random.below(options.length) }],
    () => {
      const dm = random.below(decisionMakers.length)
      const given = conflict.preferences[dm]!
      if (given.kind !== "statements" && given.kind !== "indifferent") return []
      const wanted = formula()
      return [{ kind: "insert", dm, at: 0, formula: wanted, text: printFormula(wanted, nameOf) }]
    },
    () => {
      if (model === null) return []
      const states = Array.from({ length: model.space.count }, (_, i) =>
        model.space.text(model.space.slot(i + 1)),
      )
      const dm = random.below(decisionMakers.length)
      const [state, to] = [random.pick(states), random.pick(states)]
      if (state === to) return []
      return [{ kind: "rank", dm, state, to, place: random.pick(["level", "above"] as const), pairs: 1 }]
    },
    () => {
      const when = formula()
      return [
        {
          kind: "guarantor",
          dm: random.below(decisionMakers.length),
          when,
          whenText: printFormula(when, nameOf),
        },
      ]
    },
  ]
  const chosen = Array.from({ length: 1 + random.below(4) }, () => random.pick(makers)())
  const flat = chosen.flat()
  const changedTwice = flat.filter(
    (each, i) =>
      each.kind === "alter" &&
      flat.some(
        (other, j) =>
          j < i && other.kind === "alter" && other.step.part.path.join() === each.step.part.path.join(),
      ),
  )
  return flat.filter((each) => !changedTwice.includes(each))
}

function soundly(reading: Reading): Conflict {
  expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([])
  return reading.conflict!
}

const text = (seed: number): string =>
  fileOf(
    randomStructure(new Random(seed), {
      dms: [2, 3],
      options: [1, 2],
      oneWay: 0.3,
      infeasible: 0.4,
      noMove: 0.3,
      merge: 0.2,
      most: 5,
    }),
  )

describe("adjustments (X4 to X6)", () => {
  it(`are in the file what they are in the conflict, in ${RUNS} random conflicts`, () => {
    const kinds = new Map<string, number>()
    for (let run = 0; run < RUNS; run++) {
      const random = new Random(9100 + run)
      const file = text(4400 + run)
      const reading = read(file)
      const conflict = soundly(reading)
      const adjustments = someAdjustments(conflict, random)
      let after: Conflict
      try {
        after = adjusted(conflict, adjustments)
      } catch (error) {
        // No state is left, or none of those to be ranked.
        expect(error).toBeInstanceOf(RangeError)
        expect(() => editsOf(reading, adjustments, "so")).toThrow(RangeError)
        continue
      }
      for (const { kind } of adjustments) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      // Without a model nothing is claimed of rankings.
      if (compile({ ...after, statusQuo: null }).model === null) continue
      const edited = read(edit(file, editsOf(reading, adjustments, "so")))
      expect(plain(soundly(edited))).toEqual(plain(after))

      const first = edit(file, asScenario(reading, "one", "One", adjustments, "so"))
      expect(plain(soundly(read(first)))).toEqual(plain(conflict))
      const laid = applyScenario(read(first), "one")
      expect(plain(soundly(laid))).toEqual(plain(after))

      const more = someAdjustments(laid.conflict!, random).filter(({ kind }) => kind !== "rank")
      let last: Conflict
      try {
        last = adjusted(laid.conflict!, more)
      } catch {
        continue
      }
      if (compile({ ...last, statusQuo: null }).model === null) continue
      const second = read(edit(first, asScenario(laid, "two", "Two", more, "so")))
      expect(plain(soundly(applyScenario(second, "two")))).toEqual(plain(last))
      expect(plain(soundly(applyScenario(second, "one")))).toEqual(plain(after))
    }
    for (const kind of ["alter", "insert", "rank", "commit", "bar", "tie", "rule-out", "guarantor"])
      expect(kinds.get(kind) ?? 0).toBeGreaterThan(luck(5))
  }, 60_000)

  const file = `parley: 1
title: Kept
decisionMakers:
  one: { options: { go: {}, stop: {} } }
  two: { options: { stay: {} } }
preferences:
  one:
    - want: go
      because: first
    - "(not stop)"
    - want: stay
      because: third # a comment
statusQuo: [go]
`
  const reading = read(file)
  const parts = stepsOf(reading.conflict!)
  const step = (index: number, kind: string): Adjustment => ({
    kind: "alter",
    step: parts.find(
      ({ part, kind: is }) => part.kind === "statement" && part.index === index && is === kind,
    )!,
  })

  it("keep the grounds of what is moved; what is new or turned round is marked, and has none of the old grounds", () => {
    const insert: Adjustment = {
      kind: "insert",
      dm: 0,
      at: 3,
      formula: { kind: "option", option: 1 },
      text: "stop",
    }
    const edits = editsOf(
      reading,
      [step(2, "raise"), step(0, "negate"), step(1, "negate"), insert],
      "as tried",
    )
    expect(edit(file, edits)).toBe(
      file
        .replace("want: go\n      because: first\n", "want: not (go)\n      assumed: as tried\n")
        .replace(
          / {4}- "\(not stop\)"\n( {4}- want: stay\n.*\n)/,
          "$1    - { want: not ((not stop)), assumed: as tried }\n",
        )
        .replace("statusQuo", "    - { want: stop, assumed: as tried }\nstatusQuo"),
    )
  })

  it("take today's state along where a rule bars it", () => {
    const { statusQuo } = adjusted(reading.conflict!, [{ kind: "tie", option: 0, requires: 2 }])
    expect(statusQuo).toBe("NNN")
    const after = read(edit(file, editsOf(reading, [{ kind: "rule-out", option: 0 }], "as tried")))
    expect(after.conflict!.statusQuo).toBe("NNN")
  })

  it("are refused where they are of another conflict", () => {
    const other = read(file.replaceAll("one:", "first:")).conflict!
    expect(() => adjusted(other, [step(0, "drop")])).toThrow(RangeError)
    expect(() => adjusted(reading.conflict!, [{ kind: "rule-out", option: 9 }])).toThrow(RangeError)
    expect(() => adjusted(reading.conflict!, [{ kind: "commit", option: 9, oneWay: "taken" }])).toThrow(
      RangeError,
    )
  })
})
