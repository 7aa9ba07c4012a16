import { describe, expect, it } from "vitest"
import { and, evaluate, FALSE, type Formula, not, option, optionsOf, or, TRUE } from "./formula.ts"

const conditional: Formula = { kind: "if", then: option(4), condition: option(1) }
const both: Formula = { kind: "iff", left: option(3), right: option(0) }

describe("formulas", () => {
  it("joins any number of parts", () => {
    expect([and([]), or([])]).toEqual([TRUE, FALSE])
    expect([and([both]), or([both])]).toEqual([both, both])
    expect(and([TRUE, both])).toEqual({ kind: "and", of: [TRUE, both] })
    expect(or([TRUE, both])).toEqual({ kind: "or", of: [TRUE, both] })
  })

  it("names its options in order, each once", () => {
    expect(optionsOf(and([not(option(9)), or([conditional, both]), option(9), TRUE]))).toEqual([
      0, 1, 3, 4, 9,
    ])
    expect(optionsOf(FALSE)).toEqual([])
  })

  it("is true as its connectives say (P2)", () => {
    const [a, b] = [option(0), option(1)]
    const column = (formula: Formula): string =>
      [0, 1, 2, 3].map((code) => (evaluate(formula, (each) => ((code >> each) & 1) === 1) ? 1 : 0)).join("")
    expect([TRUE, FALSE, a, b, not(a)].map(column)).toEqual(["1111", "0000", "0101", "0011", "1010"])
    expect([and([a, b]), or([a, b])].map(column)).toEqual(["0001", "0111"])
    expect(column({ kind: "if", then: a, condition: b })).toBe("1101")
    expect(column({ kind: "iff", left: a, right: b })).toBe("1001")
  })
})
