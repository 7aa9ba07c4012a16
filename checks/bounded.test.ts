import { afterAll, describe, expect, test, vi } from "vitest"
import { holders, hostile, type KINDS } from "./hostile.ts"
import { FOREIGN, TEXTS } from "./hostile-texts.ts"
import { Steps } from "./steps.ts"

// However much of something a file holds, reading and checking it takes work about in proportion: the steps taken for
// four times as much are about four times as many. The whole schema, at full length: checks/long/bounded.test.ts.

const steps = new Steps()
vi.resetModules()
const { check } = await import("@parley/core/file")
const { parseStatement } = await import("@parley/core/logic")
const { readGmcr } = await import("../core/src/render/gmcr-read.ts")
const { readNfg } = await import("../core/src/render/nfg-read.ts")
afterAll(() => steps.close())

const [FEW, MANY] = [80, 320]
/** Four times the entries in steps: n log n and some room; the square would be 2. */
const MOST = 1.2

function growth(
  textOf: (count: number) => string,
  work: (text: string) => unknown = (text) => check(text),
  least = 100,
): number {
  // Once before, so that all of it is compiled and counted.
  work(textOf(FEW))
  const [few, many] = [FEW, MANY].map((count) => steps.of(() => work(textOf(count)))) as [number, number]
  // Steps are counted, not nothing.
  expect(few).toBeGreaterThan(least)
  return Math.log(many / few) / Math.log(MANY / FEW)
}

test("steps are counted, and a square shows", () => {
  const pairs = (count: number): number => {
    let found = 0
    for (let i = 0; i < count; i++) for (let j = 0; j < count; j++) if (i + j === count) found++
    return found
  }
  expect(steps.of(() => pairs(40)) / steps.of(() => pairs(10))).toBeGreaterThan(10)
})

describe("entries of every list and map: right, of another shape and with slips", () => {
  test.each(holders(true).map((holder) => [holder.name, holder] as const))("%s", (_, holder) => {
    expect(growth((count) => hostile(holder, "mixed", count))).toBeLessThan(MOST)
  })

  test("are told as what they are", () => {
    const codes = (how: (typeof KINDS)[number]) =>
      new Set(holders(true).flatMap((holder) => check(hostile(holder, how, 6)).map(({ code }) => code)))
    expect([...codes("wrong")]).toEqual(expect.arrayContaining(["wrong-type", "unknown-key", "no-form"]))
    expect([...codes("misspelt")]).toEqual(expect.arrayContaining(["unknown-name", "unknown-key", "bad-id"]))
  })
})

describe("a text that grows by", () => {
  test.each(Object.entries(TEXTS))("%s", (_, textOf) => expect(growth(textOf)).toBeLessThan(MOST))
})

describe("a file of another program that grows by", () => {
  const cases = Object.entries(FOREIGN)
  const read = { gmcr: readGmcr, nfg: readNfg }
  test.each(
    cases.flatMap(([name, of]) =>
      (["gmcr", "nfg"] as const).flatMap((format) =>
        of[format] ? [[name, format, of[format]] as const] : [],
      ),
    ),
  )("%s: .%s", (_, format, textOf) => {
    expect(growth(textOf, (text) => read[format](text, { title: "T" }), 3)).toBeLessThan(MOST)
  })
})

describe("a statement that grows by", () => {
  const names = { known: ["x", "y"], resolve: (name: string) => ["x", "y"].indexOf(name) }
  test.each([
    "x and ",
    "(",
    ")",
    "not ",
    "x if y ",
    "xor ",
    "x1 ",
    "xor x",
    "&& ",
    "=> ",
    "@",
    "x.y.z ",
    "\u00a0",
    "if ",
  ])("%s", (piece) =>
    expect(
      growth(
        (count) => piece.repeat(count),
        (text) => parseStatement(text, names),
        3,
      ),
    ).toBeLessThan(MOST),
  )
})
