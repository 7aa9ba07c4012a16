import { expect, test } from "vitest"
import { placeAt } from "./reorder.ts"

test("a row goes below those whose middle it has passed", () => {
  const middles = [10, 30, 50]
  expect(placeAt(middles, 0, 12)).toBe(0)
  expect(placeAt(middles, 0, 31)).toBe(1)
  expect(placeAt(middles, 0, 99)).toBe(2)
  expect(placeAt(middles, 2, 5)).toBe(0)
  expect(placeAt(middles, 1, 30)).toBe(1)
})
