import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ConflictDocument, replay } from "./document.ts"
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

describe("a document", () => {
  test("undo and redo over any sequence of changes return the very texts", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 20 }), (opened, texts) => {
        const document = new ConflictDocument(opened)
        texts.forEach((text, i) => {
          document.replace(text, i % 3 === 0 ? "type" : "set-date", {}, i * 700)
        })
        const last = document.moment().text
        expect(replay(opened, document.moment().done).at(-1)).toBe(last)
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
      }),
    )
  })
  test("letters typed one after the other are one thing to undo, a pause begins another", () => {
    const document = new ConflictDocument("a")
    document.replace("ab", "type", {}, 0)
    document.replace("abc", "type", {}, 400)
    document.replace("abcd", "type", {}, 5_000)
    expect(document.moment().done).toHaveLength(2)
    document.undo()
    expect(document.moment().text).toBe("abc")
    document.undo()
    expect(document.moment().text).toBe("a")
  })
  test("a new change ends what could be done again", () => {
    const document = new ConflictDocument("a")
    document.replace("b", "set-date")
    document.undo()
    document.replace("c", "set-date")
    expect(document.moment().redoable).toBeNull()
  })
  test("the last reading without errors is kept while the text has some", () => {
    const sound = "parley: 1\ntitle: T\ndecisionMakers:\n  a: { name: A, options: { x: { name: X } } }\n"
    const document = new ConflictDocument(sound)
    document.replace(`${sound}wrong: [`, "type")
    expect(document.moment().reading.conflict).toBeNull()
    expect(document.moment().sound?.conflict?.title).toBe("T")
  })
})
