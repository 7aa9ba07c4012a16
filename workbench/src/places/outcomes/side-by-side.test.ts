import { expect, test } from "vitest"
import type { Card } from "../../worker/protocol.ts"
import { paired } from "./side-by-side.ts"

const card = (text: string): Card => ({
  text,
  number: 1,
  label: null,
  sentence: "",
  taken: "",
  change: null,
  ranks: [],
  under: ["nash"],
  stable: {},
  way: { kind: "unknown" },
})
const texts = (pairs: readonly { readonly text: string }[]) => pairs.map(({ text }) => text)

test("outcomes of two worlds are told apart, each in the order of its own world", () => {
  const here = [card("YN"), card("NN"), card("YY")]
  const there = [card("NY"), card("YY"), card("YN")]
  const { both, onlyHere, onlyThere } = paired(here, there, (state) => state)
  expect(texts(both)).toEqual(["YN", "YY"])
  expect(both[0]).toEqual({ text: "YN", here: here[0], there: there[2] })
  expect(texts(onlyHere)).toEqual(["NN"])
  expect(texts(onlyThere)).toEqual(["NY"])
})

test("a world whose options stand in another order names the same states otherwise", () => {
  const reversed = (state: string) => [...state].reverse().join("")
  const { both, onlyHere, onlyThere } = paired([card("YN")], [card("NY"), card("YY")], reversed)
  expect(texts(both)).toEqual(["YN"])
  expect(onlyHere).toEqual([])
  expect(texts(onlyThere)).toEqual(["YY"])
})

test("a state that is none here keeps its own name", () => {
  expect(texts(paired([], [card("YNY")], () => null).onlyThere)).toEqual(["YNY"])
})
