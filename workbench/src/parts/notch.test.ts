import { expect, test } from "vitest"
import { arrowHead, doubleBar, notched, shortOf } from "./notch.ts"

const numbers = (path: string): number[] => (path.match(/-?[\d.]+/g) ?? []).map(Number)

test("a notch leaves a gap in the middle of a line and dips below it", () => {
  const { line, notch } = notched({ x: 0, y: 10 }, { x: 100, y: 10 }, 10)
  expect(line).toBe("M0 10L40 10M60 10L100 10")
  expect(notch).toBe("M40 10L50 21L60 10")
  const steep = notched({ x: 0, y: 100 }, { x: 100, y: 0 }, 10)
  const [, , tipX, tipY] = numbers(steep.notch)
  // Below the line, at its middle.
  expect(tipX).toBe(50)
  expect(tipY).toBeGreaterThan(50)
})

test("a short line has a smaller notch, and the pieces never run past each other", () => {
  const [, , before, , after] = numbers(notched({ x: 0, y: 0 }, { x: 20, y: 0 }, 50).line)
  expect(before!).toBeGreaterThan(0)
  expect(before!).toBeLessThan(after!)
})

test("arrow heads end at the point and bars stand across before it", () => {
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 50, y: 0 },
  ]
  expect(arrowHead(from, to, 10)).toMatch(/^M50 0L40 5.2L40 -5.2Z$/)
  expect(numbers(doubleBar(from, to, 10)).filter((_, i) => i % 2 === 0)).toEqual([40, 40, 35, 35])
  expect(shortOf(from, to, 8)).toEqual({ x: 42, y: 0 })
  expect(shortOf(from, to, 80)).toEqual({ x: 0, y: 0 })
})
