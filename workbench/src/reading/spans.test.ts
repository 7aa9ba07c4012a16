import fc from "fast-check"
import { expect, test } from "vitest"
import { cut, sentencesIn, windowsOf } from "./spans.ts"

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

const said = (text: string, language = "en"): string[][] =>
  sentencesIn(text, { from: 0, to: text.length }, language).map((each) =>
    each.map(({ from, to }) => text.slice(from, to)),
  )

test("sentences run over the line ends of a wrapped text, and titles end none", () => {
  const minutes = `From the minutes of the harbour board, 4 April 2024. The board
will not raise the fee before the arbitration ends, its chair
told members on Thursday. Ms. Ortega of the shipping line said:
"We will call at the port again as soon as the berth is open, and
not a day sooner." Mr. Vidal disagreed.

The next meeting is on 9 May 2024.`
  expect(said(minutes)).toEqual([
    [
      "From the minutes of the harbour board, 4 April 2024.",
      "The board\nwill not raise the fee before the arbitration ends, its chair\ntold members on Thursday.",
      'Ms. Ortega of the shipping line said:\n"We will call at the port again as soon as the berth is open, and\nnot a day sooner."',
      "Mr. Vidal disagreed.",
    ],
    ["The next meeting is on 9 May 2024."],
  ])
  expect(said("El Sr. Gil viajó a EE. UU. con la Sra. Paz. Volvió.", "es")).toEqual([
    ["El Sr. Gil viajó a EE. UU. con la Sra. Paz.", "Volvió."],
  ])
  expect(said("It ended. So did Mr.")).toEqual([["It ended.", "So did Mr."]])
})

test("a heading, the items of a list and short lines end where they end", () => {
  const full = "The two sides met again at the harbour and talked until the evening came"
  expect(said(`First round\n${full}\nto them.`)).toEqual([["First round"], [`${full}\nto them.`]])
  expect(said(`${full}\n- one\n- two`)).toEqual([[full], ["- one"], ["- two"]])
  expect(said("Iran 5\nIraq 7")).toEqual([["Iran 5"], ["Iraq 7"]])
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
