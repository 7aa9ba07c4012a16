import { expect, test } from "vitest"
import { readOf, shown, two } from "../../page/sample.tsx"
import { ask, asked } from "../../worker/sample.ts"
import { endsOf } from "./ends.ts"
import { Ways } from "./ways.tsx"

const graph = ask({ ...asked(two()), kind: "graph", by: "moves", focus: null, most: 100 })
const waysOf = (of: { state: string | null; against: string | null; back: boolean }) => {
  const ends = endsOf(of, of.state)
  const { from, to } = ends
  const found =
    from === null || to === null
      ? null
      : ask({ ...asked(two()), kind: "ways", from, to, by: "moves", most: 5 })
  return shown(<Ways graph={graph} here={of.state} ends={ends} found={found} busy={false} />, two(), of)
}
const valuesOf = (markup: string) =>
  [...markup.matchAll(/<option value="([^"]*)" selected=""/g)].map(([, value]) => value)

test("the way from today is offered for a selected state, and leads to it", () => {
  expect(readOf(waysOf({ state: "YN", against: null, back: false }))).toContain(
    "From today to the selected state",
  )
  const back = waysOf({ state: "YN", against: "NN", back: true })
  expect(valuesOf(back)).toEqual(["NN", "YN"])
  expect(readOf(back)).toContain("One could go")
  const on = waysOf({ state: "YN", against: "NN", back: false })
  expect(valuesOf(on)).toEqual(["YN", "NN"])
})

test("today's state has no way from today", () => {
  expect(readOf(waysOf({ state: "NN", against: null, back: false }))).not.toContain("From today")
})
