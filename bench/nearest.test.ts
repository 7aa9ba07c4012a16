import { expect, test } from "vitest"
import { timeNearest } from "./nearest.ts"

test("each run finds a ranking of forty states", async () => {
  const { states, spoken, pairs, milliseconds } = await timeNearest("nash", 2)
  expect(states).toBe(40)
  expect(spoken[0]).toBeGreaterThan(3)
  expect([pairs.length, milliseconds.length]).toEqual([2, 2])
})
