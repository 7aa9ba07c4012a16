import { type Conflict, read } from "@parley/core"
import { expect, test } from "vitest"
import { differing, flipped } from "../../parts/state-text.ts"
import { adding, conditionsOf, without } from "./filter.ts"
import { rowsOf } from "./rows.ts"

const conflict: Conflict = read(`parley: 1
title: A test
decisionMakers:
  one: { name: One, options: { a: { name: A }, b: { name: B } } }
  two: { name: Two, options: { c: { name: C } } }
`).conflict!

test("a filter's conditions are the parts of its and", () => {
  expect(conditionsOf("", conflict)).toEqual([])
  expect(conditionsOf("a and not c and (b or c)", conflict)).toMatchObject([
    { text: "a", formula: { kind: "option", option: 0 } },
    { text: "not c", formula: { kind: "not" } },
    { text: "b or c", formula: { kind: "or" } },
  ])
  expect(conditionsOf("a and", conflict)).toEqual([{ text: "a and", formula: null }])
})

test("a condition about an option takes the place of the one before", () => {
  expect(adding("a and b", "not a", conflict)).toBe("not a and b")
  expect(adding("a", "b or c", conflict)).toBe("a and (b or c)")
  expect(adding("a and (b or c)", "b or c", conflict)).toBe("a and (b or c)")
  expect(adding("", "c", conflict)).toBe("c")
  expect(adding("a and", "c", conflict)).toBe("c")
  expect(adding("a", "b and", conflict)).toBe("a")
})

test("conditions are taken away one by one", () => {
  expect(without("a and not c and (b or c)", 1, conflict)).toBe("a and (b or c)")
  expect(without("a and (b or c)", 0, conflict)).toBe("b or c")
  expect(without("a", 0, conflict)).toBe("")
  expect(without("a and", 0, conflict)).toBe("")
})

test("each decision maker's options stand below its ranks", () => {
  expect(rowsOf(conflict, ["nash"], true)).toEqual([
    { kind: "head" },
    { kind: "concept", concept: "nash" },
    { kind: "beside" },
    { kind: "rank", dm: 0 },
    { kind: "option", option: 0, dm: 0 },
    { kind: "option", option: 1, dm: 0 },
    { kind: "rank", dm: 1 },
    { kind: "option", option: 2, dm: 1 },
  ])
})

test("states are told apart and turned over option by option", () => {
  expect(differing("YN-", "YY-")).toEqual([1])
  expect(flipped("YN-", 0)).toBe("NN-")
  expect(flipped("YN-", 1)).toBe("YY-")
  expect(flipped("YN-", 2)).toBeNull()
})
