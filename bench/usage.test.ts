import { expect, test } from "vitest"
import { UsageError, usageOf } from "./usage.ts"

test("names, runs and seconds", () => {
  expect(usageOf([])).toEqual({ mode: "measure", names: [], runs: 5, limit: 120, force: false })
  expect(usageOf(["4x3", "--runs", "2", "lists", "--limit=600"])).toEqual({
    mode: "measure",
    names: ["4x3", "lists"],
    runs: 2,
    limit: 600,
    force: false,
  })
  expect(usageOf(["--list"])).toMatchObject({ mode: "list" })
  expect(usageOf(["--against", "a/4x3.gmcr", "--force"])).toMatchObject({
    mode: "against",
    names: ["a/4x3.gmcr"],
    force: true,
  })
})

test.each([
  ["--bogus"],
  ["--runs", "0"],
  ["--runs", "two"],
  ["--runs"],
  ["--limit", "-1"],
  ["--list", "4x3"],
  ["--list", "--against", "4x3.gmcr"],
  ["--against"],
  ["--against", "4x3.gmcr", "--runs", "2"],
  ["--force"],
])("wrong use is told: %s %s %s %s", (...args) => {
  expect(() => usageOf(args.filter((arg) => arg !== undefined))).toThrow(UsageError)
})
