import { edit, read } from "@parley/core"
import { change, reviewOf } from "@parley/core/file"
import { expect, test } from "vitest"
import { isLost, restoreAll } from "./restore-all.ts"

const TEXT = `parley: 1
title: T
decisionMakers:
  p: { options: { a: { name: A }, b: { name: B } } }
  q: { options: { c: { name: C } } }
infeasible:
  - a and c
  - { when: b and c, because: why }
preferences:
  p: [a, not c]
  q: [c if a, not a]
`

test("an option that was deleted comes back with all that spoke of it", () => {
  const deleted = edit(TEXT, change(read(TEXT), { kind: "delete-option", dm: "p", option: "a" }))
  expect(reviewOf(read(deleted)).length).toBeGreaterThan(2)
  const back = edit(deleted, restoreAll(deleted, read(deleted)))
  const { data } = read(back)
  expect(data).toMatchObject(read(TEXT).data as object)
})

test("nothing to put back is no edit", () => {
  expect(restoreAll(TEXT, read(TEXT))).toEqual([])
})

test("what an added option touches lost nothing, so there is nothing to put back", () => {
  const ranked = `parley: 1
title: T
decisionMakers: { p: { options: { a: { name: A } } } }
preferences: { p: { ranking: [Y, N] } }
`
  const added = edit(ranked, change(read(ranked), { kind: "add-option", dm: "p", id: "d", name: "D", at: 1 }))
  const items = reviewOf(read(added))
  expect(items.map((item) => item?.added)).toEqual(["p.d"])
  expect(items.some(isLost)).toBe(false)
  const deleted = edit(TEXT, change(read(TEXT), { kind: "delete-option", dm: "p", option: "a" }))
  expect(reviewOf(read(deleted)).some(isLost)).toBe(true)
})
