import type { ConflictEntry } from "@parley/server/interface"
import { describe, expect, test } from "vitest"
import { keeping, listed, sortOf } from "./entries.ts"

function entry(path: string, more: Partial<ConflictEntry>): ConflictEntry {
  return {
    path,
    title: path,
    asOf: null,
    language: "en",
    decisionMakers: [],
    options: 0,
    problems: { errors: 0, warnings: 0 },
    revision: "1",
    modified: "2026-01-01T00:00:00Z",
    size: 1,
    readable: true,
    pending: false,
    notice: null,
    ...more,
  }
}

const ALL = [
  entry("b", { title: "Élan", asOf: "1975-06", options: 3, modified: "2026-03-01T00:00:00Z" }),
  entry("a", { title: "Zebra", decisionMakers: ["Syria"], problems: { errors: 1, warnings: 0 } }),
  entry("c", { title: "alpha", asOf: "2024", options: 9 }),
]
const paths = (search: string, sort: string) =>
  listed(ALL, search, sortOf(sort), "en").map(({ path }) => path)

test("sorted by title as the language sorts, whatever else", () => {
  expect(paths("", "title")).toEqual(["c", "b", "a"])
  expect(paths("", "strength")).toEqual(["c", "b", "a"])
  expect(paths("", "date")).toEqual(["c", "b", "a"])
  expect(paths("", "size")).toEqual(["c", "b", "a"])
  expect(paths("", "modified")).toEqual(["b", "c", "a"])
  expect(paths("", "problems")).toEqual(["a", "c", "b"])
})

test("found by words of title, parties and path, without accents", () => {
  expect(paths("elan", "title")).toEqual(["b"])
  expect(paths("SYR zeb", "title")).toEqual(["a"])
  expect(paths("nothing", "title")).toEqual([])
})

describe("a list that arrives", () => {
  const notice = { code: "many", params: {}, message: "Too many" }
  const before = { conflicts: ALL, notices: [notice] }
  // As it arrives: other objects.
  const arrived = (conflicts: readonly ConflictEntry[], notices = [notice]) =>
    keeping(before, structuredClone({ conflicts, notices }))

  test("is the one before where nothing changed", () => {
    expect(arrived(ALL)).toBe(before)
    expect(keeping(null, before)).toBe(before)
  })

  test.each<[string, Partial<ConflictEntry>]>([
    ["its bytes", { revision: "2" }],
    ["that it is still read", { pending: true }],
    ["its title, in another language", { title: "Cebra" }],
    ["what is wrong with it", { problems: { errors: 1, warnings: 1 } }],
    ["why no more is said", { notice }],
  ])("has all entries from before but the one of which another is %s", (_, more) => {
    const found = arrived(ALL.map((each, i) => (i === 1 ? { ...each, ...more } : each)))
    expect(found).not.toBe(before)
    expect(found.conflicts.map((each, i) => each === ALL[i])).toEqual([true, false, true])
    expect(found.conflicts[1]).toEqual({ ...ALL[1], ...more })
  })

  test("has them in its own order, without those that are gone and with those that are new", () => {
    const found = arrived([ALL[2]!, entry("d", {}), ALL[0]!])
    expect(found.conflicts.map((each) => ALL.indexOf(each))).toEqual([2, -1, 0])
    expect(arrived([ALL[1]!, ALL[0]!, ALL[2]!])).not.toBe(before)
  })

  test("says what is not listed", () => {
    const found = arrived(ALL, [])
    expect(found.notices).toEqual([])
    expect(found.conflicts.every((each, i) => each === ALL[i])).toBe(true)
  })
})
