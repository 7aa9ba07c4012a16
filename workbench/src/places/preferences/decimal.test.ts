import { expect, test } from "vitest"
import { weightOf } from "./decimal.ts"

test("decimals as people type them", () => {
  expect(weightOf("2")).toEqual({ value: 2 })
  expect(weightOf(" -0,25 ")).toEqual({ value: -0.25 })
  expect(weightOf("−3")).toEqual({ value: -3 })
  expect(weightOf(".5")).toEqual({ value: 0.5 })
  expect(weightOf("-0")).toEqual({ value: 0 })
  expect(weightOf("0.123456789012345")).toEqual({ value: 0.123456789012345 })
})

test("what is no number, or more than a number keeps, is refused", () => {
  for (const text of ["", "-", "1e3", "two", "1.2.3", "Infinity", "0x1f"])
    expect(weightOf(text)).toEqual({ fault: "not-number" })
  expect(weightOf("0.1234567890123456")).toEqual({ fault: "too-exact" })
  expect(weightOf("12345678901234567")).toEqual({ fault: "too-exact" })
})
