import type { ToldBoard, ToldColumn } from "@parley/core/report"
import { expect, test } from "vitest"
import { columnsOf } from "./columns.ts"

const column = (state: string): ToldColumn => ({
  state,
  number: 1,
  name: state,
  under: [],
  ranks: [],
  stays: [],
  suitsAll: false,
  moves: null,
})

function board(today: string, strong: readonly string[], weaker: readonly string[] = []): ToldBoard {
  return {
    concept: "seq",
    concepts: ["seq"],
    worst: [],
    today: column(today),
    strong: strong.map(column),
    weaker: weaker.map(column),
    totals: { strong: strong.length, weaker: weaker.length },
    also: [],
  }
}

const shown = { isOpen: false, narrow: false }
const now = board("NN", ["YN", "YY"], ["NY"])
const fates = (tried: ToldBoard | null) =>
  columnsOf(now, null, { ...shown, tried }).map(({ state, role, fate, isFolded }) => [
    state,
    role,
    fate,
    isFolded,
  ])

test("while nothing is tried out, nothing appears or vanishes", () => {
  expect(fates(null)).toEqual([
    ["NN", "today", null, false],
    ["YN", "strong", null, false],
    ["YY", "strong", null, false],
    ["NY", "weaker", null, true],
  ])
})

test("what would come to hold appears, what would hold no longer stays in sight as it was", () => {
  expect(fates(board("NN", ["YN", "NY"], ["YY"]))).toEqual([
    ["NN", "today", null, false],
    ["YN", "strong", null, false],
    ["NY", "strong", "appears", false],
    ["YY", "strong", "vanishes", false],
  ])
  const tried = board("NN", ["YN"])
  const all = columnsOf(now, null, { ...shown, tried })
  expect(all.find(({ state }) => state === "YN")!.of).toBe(tried)
  expect(all.find(({ state }) => state === "YY")!.of).toBe(now)
})

test("another today appears, and the one there was vanishes unless it would hold", () => {
  expect(fates(board("YY", ["YN"], ["NY"]))).toEqual([
    ["YY", "today", null, false],
    ["YN", "strong", null, false],
    ["NN", "today", "vanishes", false],
    ["NY", "weaker", null, true],
  ])
  expect(fates(board("NY", ["NN", "YN", "YY"]))[0]).toEqual(["NY", "today", "appears", false])
  expect(fates(board("NY", ["NN", "YN", "YY"]))[1]).toEqual(["NN", "strong", null, false])
})
