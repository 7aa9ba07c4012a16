import { expect, test } from "vitest"
import { depthOf, rankPath } from "./rank-path.ts"

const BAND = { xs: [0, 100, 200], top: 10, height: 50 }

test("the best rank is on top, the worst at the bottom, and indifference is a level line", () => {
  expect(depthOf(1, 60, BAND)).toBe(10)
  expect(depthOf(60, 60, BAND)).toBe(60)
  expect(depthOf(1, 1, BAND)).toBe(10)
})

test("an own move at a loss has a V, what others do has none, and numbers keep off the line", () => {
  const { points, segments } = rankPath(
    {
      ranks: [12, 76, 74],
      worst: 88,
      steps: [
        { own: true, loss: true },
        { own: false, loss: true },
      ],
    },
    BAND,
  )
  expect(points.map(({ rank }) => rank)).toEqual([12, 76, 74])
  expect(segments.map(({ notch }) => notch !== null)).toEqual([true, false])
  expect(segments.map(({ own }) => own)).toEqual([true, false])
  // The line falls to the second rank: its number stands below, the first above.
  expect(points[0]!.labelY).toBeLessThan(points[0]!.y)
  expect(points[1]!.labelY).toBeGreaterThan(points[1]!.y)
})

test("ranks and places must be as many", () => {
  expect(() => rankPath({ ranks: [1, 2], worst: 2, steps: [{ own: true, loss: false }] }, BAND)).toThrow(
    RangeError,
  )
})
