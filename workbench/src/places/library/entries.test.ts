import type { ConflictEntry } from "@parley/server/interface"
import { expect, test } from "vitest"
import { listed, sortOf } from "./entries.ts"

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
