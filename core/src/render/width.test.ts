import { expect, test } from "vitest"
import { cutTo, padTo, widthOf, wrapTo } from "./width.ts"

test.each([
  ["abc", 3],
  ["e\u0301", 1],
  ["二人", 4],
  ["한국", 4],
  ["👩‍👩‍👧", 2],
  ["🇸🇾", 2],
  ["❤️", 2],
  ["1️⃣", 2],
  ["Ｙ", 2],
  ["ﻻ", 1],
  ["नि", 1],
  ["\u200b", 0],
  ["", 0],
])("the width of %j is %d", (text, width) => {
  expect(widthOf(text)).toBe(width)
})

test("padding goes to either side", () => {
  expect(padTo("二", 4)).toBe("二  ")
  expect(padTo("二", 4, "left")).toBe("  二")
  expect(padTo("long", 2)).toBe("long")
})

test("cutting keeps whole characters", () => {
  expect(cutTo("abcdef", 4)).toBe("abc…")
  expect(cutTo("二人三", 4)).toBe("二…")
  expect(cutTo("abc", 3)).toBe("abc")
})

test("lines break at spaces, and within long words", () => {
  expect(wrapTo("one two three", 7)).toEqual(["one two", "three"])
  expect(wrapTo("abcdefgh ij", 3)).toEqual(["abc", "def", "gh", "ij"])
  expect(wrapTo("二人三 x", 5)).toEqual(["二人", "三 x"])
  expect(wrapTo("", 5)).toEqual([""])
})
