import { expect, test } from "vitest"
import { readOf, shown, two } from "../../page/sample.tsx"
import { Scope } from "./scope.tsx"
import { Target } from "./target.tsx"

test("a state asked about is named, an expression is to be written", () => {
  expect(readOf(shown(<Target />, two(), { goal: "YN" }))).toContain("Should hold: ")
  expect(shown(<Target />, two(), { goal: "go" })).toContain('value="go"')
})

test("outcomes are offered as goals, but none while nobody says what they want", () => {
  const offered = (text: string) =>
    [...shown(<Target />, text).matchAll(/<option value="([YN]+)"/g)].map(([, state]) => state)
  expect(offered(two())).toEqual(["YN"])
  expect(offered(two(""))).toEqual([])
})

test("whose preferences stay is not ticked", () => {
  const markup = shown(<Scope />, two(), { fixed: ["one"] })
  const ticks = [...markup.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([tick]) =>
    /checked/.test(tick),
  )
  expect(ticks.slice(0, 2)).toEqual([false, true])
})
