import { read } from "@parley/core"
import { applyToData } from "@parley/core/file"
import { expect, test } from "vitest"
import { textsOf } from "../../parts/statement-edits.ts"
import { actEdits, keyAct, type Listed, PLACES } from "./statement-acts.ts"
import type { StatementAct } from "./statement-menu.tsx"

const TEXT = `parley: 1
title: T
decisionMakers: { x: { name: X, options: { a: { name: A }, b: { name: B } } } }
preferences: { x: [a, not b, a if b] }
`
const { conflict, data } = read(TEXT)
const preference = conflict!.preferences[0]!
const listed: Listed = {
  conflict: conflict!,
  data,
  dm: "x",
  statements: preference.kind === "statements" ? preference.statements : [],
}

test.each<[StatementAct, string[], number]>([
  ["negate", ["a", "b", "a if b"], 1],
  ["duplicate", ["a", "not b", "not b", "a if b"], 2],
  ["up", ["not b", "a", "a if b"], 0],
  ["down", ["a", "a if b", "not b"], 2],
  ["first", ["not b", "a", "a if b"], 0],
  ["remove", ["a", "a if b"], 1],
])("to %s a statement leaves the others, and the focus goes with it", (act, after, place) => {
  expect(textsOf(applyToData(data, actEdits(listed, act, 1)), "x")).toEqual(after)
  expect(PLACES[act](1)).toBe(place)
})

test("keys of the list: moves from anywhere in a line, the rest from the line itself", () => {
  const pressed = (key: string, at: number, onRow = true, altKey = false) =>
    keyAct({ key, altKey, ctrlKey: false, metaKey: false }, { at, count: 3, onRow })
  expect(pressed("ArrowUp", 1, false, true)).toBe("up")
  expect(pressed("ArrowUp", 0, false, true)).toBe("nothing")
  expect(pressed("ArrowDown", 1, true, true)).toBe("down")
  expect(pressed("ArrowDown", 2, true, true)).toBe("nothing")
  expect(pressed("ArrowDown", 1)).toBeNull()
  expect(pressed("Enter", 1)).toBe("edit")
  expect(pressed("F2", 1)).toBe("edit")
  expect(pressed("Enter", 1, false)).toBeNull()
  expect(pressed("Delete", 1)).toBe("remove")
  expect(pressed("Delete", 1, false)).toBeNull()
  expect(
    keyAct({ key: "Delete", altKey: false, ctrlKey: true, metaKey: false }, { at: 1, count: 3, onRow: true }),
  ).toBeNull()
})
