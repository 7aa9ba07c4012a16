import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { DoorLog } from "./log.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-log-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test("a log is as large as it may be, whatever happens and however often", async () => {
  const log = new DoorLog(join(folder, "state", "a.log"), () => 0)
  for (let round = 0; round < 100; round++) {
    for (let i = 0; i < 1000; i++) log.note("wrong-host", "127.0.0.1", `${i} ${"\n".repeat(100)}`)
    await log.written()
  }
  const names = readdirSync(join(folder, "state"))
  expect(names).toEqual(["a.log", "a.log.1"])
  for (const name of names) expect(statSync(join(folder, "state", name)).size).toBeLessThan(300 * 1024)
  const lines = readFileSync(join(folder, "state", "a.log"), "utf8")
    .trim()
    .split("\n")
  const kinds = lines.map((line) => JSON.parse(line))
  expect(kinds.at(-1)).toEqual({ what: "others", times: 936 })
  expect(kinds[0]).toMatchObject({ time: "1970-01-01T00:00:00.000Z", what: "wrong-host", times: 1 })
})

test("a log is written nowhere else, and where it cannot be the server goes on", async () => {
  writeFileSync(join(folder, "other"), "mine")
  symlinkSync(join(folder, "other"), join(folder, "a.log"))
  for (const file of ["a.log", "other/b.log"]) {
    const log = new DoorLog(join(folder, file), Date.now)
    log.note("signed-in", "127.0.0.1")
    await log.written()
  }
  expect(readFileSync(join(folder, "other"), "utf8")).toBe("mine")
})

test("no control character of a request gets into the log", async () => {
  const file = join(folder, "state", "signs.log")
  const log = new DoorLog(file, () => 0)
  log.note("wrong-origin", "127.0.0.1", "\u009b2J\u007f\u001b[2J")
  await log.written()
  const text = readFileSync(file, "utf8")
  expect([...text].filter((sign) => sign !== "\n" && /\p{Cc}/u.test(sign))).toEqual([])
  expect(JSON.parse(text).detail).toBe("\u009b2J\u007f\u001b[2J")
})
