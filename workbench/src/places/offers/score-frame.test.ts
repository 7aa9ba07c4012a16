import { expect, test } from "vitest"
import { scoreFrame } from "./score-frame.ts"

test("a wide board has names and ends beside it, and all stops within the drawing", () => {
  const frame = scoreFrame(1360, 4)
  expect(frame.isNarrow).toBe(false)
  expect(frame.label + frame.drawing + frame.end).toBe(1360)
  expect(frame.stops).toHaveLength(4)
  expect(frame.alone).toBeLessThan(frame.stops[0]!)
  const gaps = frame.stops.slice(1).map((x, i) => x - frame.stops[i]!)
  expect(new Set(gaps.map(Math.round)).size).toBe(1)
  expect(frame.stops.at(-1)! + frame.head / 2).toBeLessThanOrEqual(frame.drawing + 0.001)
})

test("a narrow board gives the drawing all of its width, with six stops too", () => {
  const frame = scoreFrame(358, 6)
  expect(frame).toMatchObject({ isNarrow: true, label: 0, end: 0, drawing: 358 })
  expect(frame.stops.at(-1)!).toBeLessThan(358)
  expect(frame.stops[1]! - frame.stops[0]!).toBeGreaterThan(40)
})

test("a course without a stop is none", () => {
  expect(() => scoreFrame(900, 0)).toThrow(RangeError)
})
