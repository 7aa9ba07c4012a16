import fc from "fast-check"
import { expect, test } from "vitest"
import { shownChange, typedInto } from "./line-ends.ts"

const texts = fc
  .array(fc.constantFrom("a", "bc", "\n", "\r\n", "\r", " "), { maxLength: 20 })
  .map((parts) => parts.join(""))
const shownOf = (text: string): string => text.replace(/\r\n?/g, "\n")

test("what is typed stands where it was typed, and all else stays to the byte", () => {
  fc.assert(
    fc.property(texts, fc.nat(20), fc.nat(20), fc.constantFrom("", "x", "y\nz"), (text, a, b, typed) => {
      const shown = shownOf(text)
      const [from, to] = [Math.min(a, b, shown.length), Math.min(Math.max(a, b), shown.length)]
      const after = typedInto(text, [{ from, to, text: typed }])
      expect(shownOf(after)).toBe(shown.slice(0, from) + typed + shown.slice(to))
    }),
  )
})

test("line ends of two signs stay, and new ones are like the first", () => {
  expect(typedInto("a\r\nb\nc", [{ from: 1, to: 1, text: "\nx" }])).toBe("a\r\nx\r\nb\nc")
})

test("line ends that come to stand side by side stay two", () => {
  expect(typedInto("a\ra\n", [{ from: 2, to: 3, text: "" }])).toBe("a\n\n")
  expect(typedInto("\na\rb", [{ from: 3, to: 3, text: "\nx" }])).toBe("\na\n\nxb")
})

test("nothing typed changes nothing", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(typedInto(text, [])).toBe(text)
      expect(shownChange(shownOf(text), text)).toBeNull()
    }),
  )
})

test("the change that shows another text leads to it", () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const shown = shownOf(before)
      const change = shownChange(shown, after)
      const now = change === null ? shown : shown.slice(0, change.from) + change.text + shown.slice(change.to)
      expect(now).toBe(shownOf(after))
    }),
  )
})
