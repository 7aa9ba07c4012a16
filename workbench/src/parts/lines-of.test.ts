import { expect, test } from "vitest"
import { linesOf } from "./lines-of.ts"

test("a text is broken between words, and what does not fit is left out with an ellipsis", () => {
  expect(linesOf("Talks under guarantees", 12, 3)).toEqual(["Talks under", "guarantees"])
  expect(linesOf("short", 12, 3)).toEqual(["short"])
  expect(linesOf("one two three four five", 8, 2)).toEqual(["one two", "three …"])
  expect(linesOf("Donaudampfschifffahrt", 10, 3)).toEqual(["Donaudampf", "schifffahr", "t"])
  expect(linesOf("", 10, 3)).toEqual([])
})
