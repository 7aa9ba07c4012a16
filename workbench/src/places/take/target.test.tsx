import { expect, test } from "vitest"
import type { View } from "../../page/address.ts"
import { readOf, shown, two } from "../../page/sample.tsx"
import { take } from "../../words/en/later.ts"
import { Scope } from "./scope.tsx"
import { Target } from "./target.tsx"

test("a state asked about is named, an expression is to be written", () => {
  expect(readOf(shown(<Target />, two(), { goal: ["YN"] }))).toContain("Should hold: ")
  expect(shown(<Target />, two(), { goal: ["go"] })).toContain("<span>One chooses to go</span>")
})

test("outcomes are offered as what is to hold and what must not, but none while nobody says what they want", () => {
  const offered = (text: string) =>
    [...shown(<Target />, text).matchAll(/<option value="([YN]+)"/g)].map(([, state]) => state)
  expect(offered(two())).toEqual(["YN", "YN"])
  expect(offered(two(""))).toEqual([])
})

test("whose preferences stay is not ticked", () => {
  const markup = shown(<Scope />, two(), { fixed: ["one"] })
  const ticks = [...markup.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([tick]) =>
    /checked/.test(tick),
  )
  expect(ticks.slice(0, 2)).toEqual([false, true])
})

test("several wishes have a field each, and one more can be added to them", () => {
  const fields = (view: Partial<View>) =>
    [...shown(<Target />, two(), view).matchAll(/<input[^>]*role="combobox"[^>]*>/g)].map(
      ([field]) => /value="([^"]*)"/.exec(field)![1],
    )
  expect(fields({})).toEqual(["", ""])
  // What names no option is left as the text that it is.
  expect(fields({ goal: ["go", "not go"], avoid: ["stop", "YN"] })).toEqual(["", "", "stop"])
  const said = readOf(shown(<Target />, two(), { goal: ["go", "not go"], avoid: ["stop", "YN"] }))
  expect(said).toContain("And what else should hold (2)")
  expect(said).toContain("Must not hold: ")
  expect(said).toContain(take.goal.add)
  expect(said).toContain(take.avoid.add)
  // There is a field for the first one already.
  expect(readOf(shown(<Target />, two()))).not.toContain(take.goal.add)
})
