import { read } from "@parley/core"
import { newConflict } from "@parley/core/file"
import { expect, test } from "vitest"
import { EMPTY, type Lines, lineAfter, missingIn, withRoom, writtenIn } from "./beginning.ts"

const DILEMMA: Lines = {
  title: " Prisoners’ dilemma ",
  makers: [
    { name: "Ann", options: ["Confess", ""] },
    { name: "Bob", options: ["Confess", " "] },
    { name: "", options: [""] },
  ],
}

test("what is missing is told in the order in which it is written", () => {
  expect(missingIn(EMPTY)).toEqual({ kind: "title" })
  expect(missingIn({ ...EMPTY, title: "T" })).toEqual({ kind: "name", maker: 0 })
  expect(missingIn({ title: "T", makers: [{ name: "A", options: [""] }] })).toEqual({
    kind: "option",
    maker: 0,
  })
  expect(missingIn({ title: "T", makers: [{ name: "A", options: ["x"] }] })).toEqual({
    kind: "name",
    maker: 1,
  })
  expect(missingIn({ title: "T", makers: [{ name: "", options: ["x"] }] })).toEqual({
    kind: "name",
    maker: 0,
  })
  expect(missingIn(DILEMMA)).toBeNull()
})

test("there is always room for one more", () => {
  expect(withRoom(EMPTY)).toEqual(EMPTY)
  const roomy = withRoom({
    title: "",
    makers: [
      { name: "A", options: ["x"] },
      { name: "B", options: [""] },
    ],
  })
  expect(roomy.makers.map(({ name }) => name)).toEqual(["A", "B", ""])
  expect(roomy.makers[0]!.options).toEqual(["x", ""])
})

test("what was written makes a file without errors", () => {
  const { conflict, problems } = read(newConflict(writtenIn(DILEMMA)))
  expect(problems).toEqual([])
  expect(conflict?.title).toBe("Prisoners’ dilemma")
  expect(conflict?.decisionMakers.map(({ options }) => options.length)).toEqual([1, 1])
})

test("Enter leads down the lines, and past the last ones to the end", () => {
  expect(lineAfter(DILEMMA, 0, null)).toBe("0.0")
  expect(lineAfter(DILEMMA, 0, 0)).toBe("0.1")
  expect(lineAfter(DILEMMA, 0, 1)).toBe("1")
  expect(lineAfter(DILEMMA, 1, 1)).toBe("2")
  expect(lineAfter(DILEMMA, 2, null)).toBe("make")
  expect(lineAfter(EMPTY, 1, null)).toBe("1.0")
  expect(lineAfter(EMPTY, 1, 0)).toBe("make")
})
