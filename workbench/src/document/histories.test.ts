import { expect, test } from "vitest"
import { ConflictDocument, type Entry } from "./document.ts"
import { storage } from "./fake-storage.ts"
import { historiesIn, keepingHistory } from "./histories.ts"

/** A document changed so often, each time by a line of so many letters. */
function changed(times: number, letters = 1): ConflictDocument {
  const document = new ConflictDocument("title: T\n")
  for (let i = 0; i < times; i++)
    document.replace(`${document.moment().text}# ${i}${"x".repeat(letters)}\n`, "set-date", { what: `${i}` })
  return document
}

test("a history that is kept goes on where it ended: undo and redo reach what they did before", () => {
  const shelf = storage()
  const document = changed(3)
  document.undo()
  const { text } = document.moment()
  historiesIn(shelf, "w").keep("a:b.yaml", document.history())
  const found = historiesIn(shelf, "w").find("a:b.yaml", text)
  expect(found).toEqual(document.history())
  const after = new ConflictDocument(text, undefined, found)
  expect([after.moment().undoable?.params.what, after.moment().redoable?.params.what]).toEqual(["1", "2"])
  after.redo()
  expect(after.moment().text).toBe(changed(3).moment().text)
  while (after.moment().undoable !== null) after.undo()
  expect(after.moment().text).toBe("title: T\n")
})

test("a history is found for its own file, workspace and text alone, else none is", () => {
  const shelf = storage()
  const document = changed(2)
  const { text } = document.moment()
  historiesIn(shelf, "w").keep("x.yaml", document.history())
  expect(historiesIn(shelf, "w").find("y.yaml", text)).toBeNull()
  expect(historiesIn(shelf, "v").find("x.yaml", text)).toBeNull()
  expect(historiesIn(shelf, "w").find("x.yaml", `${text} `)).toBeNull()
  expect(historiesIn(storage(), "w").find("x.yaml", text)).toBeNull()
  expect(historiesIn(shelf, "w").find("x.yaml", text)?.done).toBe(2)
})

test("what lies in its place and is no history is none", () => {
  const shelf = storage()
  const one = { name: "type", params: {}, at: 1, splice: { at: 0, removed: "", added: "b" } }
  const log = { parleyLog: 1, opened: "", done: [one], at: 1, forgotten: 0 }
  const find = () => historiesIn(shelf, "w").find("x.yaml", "b")
  shelf.setItem("parley.history:w:x.yaml", JSON.stringify(log))
  expect(find()?.done).toBe(1)
  const odd = [
    { ...log, at: 2 },
    { ...log, at: 0.5 },
    { ...log, at: "1" },
    { ...log, forgotten: -1 },
  ]
  const unfit = { ...log, done: [one, { ...one, splice: { at: 0, removed: "z", added: "" } }] }
  for (const each of ["", "{", "null", "[]", ...[...odd, unfit].map((value) => JSON.stringify(value))]) {
    shelf.setItem("parley.history:w:x.yaml", each)
    expect(find(), each).toBeNull()
  }
})

test("of a long history the latest is kept, within so many characters and steps", () => {
  const shelf = storage()
  const entries = Array.from({ length: 1_010 }, (_, at): Entry => {
    return { name: "set-date", params: {}, at, splice: { at: 0, removed: "", added: `${at} ` } }
  })
  historiesIn(shelf, "w").keep("x.yaml", { opened: "", entries, done: 1_010, forgotten: 1 })
  const text = entries.map(({ splice }) => splice.added).reverse()
  const steps = historiesIn(shelf, "w").find("x.yaml", text.join(""))!
  expect([steps.entries.length, steps.done, steps.forgotten]).toEqual([1_000, 1_000, 11])
  expect(steps.opened).toBe(text.slice(-10).join(""))

  const long = changed(30, 100)
  historiesIn(shelf, "w", 5_000).keep("x.yaml", long.history())
  const kept = shelf.getItem("parley.history:w:x.yaml")!
  const found = historiesIn(shelf, "w").find("x.yaml", long.moment().text)!
  expect(kept.length).toBeLessThan(6_000)
  expect(found.entries.length).toBeGreaterThan(3)
  expect(found.forgotten + found.entries.length).toBe(30)
  const after = new ConflictDocument(long.moment().text, undefined, found)
  while (after.moment().undoable !== null) after.undo()
  expect(after.moment().text).toBe(found.opened)

  // One that is too long by itself takes none in its place.
  historiesIn(shelf, "w", 100).keep("x.yaml", long.history())
  expect(shelf.length).toBe(0)
})

test("where there is no room, other files' histories go, and at the last nothing is kept and nothing breaks", () => {
  const shelf = storage(1_500)
  historiesIn(shelf, "w").keep("other.yaml", changed(8).history())
  expect(shelf.length).toBe(1)
  const document = changed(9)
  historiesIn(shelf, "w").keep("x.yaml", document.history())
  expect(historiesIn(shelf, "w").find("x.yaml", document.moment().text)?.done).toBe(9)
  expect(historiesIn(shelf, "w").find("other.yaml", changed(8).moment().text)).toBeNull()
  historiesIn(shelf, "w").keep("x.yaml", changed(1, 5_000).history())
  expect(shelf.length).toBe(0)
})

test("a document's history is kept when it is left, and only where something was done", () => {
  const shelf = storage()
  const document = changed(1)
  const histories = historiesIn(shelf, "w")
  const keeping = keepingHistory(histories, "x.yaml", document)
  keeping.now()
  expect(shelf.length).toBe(0)
  document.replace("title: U\n", "set-title")
  keeping.now()
  expect(histories.find("x.yaml", "title: U\n")?.done).toBe(2)
  document.undo()
  keeping.stop()
  expect(histories.find("x.yaml", changed(1).moment().text)?.done).toBe(1)
})
