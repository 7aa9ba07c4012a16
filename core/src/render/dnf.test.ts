import fc from "fast-check"
import { expect, test } from "vitest"
import { Random, randomFormula } from "../../../checks/conflicts.ts"
import { and, evaluate, type Formula, not, option, or } from "../logic/index.ts"
import { termsOf } from "./dnf.ts"

const [a, b, c] = [option(0), option(1), option(2)] as const

test.each<[string, Formula, string[]]>([
  ["an option", a, ["+0"]],
  ["a negation", not(a), ["-0"]],
  ["truth", { kind: "true" }, [""]],
  ["falsehood", { kind: "false" }, []],
  ["a contradiction", and([a, not(a)]), []],
  ["a condition", { kind: "if", then: a, condition: b }, ["+0", "-1"]],
  ["its negation", not({ kind: "if", then: a, condition: b }), ["-0+1"]],
  ["an equivalence", { kind: "iff", left: a, right: b }, ["+0+1", "-0-1"]],
  ["its negation", not({ kind: "iff", left: a, right: b }), ["+0-1", "-0+1"]],
  ["a product", and([or([a, b]), c]), ["+0+2", "+1+2"]],
  ["what is superfluous", or([a, and([a, b]), a]), ["+0"]],
])("%s", (_, formula, expected) => {
  const terms = termsOf(formula, 100)!
  expect(terms.map((term) => term.map(([i, taken]) => `${taken ? "+" : "-"}${i}`).join(""))).toEqual(expected)
})

test("the terms are true where the formula is", () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 5 }), (seed, depth) => {
      const formula = randomFormula(new Random(seed), 5, depth)
      const terms = termsOf(formula, 10_000)!
      for (let code = 0; code < 32; code++) {
        const taken = (index: number) => ((code >> index) & 1) === 1
        expect(terms.some((term) => term.every(([index, value]) => taken(index) === value))).toBe(
          evaluate(formula, taken),
        )
      }
    }),
    { seed: 3, numRuns: 500 },
  )
})

test("more terms than the limit are none", () => {
  const pairs = (count: number) =>
    and(
      Array.from(
        { length: count },
        (_, i): Formula => ({ kind: "iff", left: option(2 * i), right: option(2 * i + 1) }),
      ),
    )
  expect(termsOf(pairs(6), 64)).toHaveLength(64)
  expect(termsOf(pairs(7), 64)).toBeNull()
  const wide = or(Array.from({ length: 65 }, (_, i) => option(i)))
  expect(termsOf(wide, 64)).toBeNull()
})

test("nested equivalences end soon", () => {
  let formula: Formula = a
  for (let depth = 0; depth < 150; depth++)
    formula = { kind: "iff", left: formula, right: depth % 2 === 0 ? b : c }
  expect(termsOf(formula, 1000)).toBeNull()
})
