import { expect, test } from "vitest"
import { handOn } from "./hand-on.ts"
import { read } from "./read.ts"

const TEXT = `parley: 1
title: Water # mine
decisionMakers:
  a: { options: { go: {} } }
  b: { options: { stay: {} } }
preferences: { a: [go], b: [stay] }
`

test("what is left of a file is judged, and says whose preferences it lacks", () => {
  const { text, conflict, problems, withheld } = handOn(read(TEXT), [
    { preferences: "b" },
    { preferences: "c" },
  ])
  expect({ problems, withheld }).toEqual({ problems: [], withheld: ["b"] })
  expect(text).not.toContain("mine")
  expect(conflict!.preferences.map(({ kind }) => kind)).toEqual(["statements", "indifferent"])
})

test("where it does not hold together, its errors are given in place of the conflict", () => {
  const broken = handOn(read(`${TEXT}infeasible: [{ when: go }, { when: not go }]\n`), ["summary"])
  expect(broken.conflict).toBeNull()
  expect(broken.problems).not.toEqual([])
})
