import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ConflictDocument } from "./document.ts"
import { Replay } from "./replay.ts"
import { inverse, splice, spliceOf } from "./splice.ts"

describe("splices", () => {
  test("lead from one text to the other and back, to the very characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
        const one = spliceOf(before, after)
        expect(splice(before, one)).toBe(after)
        expect(splice(after, inverse(one))).toBe(before)
      }),
    )
  })
  test("a text that the splice was not made for is refused", () => {
    expect(() => splice("abc", { at: 0, removed: "x", added: "" })).toThrow(RangeError)
  })
})

test("a document: undo and redo over any sequence of changes return the very texts", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string(), { maxLength: 20 }), (opened, texts) => {
      const document = new ConflictDocument(opened)
      texts.forEach((text, i) => {
        document.replace(text, i % 3 === 0 ? "type" : "set-date", {}, i * 700)
      })
      const last = document.moment().text
      const { entries, done } = document.history()
      expect(new Replay(opened, entries).at(done)).toBe(last)
      const seen: string[] = []
      while (document.moment().undoable !== null) {
        seen.push(document.moment().text)
        document.undo()
      }
      expect(document.moment().text).toBe(opened)
      while (document.moment().redoable !== null) {
        document.redo()
        expect(document.moment().text).toBe(seen.pop())
      }
      expect(document.moment().text).toBe(last)
      expect(document.history()).toEqual({ opened, entries, done, forgotten: 0 })
    }),
  )
})
test("a document: letters typed one after the other are one thing to undo, a pause begins another", () => {
  const document = new ConflictDocument("a")
  document.replace("ab", "type", {}, 0)
  document.replace("abc", "type", {}, 400)
  document.replace("abcd", "type", {}, 5_000)
  expect(document.history().entries).toHaveLength(2)
  document.undo()
  expect(document.moment().text).toBe("abc")
  document.undo()
  expect(document.moment().text).toBe("a")
})
test("a document: what is undone stays in the history, marked as undone, until something else is done", () => {
  const document = new ConflictDocument("a")
  for (const text of ["b", "c", "d"]) document.replace(text, "set-date", { what: text })
  document.undo()
  document.undo()
  const { entries, done } = document.history()
  expect([entries.map(({ params }) => params.what), done]).toEqual([["b", "c", "d"], 1])
  expect([0, 1, 2, 3, 1].map((step) => new Replay("a", entries).at(step))).toEqual([..."abcdb"])
  document.replace("e", "set-date", { what: "e" })
  expect(document.history().entries.map(({ params }) => params.what)).toEqual(["b", "e"])
})
test("a document: the history takes no more than its bytes: the oldest is forgotten, and what is kept leads to the text", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ maxLength: 300 }), fc.constant(null)), { maxLength: 40 }),
      (texts) => {
        const document = new ConflictDocument("opened", 2_000)
        let changes = 0
        for (const text of texts) {
          if (text === null) document.undo()
          else if (text !== document.moment().text) {
            document.replace(text, "set-date")
            changes++
          }
        }
        const { opened, entries, done, forgotten } = document.history()
        const size = entries.reduce(
          (sum, { splice }) => sum + 2 * (splice.removed.length + splice.added.length),
          0,
        )
        expect(entries.length === 1 || size <= 2_000).toBe(true)
        expect(forgotten + entries.length).toBeLessThanOrEqual(changes)
        if (forgotten === 0) expect(opened).toBe("opened")
        const walk = new Replay(opened, entries)
        expect(walk.at(done)).toBe(document.moment().text)
        expect(walk.fits()).toBe(true)
        while (document.moment().undoable !== null) document.undo()
        expect(document.moment().text).toBe(opened)
      },
    ),
  )
  const long = new ConflictDocument("", 2_000)
  for (let i = 0; i < 100; i++) long.replace(`${i}`, "set-date")
  expect(long.history().forgotten).toBe(100 - long.history().entries.length)
  expect(long.history().forgotten).toBeGreaterThan(80)
})
test("a document: a new change ends what could be done again", () => {
  const document = new ConflictDocument("a")
  document.replace("b", "set-date")
  document.undo()
  document.replace("c", "set-date")
  expect(document.moment().redoable).toBeNull()
})
test("a document: the last reading without errors is kept while the text has some", () => {
  const sound = "parley: 1\ntitle: T\ndecisionMakers:\n  a: { name: A, options: { x: { name: X } } }\n"
  const document = new ConflictDocument(sound)
  document.replace(`${sound}wrong: [`, "type")
  expect(document.moment().reading.conflict).toBeNull()
  expect(document.moment().sound?.conflict?.title).toBe("T")
})
