import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { runs } from "../../../checks/runs.ts"
import { and, evaluate, FALSE, type Formula, MAX_DEPTH, not, option, or, TRUE } from "./formula.ts"
import { type Names, parseStatement } from "./parse.ts"
import { printFormula } from "./print.ts"

const known = ["a", "b", "c", "dm.d"]
const names: Names = { known, resolve: (name) => (known.includes(name) ? known.indexOf(name) : null) }
const nameOf = (index: number): string => known[index]!
const print = (formula: Formula): string => printFormula(formula, nameOf)

const formulas: fc.Arbitrary<Formula> = fc.letrec<{ any: Formula; deep: Formula }>((tie) => ({
  any: fc.oneof(
    { depthSize: 1.5, withCrossShrink: true },
    fc.nat(3).map(option),
    fc.constantFrom(TRUE, FALSE),
    tie("deep"),
  ),
  deep: fc.oneof(
    tie("any").map(not),
    fc.array(tie("any"), { minLength: 2, maxLength: 4 }).map(and),
    fc.array(tie("any"), { minLength: 2, maxLength: 4 }).map(or),
    fc.tuple(tie("any"), tie("any")).map(([left, condition]) => conditional(left, condition)),
    fc.tuple(tie("any"), tie("any")).map(([left, right]): Formula => ({ kind: "iff", left, right })),
  ),
})).deep

function conditional(consequence: Formula, condition: Formula): Formula {
  return { kind: "if", then: consequence, condition }
}

const truths = (formula: Formula): string =>
  Array.from({ length: 16 }, (_, code) =>
    evaluate(formula, (index) => ((code >> index) & 1) === 1) ? 1 : 0,
  ).join("")

describe("printing (SPEC L7)", () => {
  const [a, b, c, d] = [0, 1, 2, 3].map(option) as [Formula, Formula, Formula, Formula]
  it.each([
    [TRUE, "true"],
    [FALSE, "false"],
    [d, "dm.d"],
    [not(not(a)), "not not a"],
    [not(and([a, b])), "not (a and b)"],
    [and([not(a), or([b, c])]), "not a and (b or c)"],
    [or([and([a, b]), c]), "a and b or c"],
    [and([a, and([b, c])]), "a and b and c"],
    [or([or([a, b]), c]), "a or b or c"],
    [conditional(or([a, b]), and([c, d])), "a or b if c and dm.d"],
    [conditional(conditional(a, b), { kind: "iff", left: c, right: d }), "(a if b) if (c iff dm.d)"],
    [{ kind: "iff", left: conditional(a, b), right: or([c, d]) }, "(a if b) iff c or dm.d"],
    [not(conditional(a, b)), "not (a if b)"],
    [or([conditional(a, b), c]), "(a if b) or c"],
    [{ kind: "and", of: [] }, "true"],
    [{ kind: "or", of: [] }, "false"],
    [not({ kind: "or", of: [and([a, b])] }), "not (a and b)"],
  ] as [Formula, string][])("%j is %s", (formula, text) => expect(print(formula)).toBe(text))

  it("reads back as a formula that is true in the same states and prints the same", () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        const text = print(formula)
        const { formula: again, problems } = parseStatement(text, names)
        expect(problems).toEqual([])
        expect(truths(again!)).toBe(truths(formula))
        expect(print(again!)).toBe(text)
      }),
      { seed: 21, numRuns: runs(5000) },
    )
  })

  it("sets no parentheses that could be left out", () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        const text = print(formula)
        // Without any one pair the text is wrong or another formula.
        for (const [from, to] of pairs(text)) {
          const without = text.slice(0, from) + text.slice(from + 1, to) + text.slice(to + 1)
          const { formula: other } = parseStatement(without, names)
          expect(other === null || print(other) !== text).toBe(true)
        }
      }),
      { seed: 22, numRuns: runs(1000) },
    )
  })

  it("keeps a formula of the greatest depth readable", () => {
    let formula: Formula = a
    for (let depth = 0; depth < MAX_DEPTH; depth++)
      formula = depth % 2 === 0 ? or([formula, b]) : not(formula)
    expect(parseStatement(print(formula), names).problems).toEqual([])
  })
})

function pairs(text: string): [number, number][] {
  const open: number[] = []
  const found: [number, number][] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") open.push(at)
    if (text[at] === ")") found.push([open.pop()!, at])
  }
  return found
}
