import { expect, test } from "vitest"
import { ConflictDocument, replay } from "./document.ts"
import { readLog, writeLog } from "./log-file.ts"

test("a log that was written is read again, and replaying it gives the text", () => {
  const document = new ConflictDocument("a\n")
  document.replace("ab\n", "type", {}, 0)
  document.replace("b\n", "delete-rule", { what: "a" }, 9_000)
  const { done } = document.moment()
  const log = readLog(writeLog({ opened: document.opened, done }))
  expect(log).toEqual({ opened: "a\n", done })
  expect(replay(log!.opened, log!.done)).toEqual(["a\n", "ab\n", "b\n"])
})

test("what is no log is refused", () => {
  for (const text of ["", "{}", "null", "[1]", '{"parleyLog":1,"opened":"a","done":[{}]}', "garbage"])
    expect(readLog(text)).toBeNull()
})
