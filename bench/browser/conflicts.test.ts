import { expect, test } from "vitest"
import { editedConflict, FIRST, SHAPES } from "./conflicts.ts"

test("the conflicts have about as many states as they are to have, and a first statement to type in", () => {
  const conflicts = SHAPES.map(editedConflict)
  const near = [100, 1_000, 20_000].map((wanted, i) => conflicts[i]!.states / wanted)
  expect(near.every((share) => share > 0.8 && share < 1.25)).toBe(true)
  for (const { text } of conflicts) {
    const lines = text.split("\n")
    expect(lines.indexOf(`    - ${FIRST}`)).toBe(lines.indexOf("preferences:") + 2)
  }
})
