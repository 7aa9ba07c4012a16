import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { runs } from "../../../checks/runs.ts"
import { constantOver, equivalent, redundantRules, rewardedByAbsence } from "./decide.ts"
import { Diagrams, EVERYWHERE, NOWHERE } from "./diagram.ts"
import { and, evaluate, type Formula, not, option, or } from "./formula.ts"

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
const [a, b, c] = [option(0), option(1), option(2)]

function conditional(consequence: Formula, condition: Formula): Formula {
  return { kind: "if", then: consequence, condition }
}

function formulas(options: number, most: number): fc.Arbitrary<Formula> {
  const literal = fc
    .tuple(fc.nat(options - 1), fc.boolean())
    .map(([each, taken]) => (taken ? option(each) : not(option(each))))
  const clause = fc.array(literal, { minLength: 1, maxLength: most })
  const part = fc.oneof(clause.map(and), clause.map(or))
  return fc.oneof(
    part,
    fc.tuple(part, part).map(or),
    fc.tuple(part, part).map(and),
    fc.tuple(part, part).map(([x, y]) => conditional(x, y)),
  )
}

/** The states of a domain where a formula is true, by looking at each. */
const states = (formula: Formula, domain: Formula, options: number): number[] =>
  range(2 ** options).filter((code) => evaluate(and([formula, domain]), (each) => ((code >> each) & 1) === 1))

const samples = fc
  .integer({ min: 2, max: 8 })
  .chain((options) =>
    fc.tuple(fc.constant(options), formulas(options, 3), formulas(options, 3), formulas(options, 8)),
  )

describe("questions about a domain, against all its states (SPEC L8)", () => {
  it("equivalence and constancy", () => {
    let same = 0
    let constant = 0
    let tried = 0
    fc.assert(
      fc.property(samples, ([options, x, y, within]) => {
        tried++
        const diagrams = new Diagrams(options)
        const domain = diagrams.of(within)
        const nodes = diagrams.nodes
        const all = states(within, within, options).length
        const [inX, inY] = [states(x, within, options), states(y, within, options)]
        expect(equivalent(diagrams, x, y, domain)).toBe(inX.join() === inY.join())
        expect(constantOver(diagrams, x, domain)).toBe(
          inX.length === all ? true : inX.length === 0 ? false : null,
        )
        expect(diagrams.nodes).toBe(nodes)
        if (inX.join() === inY.join()) same++
        if (inX.length === all || inX.length === 0) constant++
      }),
      { seed: 41, numRuns: process.env.PARLEY_MUTATION ? 600 : 3000 },
    )
    // Enough cases of either kind for the test to mean something.
    expect(Math.min(same, constant, tried - same, tried - constant)).toBeGreaterThan(50)
  })

  it("rewards for an absent condition", () => {
    fc.assert(
      fc.property(samples, ([options, x, y, within]) => {
        const diagrams = new Diagrams(options)
        const domain = diagrams.of(within)
        expect(rewardedByAbsence(diagrams, conditional(x, y), domain)).toEqual({
          holds: BigInt(states(conditional(x, y), within, options).length),
          withoutCondition: BigInt(states(not(y), within, options).length),
        })
      }),
      { seed: 42, numRuns: runs(1000) },
    )
    const diagrams = new Diagrams(3)
    expect(rewardedByAbsence(diagrams, or([conditional(a, b), c]), EVERYWHERE)).toBe(null)
    expect(rewardedByAbsence(diagrams, conditional(a, b), EVERYWHERE)).toEqual({
      holds: 6n,
      withoutCondition: 4n,
    })
  })

  it("redundant rules", () => {
    const rules = fc
      .integer({ min: 2, max: 6 })
      .chain((options) => fc.tuple(fc.constant(options), fc.array(formulas(options, 3), { maxLength: 7 })))
    fc.assert(
      fc.property(rules, ([options, each]) => {
        const diagrams = new Diagrams(options)
        const removed = (kept: readonly Formula[]): string =>
          states(or(kept), { kind: "true" }, options).join()
        // From the last to the first, drop what makes no difference.
        const kept = [...each]
        const expected: number[] = []
        for (let i = each.length - 1; i >= 0; i--) {
          const without = kept.filter((rule) => rule !== each[i])
          if (removed(without) !== removed(kept)) continue
          kept.splice(kept.indexOf(each[i]!), 1)
          expected.unshift(i)
        }
        expect(redundantRules(diagrams, each)).toEqual(expected)
        expect(diagrams.nodes).toBe(2)
      }),
      { seed: 43, numRuns: runs(2000) },
    )
  })
})

describe("corners", () => {
  const diagrams = new Diagrams(3)
  it("an empty domain agrees with everything", () => {
    expect(equivalent(diagrams, a, b, NOWHERE)).toBe(true)
    expect(constantOver(diagrams, a, NOWHERE)).toBe(true)
    expect(rewardedByAbsence(diagrams, conditional(a, b), NOWHERE)).toEqual({
      holds: 0n,
      withoutCondition: 0n,
    })
  })

  it("names the later of two equal rules, and the special one beside the general", () => {
    expect(redundantRules(diagrams, [a, b, not(not(a))])).toEqual([2])
    expect(redundantRules(diagrams, [and([a, b]), a])).toEqual([0])
    expect(redundantRules(diagrams, [a, and([a, b])])).toEqual([1])
    expect(redundantRules(diagrams, [and([a, not(a)])])).toEqual([0])
    expect(redundantRules(diagrams, [])).toEqual([])
  })

  it("finds a requirement that follows from a chain of others", () => {
    const many = new Diagrams(200)
    const chain = range(199).map((each) => and([option(each), not(option(each + 1))]))
    expect(redundantRules(many, [...chain, and([option(0), not(option(199))])])).toEqual([199])
  })
})
