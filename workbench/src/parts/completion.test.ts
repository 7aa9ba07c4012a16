import { expect, test } from "vitest"
import { completed, completions, wordAt } from "./completion.ts"

const CANDIDATES = [
  { key: "leave", said: "Give up the presidency" },
  { key: "us.amnesty", said: "Promise an amnesty" },
  { key: "lift_siege", said: "Lift the siege" },
]

test("the word at the caret is the one before it, to its end", () => {
  expect(wordAt("not lea", 7)).toEqual({ from: 4, to: 7, text: "lea" })
  expect(wordAt("not leave or x", 6)).toEqual({ from: 4, to: 9, text: "le" })
  expect(wordAt("not ", 4)).toBeNull()
  expect(wordAt("", 0)).toBeNull()
  expect(wordAt("(us.am", 6)).toEqual({ from: 1, to: 6, text: "us.am" })
})

test("names come before parts of names, and these before meanings", () => {
  expect(completions("l", CANDIDATES, 9).map(({ key }) => key)).toEqual(["leave", "lift_siege"])
  expect(completions("am", CANDIDATES, 9).map(({ key }) => key)).toEqual(["us.amnesty"])
  expect(completions("si", CANDIDATES, 9).map(({ key }) => key)).toEqual(["lift_siege"])
  expect(completions("PRES", CANDIDATES, 9).map(({ key }) => key)).toEqual(["leave"])
  expect(completions("x", CANDIDATES, 9)).toEqual([])
  expect(completions("", CANDIDATES, 2)).toHaveLength(2)
})

test("a completed word leaves the caret where writing goes on", () => {
  expect(completed("not lea", { from: 4, to: 7 }, "leave")).toEqual({ text: "not leave ", caret: 10 })
  expect(completed("not (lea)", { from: 5, to: 8 }, "leave")).toEqual({ text: "not (leave)", caret: 10 })
})
