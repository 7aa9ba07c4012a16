import type { ToldLink } from "@parley/core/report"
import { expect, test } from "vitest"
import { START } from "../../page/address.ts"
import { between, shownState, walking } from "../../page/shown.ts"
import { MOST_PLACES, statesOf, stretches, walkedTree, withWay } from "./walked.ts"

const view = { ...START, file: "f", state: "NN", trail: ["YY"] }

function link(from: string, to: string): ToldLink {
  return { role: "answer", dm: 0, from, to, toNumber: 1, toName: "", sentence: "", changes: [], rank: 1 }
}

test("without a selection today is shown, then the strongest outcome", () => {
  const card = { text: "YN" }
  const model = { today: null, outcomes: [card] }
  type Given = Parameters<typeof shownState>[1]
  expect(shownState({ state: "NN" }, model as unknown as Given)).toBe("NN")
  expect(shownState({ state: null }, { ...model, today: { text: "NY" } } as unknown as Given)).toBe("NY")
  expect(shownState({ state: null }, model as unknown as Given)).toBe("YN")
  expect(shownState({ state: null }, model as unknown as Given, true)).toBeNull()
  expect(shownState({ state: null }, null)).toBeNull()
})

test("walking lengthens the trail, through what lies between, and walking back cuts it", () => {
  expect(walking(view, "NN", "YN")).toEqual({ state: "YN", trail: ["YY", "NN"] })
  expect(walking(view, "NN", "NY", ["YN"])).toEqual({ state: "NY", trail: ["YY", "NN", "YN"] })
  expect(walking(view, "NN", "YY")).toEqual({ state: "YY", trail: [] })
  expect(walking({ ...view, state: null, trail: [] }, "NN", "YN")).toEqual({ state: "YN", trail: ["NN"] })
})

test("a link of a chain is reached through those before it", () => {
  const chain = [link("NN", "YN"), link("YN", "YY"), link("YY", "NY")]
  expect(between(chain, 0, "NN")).toEqual([])
  expect(between(chain, 2, "NN")).toEqual(["YN", "YY"])
  // Choices made at the same time.
  expect(between([link("NN", "YN"), link("NN", "NY")], 1, "NN")).toEqual([])
})

test("branches are kept, and shown as stretches without forks", () => {
  let tree = withWay({ state: "a", next: [] }, ["a", "b", "c"])
  tree = withWay(tree, ["a", "b"])
  tree = withWay(tree, ["a", "b", "d", "a"])
  expect(statesOf(tree)).toEqual(["a", "b", "c", "d"])
  const shown = stretches(tree)
  expect(shown.places).toEqual([
    { state: "a", trail: [] },
    { state: "b", trail: ["a"] },
  ])
  expect(shown.branches.map(({ places }) => places)).toEqual([
    [{ state: "c", trail: ["a", "b"] }],
    [
      { state: "d", trail: ["a", "b"] },
      { state: "a", trail: ["a", "b", "d"] },
    ],
  ])
})

test("a way that begins elsewhere has a tree of its own", () => {
  walkedTree("f", ["YY"], "NN")
  expect(walkedTree("f", [], "NN")).toEqual({ state: "NN", next: [] })
  expect(walkedTree("f", [], "YY")).toEqual({ state: "YY", next: [{ state: "NN", next: [] }] })
  expect(walkedTree("other", [], "YY")).toEqual({ state: "YY", next: [] })
})

test("what has been walked is bounded: a tree that grows too large is begun anew with the way itself", () => {
  const name = (i: number) => i.toString(2).padStart(10, "0").replaceAll("0", "N").replaceAll("1", "Y")
  for (let i = 1; i < MOST_PLACES; i++) walkedTree("bound", [name(0)], name(i))
  expect(statesOf(walkedTree("bound", [], name(0)))).toHaveLength(MOST_PLACES)
  const tree = walkedTree("bound", [name(0)], name(MOST_PLACES))
  expect(statesOf(tree)).toEqual([name(0), name(MOST_PLACES)])
})

test("of many trees those used last are kept", () => {
  walkedTree("first", ["YY"], "NN")
  walkedTree("second", ["YY"], "NN")
  for (let i = 0; i < 31; i++) {
    walkedTree(`file ${i}`, ["YY"], "NN")
    walkedTree("first", [], "YY")
  }
  expect(statesOf(walkedTree("first", [], "YY"))).toEqual(["YY", "NN"])
  expect(statesOf(walkedTree("second", [], "YY"))).toEqual(["YY"])
})
