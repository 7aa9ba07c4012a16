import fc from "fast-check"
import { expect, test } from "vitest"
import { apart, slopeOf } from "./slope.ts"

const SIZE = { width: 100, height: 60, line: 10 }

test("the best rank stands at the top and the worst at the foot of each axis", () => {
  const { axes, points } = slopeOf(
    [
      [1, 3],
      [4, 1],
    ],
    [4, 3],
    SIZE,
  )
  expect(axes).toEqual([0, 100])
  expect(points).toEqual([
    [0, 60],
    [60, 0],
  ])
})

test("who ranks all alike has them at the top", () => {
  expect(slopeOf([[1], [1]], [1], SIZE).points).toEqual([[0], [0]])
})

test("names keep their order and their distance, and move down alone", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 6 }), (places) => {
      const moved = apart(places, 10)
      const inOrder = [...places.keys()].sort((a, b) => places[a]! - places[b]! || a - b)
      for (const [at, i] of inOrder.entries()) {
        expect(moved[i]).toBeGreaterThanOrEqual(places[i]!)
        if (at > 0) expect(moved[i]! - moved[inOrder[at - 1]!]!).toBeGreaterThanOrEqual(10)
      }
    }),
  )
})
