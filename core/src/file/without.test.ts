import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { evaluate, type Formula, type Names, parseStatement, printFormula } from "../logic/index.ts"
import { withoutOptions } from "./without.ts"

const NAMES = ["x", "a", "b", "c"]
const names: Names = {
  resolve: (name) => (NAMES.includes(name) ? NAMES.indexOf(name) : null),
  known: NAMES,
}

/** The statement without x. */
function without(text: string): string | boolean {
  const { formula } = parseStatement(text, names)
  return withoutOptions(text, formula!, (option) => option === 0)
}

describe("withoutOptions", () => {
  it.each([
    ["not (a and not x)", "not a"],
    ["a or x", "a"],
    ["x", false],
    ["not x", true],
    ["a and x", false],
    ["a or not x", true],
    ["(a or b) and not x", "a or b"],
    ["a and (b or x)", "a and b"],
    ["a and (b or c or x)", "a and (b or c)"],
    ["((a)) and (x or b)", "((a)) and b"],
    ["x or a  OR  b", "a  OR  b"],
    ["a|x|-b", "a|-b"],
    ["-(x|a&b)", "-(a&b)"],
    ["not(x or a)", "not a"],
    ["(a or x)and(b)", "a and(b)"],
    ["not (x or not a)", "a"],
    ["a if x", true],
    ["a if not x", "a"],
    ["x if a", "not a"],
    ["x if a or b", "not (a or b)"],
    ["x if not a", "a"],
    ["not x if a", true],
    ["a and x if b", "not b"],
    ["a iff x", "not a"],
    ["x iff a and b", "not (a and b)"],
    ["x iff x", true],
    ["a iff (b or x)", "a iff b"],
    ["(a if b) or x", "a if b"],
    ["(x or (a if b)) and c", "(a if b) and c"],
    ["not (x or a and b)", "not (a and b)"],
  ])("%s becomes %s", (text, wanted) => {
    expect(without(text)).toBe(wanted)
  })

  it("is true where the statement is when the option is not taken", () => {
    const formula = fc.letrec<{ formula: Formula }>((tie) => {
      const part = tie("formula")
      return {
        formula: fc.oneof(
          { maxDepth: 4, depthSize: "medium" },
          fc.nat(3).map((option): Formula => ({ kind: "option", option })),
          part.map((of): Formula => ({ kind: "not", of })),
          fc.array(part, { minLength: 2, maxLength: 3 }).map((of): Formula => ({ kind: "and", of })),
          fc.array(part, { minLength: 2, maxLength: 3 }).map((of): Formula => ({ kind: "or", of })),
          fc.tuple(part, part).map(([then, condition]): Formula => ({ kind: "if", then, condition })),
          fc.tuple(part, part).map(([left, right]): Formula => ({ kind: "iff", left, right })),
        ),
      }
    }).formula
    const property = fc.property(formula, fc.boolean(), (given, isSigned) => {
      const printed = printFormula(given, (option) => NAMES[option]!)
      const text = isSigned
        ? printed
            .replace(/\bnot /g, "-")
            .replace(/ and /g, "&")
            .replace(/ or /g, "|")
        : printed.replaceAll("(", "((").replaceAll(")", "))")
      const left = without(text)
      const now = typeof left === "boolean" ? null : parseStatement(left, names)
      expect(now?.problems ?? []).toEqual([])
      for (let code = 0; code < 16; code += 2) {
        const taken = (option: number): boolean => ((code >> option) & 1) === 1
        const truth = now === null ? left : evaluate(now.formula!, taken)
        expect(truth, `${text} became ${left}`).toBe(evaluate(given, taken))
      }
      expect(String(left)).not.toMatch(/\bx\b/)
    })
    fc.assert(property, { numRuns: 1000, seed: 5 })
  })
})
