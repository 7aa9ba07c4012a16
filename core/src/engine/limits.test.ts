import { expect, test } from "vitest"
import { analyse, analysisMoves } from "./analyse.ts"
import { buildModel } from "./build.ts"
import { analyseCoalitions, coalitionWork } from "./coalitions.ts"
import { CONCEPTS } from "./concepts/index.ts"
import { type LimitFault, Stopped } from "./limits.ts"
import type { GraphModel, Structure } from "./model.ts"
import { pathWork } from "./paths.ts"

// Three decision makers with two options each, who all want everything taken.
function model(changes: Partial<Structure> = {}): GraphModel {
  const built = buildModel({
    optionCounts: [2, 2, 2],
    directions: Array.from({ length: 6 }, () => "both"),
    infeasible: [],
    merges: [],
    noMoves: [],
    preferences: [0, 1, 2].map(() => ({ kind: "weights", weights: [1n, 1n, 1n, 1n, 1n, 1n] })),
    ...changes,
  })
  if (built.faults) throw new Error("no model")
  return built.model
}

function fault(work: () => unknown): LimitFault | { kind: "aborted" } | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof Stopped) return error.fault
    throw error
  }
}

const forbidden = model({ noMoves: [{ by: 0, from: { kind: "option", option: 2 }, to: { kind: "true" } }] })

test("moves looked at one by one are counted before they are, and limited", () => {
  expect(analysisMoves(model(), CONCEPTS)).toBe(0)
  // 64 states, blocks of four, two others for each of three, a round of answers under each concept but Nash and SIM.
  const asked = ["nash", "gmr", "smr", "seq", "sseq", "sim", "seq-or-sim"] as const
  expect(analysisMoves(forbidden, asked)).toBe(64 * 4 * 2 * 3 * 5)
  expect(fault(() => analyse(forbidden, asked, { limits: { moves: 7679 } }))).toEqual({
    kind: "too-many-moves",
    needed: 7680n,
    allowed: 7679,
  })
  expect(fault(() => analyse(forbidden, asked, { limits: { moves: 7680 } }))).toBe(null)
  expect(pathWork(model())).toBe(64 * 12)
})

test("simultaneous choices are limited for one state and in all", () => {
  // Where nothing is taken each can improve in three ways: two others make sixteen combinations.
  expect(fault(() => analyse(model(), ["sim"], { limits: { simultaneous: 15 } }))).toEqual({
    kind: "too-many-choices",
    needed: 16n,
    allowed: 15,
  })
  expect(fault(() => analyse(model(), ["sim"], { limits: { simultaneous: 16 } }))).toBe(null)
  expect(fault(() => analyse(model(), ["sim"], { limits: { simultaneousWork: 10 } }))).toMatchObject({
    kind: "too-much-choice-work",
    allowed: 10,
  })
})

test("coalitions are limited by their number and by their work", () => {
  const single = analyse(model(), CONCEPTS)
  expect(fault(() => analyseCoalitions(single, ["cnash"], { limits: { coalitions: 3 } }))).toMatchObject({
    kind: "too-many-coalitions",
    needed: 4n,
  })
  const work = coalitionWork(model())
  // Pairs: reach 16 and, for each member, the one other's 4; all three: reach 64.
  expect(work).toBe(64 * (3 * (16 + 2 * 4) + 64))
  expect(
    fault(() => analyseCoalitions(single, ["cnash"], { limits: { coalitionWork: work - 1 } })),
  ).toMatchObject({
    kind: "too-much-coalition-work",
    needed: BigInt(work),
  })
  expect(fault(() => analyseCoalitions(single, ["cnash"], { limits: { coalitionWork: work } }))).toBe(null)
})

test("an aborted signal stops an analysis, and progress is told up to the end", () => {
  expect(fault(() => analyse(model(), CONCEPTS, { watch: { signal: { aborted: true } } }))).toEqual({
    kind: "aborted",
  })
  const shares: number[] = []
  analyse(model(), CONCEPTS, { watch: { progress: (share) => shares.push(share) } })
  expect(shares.at(-1)).toBe(1)
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
})
