import { describe, expect, it } from "vitest"
import type { Ranks } from "../core/src/engine/index.ts"
import { highs } from "../core/src/solver/index.ts"
import {
  areMet,
  type Conditions,
  type Demands,
  loadSolver,
  nearestMeeting,
  nearestRanking,
} from "../core/src/study/index.ts"
import { Random } from "./conflicts.ts"
import { luck } from "./seed.ts"

// Rankings nearest to one given under demands, and demands that contradict one another (core/src/study/inverse/SPEC.md, X4 and
// X11), held against all rankings there are.

/** Every weak order of so many states, as dense ranks: 541 of five. */
function rankings(states: number): number[][] {
  const found: number[][] = []
  const give = (left: readonly number[], ranks: readonly number[], rank: number): void => {
    if (left.length === 0) found.push([...ranks])
    for (let set = 1; set < 2 ** left.length; set++) {
      const best = left.filter((_, i) => (set >>> i) & 1)
      const rest = left.filter((_, i) => !((set >>> i) & 1))
      give(
        rest,
        ranks.map((each, s) => (best.includes(s) ? rank : each)),
        rank + 1,
      )
    }
  }
  give(
    Array.from({ length: states }, (_, s) => s),
    Array(states).fill(0),
    1,
  )
  return found
}

/** Pairs whose order differs, ties counting half. */
function distance(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let a = 0; a < one.length; a++)
    for (let b = 0; b < a; b++)
      sum += Math.abs(Math.sign(one[a]! - one[b]!) - Math.sign(other[a]! - other[b]!)) / 2
  return sum
}

const asRanks = (ranks: readonly number[]): Ranks => Uint16Array.from(ranks)

function randomConditions(random: Random, states: number): Conditions {
  const slot = random.below(states)
  const others = Array.from({ length: states }, (_, s) => s).filter((s) => s !== slot)
  const demands = Array.from({ length: 1 + random.below(3) }, () => ({
    move: random.pick(others),
    ways: Array.from({ length: 1 + random.below(3) }, () =>
      random
        .shuffle(others)
        .slice(0, 1 + random.below(2))
        .sort(),
    ),
  }))
  return { slot, dm: 0, concept: "gmr", moves: demands.length, demands }
}

function randomDemands(random: Random, states: number): Demands {
  const some = (most: number): Conditions[] =>
    Array.from({ length: random.below(most + 1) }, () => randomConditions(random, states))
  const pair = (): [number, number] => {
    const a = random.below(states)
    return [a, (a + 1 + random.below(states - 1)) % states]
  }
  return {
    hold: some(3),
    fail: some(2),
    keep: Array.from({ length: random.below(4) }, pair),
  }
}

/** Whether a ranking meets demands, some of which may be left out. */
function meets({ hold, fail, keep = [] }: Demands, ranks: Ranks, before: ArrayLike<number>): boolean {
  const order = (of: ArrayLike<number>, a: number, b: number): number => Math.sign(of[a]! - of[b]!)
  return (
    hold.every((each) => areMet(each, ranks)) &&
    !fail.some((each) => areMet(each, ranks)) &&
    keep.every(([a, b]) => order(ranks, a, b) === order(before, a, b))
  )
}

const solver = await loadSolver(highs)

describe("the nearest ranking (X4, X11)", () => {
  it("is the nearest of all, or a smallest contradiction, in 400 random cases of up to five states", async () => {
    const seen = { met: 0, moved: 0, contradiction: 0, unsaid: 0 }
    for (let run = 0; run < 400; run++) {
      const random = new Random(6600 + run)
      const states = 2 + random.below(4)
      const all = rankings(states)
      const before = random.pick(all)
      const demands = randomDemands(random, states)
      const found = nearestMeeting(solver, demands, asRanks(before))
      const distances = all.flatMap((ranks) =>
        meets(demands, asRanks(ranks), before) ? [distance(before, ranks)] : [],
      )
      if (found.kind === "met") {
        expect(meets(demands, found.ranks, before)).toBe(true)
        expect(found.pairs).toBe(Math.min(...distances))
        expect(distance(before, found.ranks)).toBe(found.pairs)
        expect(all).toContainEqual([...found.ranks])
        seen.met++
        if (found.pairs > 0) seen.moved++
        const said = [...demands.hold, ...demands.fail].flatMap(({ slot, demands: of }) => [
          slot,
          ...of.flatMap(({ ways }) => ways.flat()),
        ])
        if (new Set(said).size < states) seen.unsaid++
        continue
      }
      if (found.kind !== "contradiction") throw new Error("five states are not too many")
      expect(distances).toEqual([])
      const without = (left: typeof found.clash): Demands => ({
        hold: demands.hold.map((each, of) => ({
          ...each,
          demands: each.demands.filter((_, demand) =>
            left.some((one) => one.kind === "hold" && one.of === of && one.demand === demand),
          ),
        })),
        fail: demands.fail.filter((_, of) => left.some((one) => one.kind === "fail" && one.of === of)),
        keep: demands.keep!.filter((_, of) => left.some((one) => one.kind === "keep" && one.of === of)),
      })
      const canBe = (left: typeof found.clash): boolean =>
        all.some((ranks) => meets(without(left), asRanks(ranks), before))
      expect(canBe(found.clash)).toBe(false)
      expect(found.isSmallest).toBe(true)
      for (const each of found.clash) expect(canBe(found.clash.filter((one) => one !== each))).toBe(true)
      seen.contradiction++
    }
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(luck(20))
  }, 60_000)

  it("is as near as the rule says where one state is to hold, among states of which most are not spoken of", async () => {
    let moved = 0
    for (let run = 0; run < 60; run++) {
      const random = new Random(6100 + run)
      const states = 20 + random.below(60)
      const before = asRanks(Array.from({ length: states }, () => 1 + random.below(30)))
      const dense = [...new Set(before)].sort((a, b) => a - b)
      const ranks = before.map((rank) => dense.indexOf(rank) + 1)
      const conditions = randomConditions(random, states)
      const found = nearestMeeting(solver, { hold: [conditions], fail: [] }, ranks)
      if (found.kind !== "met") throw new Error("one state can always hold")
      expect(found.pairs).toBe(nearestRanking(conditions, ranks)?.level ?? 0)
      expect(distance(ranks, found.ranks)).toBe(found.pairs)
      expect(Math.max(...found.ranks)).toBe(new Set(found.ranks).size)
      if (found.pairs > 0) moved++
    }
    expect(moved).toBeGreaterThan(luck(20))
  }, 60_000)

  it("ends when it is stopped", async () => {
    const conditions = randomConditions(new Random(1), 5)
    const demands: Demands = { hold: [conditions], fail: [] }
    expect(() =>
      nearestMeeting(solver, demands, asRanks([1, 2, 3, 4, 5]), { signal: { aborted: true } }),
    ).toThrow("aborted")
  })
})
