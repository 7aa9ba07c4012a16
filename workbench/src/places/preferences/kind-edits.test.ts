import { check, edit, read } from "@parley/core"
import { applyScenario, restoreReview, reviewOf } from "@parley/core/file"
import { expect, test } from "vitest"
import { kindEdits } from "./kind-edits.ts"

const TEXT = `parley: 1
title: T
decisionMakers:
  x: { options: { a: {} } }
  y: { options: { b: {} } }
preferences:
  x:
    - a
    - { want: not b, because: "Of the rain." }
  y: { ranking: ["NN", "YN", "NY", "YY"], because: "Of the sun." }
scenarios:
  s: { changes: { preferences: { y: [b] } } }
`

const errors = (text: string) => check(text).filter(({ severity }) => severity === "error")

test("statements become weights; the statements wait under review and can be put back", () => {
  const file = read(TEXT)
  const text = edit(
    TEXT,
    kindEdits({ file: file, conflict: file.conflict!, scenario: null }, "x", { weights: { a: 1 } }),
  )
  expect(errors(text)).toEqual([])
  const changed = read(text)
  expect(changed.conflict!.preferences[0]!.kind).toBe("weights")
  expect(reviewOf(changed)).toHaveLength(1)
  const back = edit(text, restoreReview(changed, 0)!)
  expect(read(back).data).toEqual(file.data)
})

test("a ranking becomes statements, and says in which order its strings are", () => {
  const file = read(TEXT)
  const text = edit(TEXT, kindEdits({ file: file, conflict: file.conflict!, scenario: null }, "y", []))
  expect(errors(text)).toEqual([])
  const changed = read(text)
  expect(reviewOf(changed)[0]!.order).toEqual(["x.a", "y.b"])
  expect(read(edit(text, restoreReview(changed, 0)!)).data).toEqual(file.data)
  // A second change adds to the list.
  const again = edit(text, kindEdits({ file: changed, conflict: changed.conflict!, scenario: null }, "x", []))
  expect(reviewOf(read(again))).toHaveLength(2)
})

test("in a scenario the file's own preferences stay; the scenario's wait under review", () => {
  const file = read(TEXT)
  const own = edit(
    TEXT,
    kindEdits({ file: file, conflict: file.conflict!, scenario: "s" }, "y", { weights: { b: 2 } }),
  )
  expect(errors(own)).toEqual([])
  expect(applyScenario(read(own), "s").conflict!.preferences[1]!.kind).toBe("weights")
  expect(read(own).conflict!.preferences[1]!.kind).toBe("ranking")
  expect(reviewOf(read(own))).toHaveLength(1)
  const inherited = edit(
    TEXT,
    kindEdits({ file: file, conflict: file.conflict!, scenario: "s" }, "x", { weights: { a: 2 } }),
  )
  expect(reviewOf(read(inherited))).toEqual([])
  expect(applyScenario(read(inherited), "s").conflict!.preferences[0]!.kind).toBe("weights")
})
