import { expect, test } from "vitest"
import { placeFor } from "./turning.ts"

test("keys turn slides as far as there are some, and leave the others alone", () => {
  expect(["ArrowRight", "PageDown", " "].map((key) => placeFor(key, 1, 4))).toEqual([2, 2, 2])
  expect(["ArrowLeft", "PageUp"].map((key) => placeFor(key, 1, 4))).toEqual([0, 0])
  expect([placeFor("ArrowRight", 4, 4), placeFor("ArrowLeft", 0, 4)]).toEqual([4, 0])
  expect([placeFor("Home", 3, 4), placeFor("End", 3, 4)]).toEqual([0, 4])
  expect(["ArrowDown", "ArrowUp", "Enter", "p"].map((key) => placeFor(key, 1, 4))).toEqual([
    null,
    null,
    null,
    null,
  ])
})
