import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { read } from "./read.ts"
import { decimal } from "./values.ts"

describe("decimal", () => {
  it.each([
    ["0", 0n, 0],
    ["-0.00e7", 0n, 0],
    ["100", 1n, 2],
    ["+3.50", 35n, -1],
    ["-.5", -5n, -1],
    ["7.", 7n, 0],
    ["1e-3", 1n, -3],
    ["12.5E+2", 125n, 1],
  ])("reads %s exactly", (text, digits, exponent) => {
    expect(decimal(text)).toEqual({ digits, exponent })
  })

  it.each(["", ".", "e5", "1e", "0x10", ".inf", "1_000", "1 2"])("refuses %s", (text) => {
    expect(decimal(text)).toBeNull()
  })

  it("agrees with JavaScript on every double", () => {
    const doubles = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(doubles, (value) => {
        const { digits, exponent } = decimal(String(value))!
        expect(Number(`${digits}e${exponent}`)).toBe(value === 0 ? 0 : value)
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})

describe("dates", () => {
  const asOf = (text: string) =>
    read(`parley: 1\ntitle: x\ndecisionMakers: { a: { options: { b: {} } } }\nasOf: ${text}`).conflict?.asOf

  it.each(["1975", '"1975"', "1975-06", "1975-06-01", "2024-02-29", "2000-02-29"])("takes %s", (text) => {
    expect(asOf(text)).toBe(text.replaceAll('"', ""))
  })

  it.each([
    "1900-02-29",
    "2023-04-31",
    "2023-13",
    "2023-00",
    "2023-01-00",
    "75",
    "1975.5",
    "1975-6-1",
    "12345",
  ])("refuses %s", (text) => {
    expect(asOf(text)).toBeUndefined()
  })
})
