import { expect, test } from "vitest"
import { change } from "./change.ts"
import { edit } from "./edit.ts"
import { read } from "./read.ts"
import { restoreReview } from "./restore.ts"
import { reviewOf } from "./review.ts"

const TEXT = `parley: 1
title: T
decisionMakers:
  x:
    options:
      # first
      a: # behind
        # inside
        name: Take a
        because: >-
          A reason that was broken
          by hand where it reads well.

        assumed: |
          One line.

          Another. # no comment
        evidence:
          - F1 # seen
          - F2
      b: {}
preferences:
  x:
    - want: a
      because: >-
        First this,
        then that.
    - not b
`

test("what has several lines keeps them on its way, with its comments", () => {
  const option = read(TEXT).data as { decisionMakers: { x: { options: { a: object } } } }
  const { a } = option.decisionMakers.x.options
  const copied = edit(TEXT, [{ kind: "set", path: ["review"], value: [{ at: ["q"], was: { ...a } }] }])
  expect(copied.slice(TEXT.length)).toBe(`review:
  - at: [q]
    was:
      # first
      # behind
      # inside
      name: Take a
      because: >-
        A reason that was broken
        by hand where it reads well.

      assumed: |
        One line.

        Another. # no comment
      evidence:
        - F1 # seen
        - F2
`)
  const partly = edit(TEXT, [
    { kind: "insert", path: ["preferences", "x"], at: 2, value: { ...a, want: "b" } },
  ])
  expect(partly).toContain(`      because: >-
        A reason that was broken
        by hand where it reads well.
      assumed: |
        One line.
`)
  expect(read(partly).data).toMatchObject({ preferences: { x: [{}, "not b", { ...a, want: "b" }] } })
})

test("an option deleted and put back is as it was, its comments within it", () => {
  let text = edit(TEXT, change(read(TEXT), { kind: "delete-option", dm: "x", option: "a" }))
  expect(text).toContain("# seen")
  for (let turns = 0; reviewOf(read(text)).length > 0 && turns < 9; turns++)
    text = edit(text, restoreReview(read(text), 0)!)
  expect(text).toBe(
    TEXT.replace("      # first\n      a: # behind\n", "      a:\n        # first\n        # behind\n"),
  )
})

test("files with other line ends keep them", () => {
  const dos = TEXT.replaceAll("\n", "\r\n")
  const gone = edit(dos, change(read(dos), { kind: "delete-option", dm: "x", option: "a" }))
  expect(gone.replaceAll("\r\n", "")).not.toContain("\n")
  expect(read(gone).data).toEqual(
    read(edit(TEXT, change(read(TEXT), { kind: "delete-option", dm: "x", option: "a" }))).data,
  )
})
