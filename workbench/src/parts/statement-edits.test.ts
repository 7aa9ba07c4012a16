import { edit, read } from "@parley/core"
import { applyToData, type Json } from "@parley/core/file"
import { expect, test } from "vitest"
import {
  addition,
  deletion,
  duplication,
  formulaOf,
  keysOf,
  landing,
  moving,
  negated,
  rewording,
} from "./statement-edits.ts"

const TEXT = `parley: 1
title: T
decisionMakers:
  x: { options: { a: {}, b: {} } }
  y: { options: { c: {} } }
preferences:
  x:
    - a # why
    - { want: not b, because: "Of the rain." }
    - a iff b
`

const { data, conflict } = read(TEXT)

function statements(of: Json, dm = "x"): Json {
  return (of as { preferences: { [dm: string]: Json } }).preferences[dm]!
}

test("a statement is reworded, and keeps its grounds and its comment", () => {
  expect(edit(TEXT, rewording(data, "x", 0, "not a"))).toContain("- not a # why\n")
  expect(statements(applyToData(data, rewording(data, "x", 1, "b")))).toEqual([
    "a",
    { want: "b", because: "Of the rain." },
    "a iff b",
  ])
})

test("statements are added, also the first one, moved, doubled and deleted", () => {
  expect(statements(applyToData(data, addition(data, "x", 3, "b")))).toHaveLength(4)
  expect(statements(applyToData(data, addition(data, "y", 0, "c")), "y")).toEqual(["c"])
  expect(statements(applyToData(data, duplication(data, "x", 1)))).toEqual([
    "a",
    { want: "not b", because: "Of the rain." },
    { want: "not b", because: "Of the rain." },
    "a iff b",
  ])
  expect(statements(applyToData(data, moving("x", 2, 0)))).toEqual([
    "a iff b",
    "a",
    { want: "not b", because: "Of the rain." },
  ])
  expect(moving("x", 1, 1)).toEqual([])
  expect(statements(applyToData(data, deletion("x", 0)))).toHaveLength(2)
})

test("what is dropped lands beside its target", () => {
  const order = ["a", "b", "c", "d"]
  for (let from = 0; from < 4; from++)
    for (let target = 0; target < 4; target++)
      for (const position of ["before", "after"] as const) {
        if (from === target) continue
        const to = landing(from, target, position)
        const moved = order.toSpliced(from, 1).toSpliced(to, 0, order[from]!)
        const at = moved.indexOf(order[target]!)
        expect(moved[position === "before" ? at - 1 : at + 1]).toBe(order[from])
      }
})

test("the contrary of a statement, and of that the statement again", () => {
  const contrary = (text: string) => negated(conflict!, formulaOf(conflict!, text)!)
  expect(contrary("a")).toBe("not a")
  expect(contrary("not a")).toBe("a")
  expect(contrary("a iff b")).toBe("not (a iff b)")
  expect(contrary("not (a and not b)")).toBe("a and not b")
})

test("keys tell statements of the same text apart", () => {
  expect(new Set(keysOf(["a", "b", "a", "a"])).size).toBe(4)
})
