import { expect, test } from "vitest"
import { answerTo, completed, completions, menuAt, menuMoved, wordAt } from "./completion.ts"

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

const candidates = ["leave", "lift", "stay"].map((key) => ({ key, said: key }))

test("what is offered begins with what is typed; a whole word offers the others that begin so", () => {
  expect(menuAt("l", 1, candidates, false)).toMatchObject({ active: 0 })
  expect(menuAt("l", 1, candidates, false)!.items.map(({ key }) => key)).toEqual(["leave", "lift"])
  expect(menuAt("leave", 5, candidates, false)).toBeNull()
  expect(menuAt("", 0, candidates, false)).toBeNull()
  expect(menuAt("", 0, candidates, true)).toMatchObject({ word: null, active: -1 })
})

test("the choice goes round", () => {
  const menu = menuAt("l", 1, candidates, false)!
  expect(menuMoved(menu, 1).active).toBe(1)
  expect(menuMoved(menuMoved(menu, 1), 1).active).toBe(0)
  expect(menuMoved(menu, -1).active).toBe(1)
})

test("keys answer to the menu first, then to what is typed", () => {
  const menu = menuAt("l", 1, candidates, false)!
  const on = { menu, isTyped: true, canCancel: true }
  const off = { ...on, menu: null }
  const key = (key: string, of: Partial<Parameters<typeof answerTo>[0]> = {}) => ({
    key,
    ctrlKey: false,
    shiftKey: false,
    ...of,
  })
  expect(answerTo(key("ArrowDown"), on)).toBe("next")
  expect(answerTo(key("ArrowUp"), on)).toBe("previous")
  expect(answerTo(key("ArrowDown"), off)).toBeNull()
  expect(answerTo(key("Enter"), on)).toBe("take")
  expect(answerTo(key("Tab"), on)).toBe("take")
  expect(answerTo(key("Tab", { shiftKey: true }), on)).toBeNull()
  expect(answerTo(key("Enter"), { ...on, menu: { ...menu, active: -1 } })).toBe("commit")
  expect(answerTo(key("Enter"), off)).toBe("commit")
  expect(answerTo(key(" ", { ctrlKey: true }), off)).toBe("offer")
  expect(answerTo(key(" "), off)).toBeNull()
  expect(answerTo(key("Escape"), on)).toBe("close")
  expect(answerTo(key("Escape"), off)).toBe("revert")
  expect(answerTo(key("Escape"), { ...off, isTyped: false })).toBe("cancel")
  expect(answerTo(key("Escape"), { ...off, isTyped: false, canCancel: false })).toBeNull()
})
