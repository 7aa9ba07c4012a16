import { expect, test } from "vitest"
import { ConflictDocument } from "./document.ts"
import { readLog, writeLog } from "./log-file.ts"
import { Replay } from "./replay.ts"

test("a log that was written is read again, and replaying it gives the text", () => {
  const document = new ConflictDocument("a\n")
  document.replace("ab\n", "type", {}, 0)
  document.replace("b\n", "delete-rule", { what: "a" }, 9_000)
  const { opened, entries } = document.history()
  const log = readLog(writeLog({ opened, done: entries }))
  expect(log).toEqual({ opened: "a\n", done: entries })
  const walk = new Replay(log!.opened, log!.done)
  expect([0, 1, 2, 0].map((step) => walk.at(step))).toEqual(["a\n", "ab\n", "b\n", "a\n"])
})

test("a log whose steps do not fit one another is known not to", () => {
  const document = new ConflictDocument("a\n")
  document.replace("b\n", "set-date")
  const { opened, entries } = document.history()
  expect(new Replay(opened, entries).fits()).toBe(true)
  expect(new Replay("other\n", entries).fits()).toBe(false)
})

test("what is no log is refused", () => {
  for (const text of ["", "{}", "null", "[1]", '{"parleyLog":1,"opened":"a","done":[{}]}', "garbage"])
    expect(readLog(text)).toBeNull()
})
