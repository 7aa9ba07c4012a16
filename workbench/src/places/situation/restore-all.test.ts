import { change, edit, read, reviewOf } from "@parley/core"
import { expect, test } from "vitest"
import { restoreAll } from "./restore-all.ts"

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
