import { expect, test } from "vitest"
import type { RankGroup, Ranking } from "../../worker/protocol.ts"
import { placesOf, ranked, rowsOf, stepped, walked } from "./ranking-rows.ts"

const group = (rank: number, count: number, named: number): RankGroup => ({
  rank,
  count,
  states: Array.from({ length: named }, (_, i) => ({ text: `${rank}${i}`, number: i + 1, taken: "" })),
  holds: null,
  parts: false,
})
const ranking: Ranking = { groups: [group(1, 1, 1), group(2, 5, 2), group(3, 2, 2)], total: 3, today: null }

test("each line has its place among all that are ranked, and how many these are is known where all are there", () => {
  expect(placesOf(rowsOf(ranking))).toEqual([1, 2, 3, 4, 7, 8])
  expect([ranked(ranking), ranked({ ...ranking, total: 4 })]).toEqual([8, -1])
})

test("a group is a line for each state named, and one for those that are not", () => {
  const rows = rowsOf(ranking)
  expect(rows.map((row) => (row.kind === "state" ? row.state.text : `+${row.count}`))).toEqual([
    "10",
    "20",
    "21",
    "+3",
    "30",
    "31",
  ])
  expect(rows.map((row) => row.kind === "state" && row.last)).toEqual([
    true,
    false,
    false,
    false,
    false,
    true,
  ])
})

test("steps go from state to state and stop at the ends", () => {
  const rows = rowsOf(ranking)
  expect(stepped(rows, -1, 1)).toBe(0)
  expect(stepped(rows, -1, -1)).toBe(5)
  expect(stepped(rows, 2, 1)).toBe(4)
  expect(stepped(rows, 4, -1)).toBe(2)
  expect(stepped(rows, 0, -1)).toBe(0)
  expect(stepped(rows, 1, 99)).toBe(5)
  expect(stepped([], -1, 1)).toBe(-1)
})

test("keys walk over the states alone", () => {
  const rows = rowsOf(ranking)
  expect(
    ["ArrowDown", "ArrowUp", "Home", "End", "PageDown", "PageUp"].map((key) => walked(rows, 1, key)),
  ).toEqual([2, 0, 0, 5, 5, 0])
  expect(walked(rows, 1, "a")).toBe(-1)
})
