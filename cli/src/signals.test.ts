import { afterEach, expect, test } from "vitest"
import { columnsOf } from "./io.ts"
import { progress, secondsLeft } from "./progress.ts"
import { sayIn } from "./say.ts"
import { giveUp, heed, newFlags, onSignal, unbroken } from "./signals.ts"

afterEach(() => heed(null))

test("on the thread that works alone a signal ends the process at once, but not while a file is written", () => {
  const listening = () => ["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => process.listenerCount(signal))
  const before = listening()
  unbroken(["a"], (pieces) => {
    expect(listening()).toEqual(before.map((count) => count + 1))
    expect([...pieces]).toEqual(["a"])
  })
  expect(listening()).toEqual(before)
  onSignal(() => {})()
  expect(listening()).toEqual(before)
})

test("a file that another thread writes is given up between two pieces, and what is written is told when it is done", async () => {
  const flags = newFlags()
  heed(flags)
  const written: string[] = []
  let given: Promise<void> | undefined
  const writing = (): void =>
    unbroken(["a", "b", "c"], (pieces) => {
      for (const piece of pieces) {
        written.push(piece)
        given ??= giveUp(flags)
      }
    })
  expect(writing).toThrow(expect.objectContaining({ code: 3, message: "" }))
  expect(written).toEqual(["a"])
  await given
  // Nothing is begun any more either.
  expect(writing).toThrow()
  expect(written).toEqual(["a"])
})

test("the width is that of COLUMNS, else of the terminal, within what can be read", () => {
  expect(columnsOf("100", undefined)).toBe(100)
  expect(columnsOf("60", 100)).toBe(60)
  expect(columnsOf(undefined, 100)).toBe(100)
  expect(columnsOf(undefined, undefined)).toBe(80)
  for (const none of ["", "0", "wide", "-5", "9999999"]) expect(columnsOf(none, 90)).toBe(90)
  expect([columnsOf("7", undefined), columnsOf("5000", undefined)]).toEqual([40, 120])
})

test("how long work will still take is told from how far it has come", () => {
  expect(secondsLeft(2000, 0.5)).toBe(2)
  expect(secondsLeft(1000, 0.1)).toBe(9)
  expect(secondsLeft(60_000, 0.001)).toBeNull()
})

test("progress is not told where nobody looks", () => {
  const said: string[] = []
  const io = {
    errIsTerminal: false,
    outIsTerminal: false,
    err: (text: string) => void said.push(text),
    env: {},
  }
  const say = sayIn("en", io as never)
  expect(progress("Analysing", io as never, say).progress).toBeUndefined()
  expect(progress("Analysing", { ...io, env: { PARLEY_PROGRESS: "1" } } as never, say).progress).toBeDefined()
})
