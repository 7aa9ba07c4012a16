import { describe, expect, it } from "vitest"
import { buildModel, type GraphModel, Reference } from "../core/src/engine/index.ts"
import { wayTo } from "../core/src/study/index.ts"
import { Random, randomStructure } from "./conflicts.ts"
import { luck } from "./seed.ts"

// The way there (core/src/study/inverse/SPEC.md, X9), held against every legal sequence there is.

const RUNS = 400

interface Move {
  dm: number
  from: number
  to: number
}

/** All shortest legal sequences from one state to another; none where they are longer than there are states and movers. */
function shortest(twin: Reference, from: number, to: number, improving: boolean): Move[][] {
  let level: Move[][] = [[]]
  for (let length = 1; length <= twin.states.length * twin.dms.length && level.length > 0; length++) {
    const next = level.flatMap((path) => {
      const at = path.at(-1)?.to ?? from
      return twin.dms.flatMap((dm) => {
        if (dm === path.at(-1)?.dm) return []
        const targets = improving ? twin.improvements(dm, at) : [...twin.moves(dm, at)]
        return targets.map((t) => [...path, { dm, from: at, to: t }])
      })
    })
    const arrived = next.filter((path) => path.at(-1)!.to === to)
    if (arrived.length > 0) return arrived
    // A sequence that comes to a state by the same mover as before is never the shortest.
    level = next.filter(
      (path) =>
        !path.slice(0, -1).some((step) => step.to === path.at(-1)!.to && step.dm === path.at(-1)!.dm) &&
        path.at(-1)!.to !== from,
    )
    if (level.length > 20_000) throw new Error("too many sequences for a test")
  }
  return []
}

function departuresAt(twin: Reference, path: readonly Move[], i: number): { dm: number; to: number }[] {
  const at = path[i]!.to
  const next = path[i + 1]
  return twin.dms.flatMap((dm) =>
    twin
      .improvements(dm, at)
      .filter((to) => !(next !== undefined && next.dm === dm && next.to === to))
      .map((to) => ({ dm, to })),
  )
}

/**
 * The fewest steps against their maker's interest on any legal sequence from one state to another, by what is known of ever
 * longer sequences until nothing gets less; Infinity where none leads there.
 */
function reluctance(twin: Reference, from: number, to: number): number {
  // Per last mover (-1: nobody) and state.
  let least = new Map([[`-1 ${from}`, 0]])
  for (;;) {
    const next = new Map(least)
    for (const [key, cost] of least) {
      const [last, at] = key.split(" ").map(Number) as [number, number]
      for (const dm of twin.dms)
        for (const t of dm === last ? [] : twin.moves(dm, at)) {
          const sum = cost + (twin.prefers(dm, t, at) ? 0 : 1)
          if (sum < (next.get(`${dm} ${t}`) ?? Number.POSITIVE_INFINITY)) next.set(`${dm} ${t}`, sum)
        }
    }
    if ([...next].every(([key, cost]) => least.get(key) === cost)) break
    least = next
  }
  return Math.min(...[-1, ...twin.dms].map((dm) => least.get(`${dm} ${to}`) ?? Number.POSITIVE_INFINITY))
}

/** Of what could be done before a step (after the last: its index is their number), that by which the way is lost. */
function breakdownsAt(twin: Reference, path: readonly Move[], i: number): { dm: number; to: number }[] {
  const goal = path.at(-1)!.to
  const at = path[i]?.from ?? goal
  const left = path.slice(i).filter((step) => !twin.prefers(step.dm, step.to, step.from)).length
  return twin.dms.flatMap((dm) =>
    twin
      .improvements(dm, at)
      .filter((to) => !(dm === path[i]?.dm && to === path[i]?.to) && reluctance(twin, to, goal) > left)
      .map((to) => ({ dm, to })),
  )
}

