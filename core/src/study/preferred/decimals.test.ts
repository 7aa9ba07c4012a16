import fc from "fast-check"
import { expect, test } from "vitest"
import { plainDecimal, sum } from "./decimals.ts"

test("sums are exact", () => {
  expect(sum(["0.1", "0.2"])).toBe("0.3")
  expect(sum([])).toBe("0")
  expect(sum(["1e3", "-.5", "+2."])).toBe("1001.5")
  expect(sum(["1e-3", "-0.001"])).toBe("0")
  expect(sum(["-0.25", "0.2"])).toBe("-0.05")
  expect(sum(["1e20", "1e-20"])).toBe("100000000000000000000.00000000000000000001")
})

test("decimals are written plainly", () => {
  expect(plainDecimal("1.50")).toBe("1.5")
  expect(plainDecimal("-0")).toBe("0")
  expect(plainDecimal("12E2")).toBe("1200")
  expect(plainDecimal("007")).toBe("7")
  for (const text of ["", ".", "e3", "0x1f", "1,5", "NaN"])
    expect(() => plainDecimal(text), text).toThrow(RangeError)
})

test("thousandths add up as integers do", () => {
  const thousandths = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 8 })
  fc.assert(
    fc.property(thousandths, (numbers) => {
      const total = numbers.reduce((all, number) => all + number, 0)
      expect(Number(sum(numbers.map((number) => `${number}e-3`)))).toBe(total / 1000)
    }),
    { seed: 11 },
  )
})
