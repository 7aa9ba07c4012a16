import { check, edit, read } from "@parley/core"
import { applyScenario, restoreReview, reviewOf } from "@parley/core/file"
import { expect, test } from "vitest"
import { doubtOf, negation } from "./negation.ts"

const TEXT = `parley: 1
title: T
decisionMakers:
  x: { options: { a: {}, b: {} } }
preferences:
  x:
    - a
    - { want: b, because: It rains. }
    - { want: a iff b, confidence: low }
scenarios:
  s: { changes: { statusQuo: [a] } }
`
const file = read(TEXT)

test("grounds are kept, and doubted until somebody has looked or it is turned back", () => {
  const text = edit(TEXT, negation({ file: file, data: file.data, scenario: null }, "x", 1, "not b"))
  expect(text).toContain("{ want: not b, because: It rains. }")
  const after = read(text)
  expect(check(text).filter(({ severity }) => severity === "error")).toEqual([])
  expect(doubtOf(after, null, "x", "not b")).toBe(0)
  expect(doubtOf(after, null, "x", "a")).toBe(-1)
  expect(reviewOf(after)).toEqual([
    { at: ["preferences", "x", 1], was: { want: "b", because: "It rains." }, now: { want: "not b" } },
  ])
  expect(edit(text, negation({ file: after, data: after.data, scenario: null }, "x", 1, "b"))).toBe(TEXT)
  expect(edit(text, restoreReview(after, 0)!)).toBe(TEXT)
})

test("what gives no reason is not doubted", () => {
  for (const at of [0, 2])
    expect(
      reviewOf(read(edit(TEXT, negation({ file: file, data: file.data, scenario: null }, "x", at, "not a")))),
    ).toEqual([])
})

test("in a scenario its own list is changed and doubted", () => {
  const world = applyScenario(file, "s")
  const after = read(edit(TEXT, negation({ file: file, data: world.data, scenario: "s" }, "x", 1, "not b")))
  expect(reviewOf(after)[0]?.at).toEqual(["scenarios", "s", "changes", "preferences", "x", 1])
  expect(doubtOf(after, "s", "x", "not b")).toBe(0)
  expect(doubtOf(after, null, "x", "not b")).toBe(-1)
})