describe("the way there (X9)", () => {
  it(`is a best one by the definitions, in ${RUNS} random conflicts`, () => {
    const seen = {
      here: 0,
      none: 0,
      improving: 0,
      reluctant: 0,
      chosen: 0,
      back: 0,
      several: 0,
      alone: 0,
      instead: 0,
      harmless: 0,
    }
    for (let seed = 1; seed <= RUNS; seed++) {
      const random = new Random(4400 + seed)
      const structure = randomStructure(random, {
        dms: [1, 3],
        options: [1, 2],
        oneWay: 0.2,
        infeasible: 0.5,
        noMove: 0.4,
        merge: 0.3,
        most: 4,
      })
      const twin = new Reference(structure)
      const model = (buildModel(structure) as { model: GraphModel }).model
      const { space } = model
      const slots = twin.states.map((_, s) => space.slot(s + 1))
      const [from, to] = [random.below(slots.length), random.below(slots.length)]
      const found = wayTo(model, slots[from]!, slots[to]!)
      if (from === to) {
        expect(found).toEqual({ kind: "here" })
        seen.here++
        continue
      }
      const improving = shortest(twin, from, to, true)
      const ways = improving.length > 0 ? improving : shortest(twin, from, to, false)
      if (ways.length === 0) {
        expect(found).toEqual({ kind: "none" })
        seen.none++
        continue
      }
      if (found.kind !== "way") throw new Error("there is a way")
      expect(found.improving).toBe(improving.length > 0)
      seen[found.improving ? "improving" : "reluctant"]++
      const costs = ways.map((path) => [
        path.filter((step) => !twin.prefers(step.dm, step.to, step.from)).length,
        path.reduce((sum, _, i) => sum + departuresAt(twin, path, i).length, 0),
      ])
      const text = (path: readonly Move[]): string => path.map((s) => `${s.dm}:${s.from}>${s.to}`).join()
      const number = (slot: number): number => space.number(slot) - 1
      const path = found.passages.map(({ dm, from: a, to: b }) => ({ dm, from: number(a), to: number(b) }))
      const at = ways.findIndex((way) => text(way) === text(path))
      const best = [...costs].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)[0]
      expect(costs[at]).toEqual(best)
      if (costs.some((cost) => cost.join() !== best!.join())) seen.chosen++
      const first = [...new Set(ways.map((way) => way[0]!.dm))].sort()
      expect(found.first).toEqual(first)
      seen[first.length > 1 ? "several" : "alone"]++

      const instead = breakdownsAt(twin, path, 0).map(({ dm, to }) => `${dm} ${to}`)
      expect(found.start.count).toBe(instead.length)
      for (const { dm, to, takesBack } of found.start.breakdowns) {
        expect(instead).toContain(`${dm} ${number(to)}`)
        expect(takesBack).toEqual([])
      }
      for (const dm of twin.dms)
        expect(found.start.breakdowns.filter((each) => each.dm === dm)).toHaveLength(
          Math.min(3, instead.filter((each) => each.startsWith(`${dm} `)).length),
        )
      seen.instead += instead.length
      seen.harmless += path.reduce(
        (sum, _, at) => sum + departuresAt(twin, path, at).length - breakdownsAt(twin, path, at + 1).length,
        0,
      )

      found.passages.forEach((passage, i) => {
        const { dm, from: a, to: b } = path[i]!
        expect(passage.reluctant).toBe(!twin.prefers(dm, b, a))
        const all = breakdownsAt(twin, path, i + 1)
        expect(passage.count).toBe(all.length)
        const start = twin.states[from]![0]!
        const here = twin.states[b]![0]!
        const backOf = (each: { dm: number; to: number }): number[] =>
          [...here].flatMap((value, option) =>
            model.owners[option] === each.dm &&
            value !== start[option] &&
            twin.states[each.to]![0]![option] !== value
              ? [option]
              : [],
          )
        expect(passage.irrevocable).toEqual([...new Set(all.flatMap(backOf))].sort((x, y) => x - y))
        seen.back += passage.irrevocable.length
        for (const each of twin.dms) {
          const own = all.filter((other) => other.dm === each)
          const told = passage.breakdowns.filter((other) => other.dm === each)
          expect(told).toHaveLength(Math.min(3, own.length))
          for (const { to: slot, takesBack } of told) {
            expect(own.map((other) => other.to)).toContain(number(slot))
            expect(takesBack).toEqual(backOf({ dm: each, to: number(slot) }))
          }
          told.slice(1).forEach((later, j) => {
            expect(twin.prefers(each, number(later.to), number(told[j]!.to))).toBe(false)
          })
          const last = told.at(-1)
          for (const other of own)
            if (!told.some((one) => number(one.to) === other.to))
              expect(twin.prefers(each, other.to, number(last!.to))).toBe(false)
        }
      })
    }
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(luck(4))
  }, 60_000)
})
