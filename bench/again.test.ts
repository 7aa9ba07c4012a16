import { expect, test } from "vitest"
import { analyseAgain } from "./again.ts"

test("both ways are timed, and they agree", () => {
  const { again, anew } = analyseAgain("4x2", 3)
  expect([again.length, anew.length]).toEqual([3, 3])
})

test("a conflict that is none is told", () => {
  expect(() => analyseAgain("9x9", 1)).toThrow(RangeError)
})
