import { expect, test } from "vitest"
import { percentile, report } from "./report.ts"

const none = { edits: null, start: null, published: null, memory: null }
const scripts = { files: 2, raw: 1_000_000, gzip: 300_000, brotli: 250_000 }

test("a share of the numbers is within the least number that holds it", () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i)
  expect([percentile(hundred, 0.95), percentile(hundred, 1), percentile([7], 0.95)]).toEqual([95, 100, 7])
  expect(percentile([3, 1, 2], 0)).toBe(1)
})

test("edits: the middle, the spread and the target of that size", () => {
  const of = (states: number, milliseconds: readonly number[]) =>
    report({ ...none, edits: [{ edit: "move", states, milliseconds }] }).split("\n")[2]
  expect(of(1_024, [20, 40, 30])).toBe("| a statement moved by a key | 1,024 | 3 | 30 | 40 | 40 | 50: kept |")
  expect(of(1_024, [20, 51, 30])).toContain("| 50: missed |")
  expect(of(20_000, [20, 51, 30])).toContain("| 200: kept |")
  expect(of(1_000_000, [20, 51, 30])).toMatch(/\| 51 \| 51 \| {2}\|$/)
})

test("starts: the time, and the scripts against the target", () => {
  const start = { page: "it", milliseconds: [900, 1_600], scripts, later: { ...scripts, gzip: 400_000 } }
  const told = report({ ...none, start: [start] })
  expect(told).toContain("| it | 2 | 1250 | 1600 | 1600 | 1,500: missed |")
  expect(told).toContain("| it | 2 | 1000 | 300 | 250 | 350: kept |")
  expect(told).toContain("| it, fetched afterwards | 2 | 1000 | 400 | 250 |  |")
})

test("a published page: how soon, and how large", () => {
  const published = {
    milliseconds: [1_900, 2_600, 1_700],
    bytes: 1_735_000,
    gzip: 1_300_400,
    brotli: 1_200_000,
  }
  const told = report({ ...none, published })
  expect(told).toContain("| median ms to the first outcome | 1900 |  |")
  expect(told).toContain("| 95 % within | 2600 | 2,500: missed |")
  expect(told).toContain("| kB | 1,735 | 1,800: kept |")
  expect(told).toContain("| gzip kB | 1,300 |  |")
})

test("memory is told in megabytes; what was not measured is not told", () => {
  const told = report({ ...none, memory: [{ edits: 1_200, page: 12_340_000, all: 5e7, nodes: 4_321 }] })
  expect(told.split("\n").slice(2)).toEqual(["| 1,200 | 12.3 | 50.0 | 4,321 |"])
  expect(report(none)).toBe("")
})
