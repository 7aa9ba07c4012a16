import { expect, test } from "vitest"
import { browserUsageOf } from "./usage.ts"

test("everything is measured unless parts are named", () => {
  expect(browserUsageOf([])).toEqual({
    parts: ["edits", "start", "published", "memory"],
    edits: 60,
    runs: 9,
    hour: 1_200,
    json: false,
  })
  expect(browserUsageOf(["memory", "edits", "--hour", "20", "--json"])).toMatchObject({
    parts: ["edits", "memory"],
    hour: 20,
    json: true,
  })
})

test.each([
  [["speed"], "unknown: speed; there are edits, start, published, memory"],
  [["--runs", "0"], "--runs wants a whole number from 1, not 0"],
  [["--often"], "Unknown option '--often'"],
])("%j is wrong use", (args, message) => {
  expect(() => browserUsageOf(args)).toThrow(message)
})
