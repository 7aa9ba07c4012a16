import fc from "fast-check"
import { expect, test } from "vitest"
import { cut, placeOf, sentencesIn, windowsOf } from "./spans.ts"

test("windows are the text, cut where it parts, and never within a sign", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.integer({ min: 4, max: 40 }),
      (text, size) => {
        const windows = windowsOf(text, size)
        expect(windows.map(({ from, to }) => text.slice(from, to)).join("")).toBe(text)
        for (const { from, to } of windows) {
          expect(to - from).toBeLessThanOrEqual(size + 1)
          const piece = text.slice(from, to)
          expect(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(piece)).toBe(false)
        }
      },
    ),
  )
})

test("sentences of a window hold all its words, in any script", () => {
  const text = "He stays. He would talk!\n\nمادورو يبقى. هل يتفاوض؟\n\n  Fin  "
  const said = (of: { from: number; to: number }) => text.slice(of.from, of.to)
  expect(sentencesIn(text, { from: 0, to: text.length }, "en").map((each) => each.map(said))).toEqual([
    ["He stays.", "He would talk!"],
    ["مادورو يبقى.", "هل يتفاوض؟"],
    ["Fin"],
  ])
})

test("words are found over line ends, nearest to where they should be, and signs mean themselves", () => {
  expect(placeOf("open\nto  talks", "open to talks")).toEqual({ from: 0, to: 14 })
  expect(placeOf("a (b) a (b)", "a (b)", 7)).toEqual({ from: 6, to: 11 })
  expect(placeOf("abc", "a.c")).toBeNull()
  expect(placeOf("abc", "  ")).toBeNull()
})

test("a stretch is cut where others begin and end", () => {
  expect(
    cut({ from: 0, to: 10 }, [
      { from: 2, to: 5 },
      { from: 4, to: 20 },
    ]),
  ).toEqual([
    { from: 0, to: 2, of: [] },
    { from: 2, to: 4, of: [0] },
    { from: 4, to: 5, of: [0, 1] },
    { from: 5, to: 10, of: [1] },
  ])
})
