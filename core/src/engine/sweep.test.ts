import { describe, expect, test } from "vitest"
import { Random, randomStructure, type Traits } from "../../../checks/conflicts.ts"
import { buildModel } from "./build.ts"
import { atDegree, deterring } from "./degrees.ts"
import type { GraphModel, Ranks } from "./model.ts"
import { movesOf } from "./moves.ts"
import { type StepTest, setCarrier, setsOf, stableBySets } from "./sets.ts"
import { stableBy } from "./stable.ts"
import { rankCarrier, sweep } from "./sweep.ts"

const SHAPES: Record<string, Traits> = {
  plain: { dms: [1, 4], options: [1, 3] },
  "one-way and infeasible": { dms: [2, 4], options: [1, 3], oneWay: 0.3, infeasible: 0.8 },
  everything: { dms: [2, 4], options: [1, 2], oneWay: 0.2, infeasible: 0.5, noMove: 0.6, merge: 0.6 },
}
const RUNS = process.env.PARLEY_MUTATION ? 10 : 20

/** The model by plain recursion from the definitions, one state after the other. States are slots. */
class Plain {
  readonly model: GraphModel
  readonly states: number[]

  constructor(model: GraphModel) {
    this.model = model
    this.states = Array.from({ length: model.space.slots }, (_, slot) => slot).filter((slot) =>
      model.space.isState(slot),
    )
  }

  moves(dm: number, from: number): number[] {
    const found: number[] = []
    movesOf(this.model).from(dm, from, (to) => void found.push(to))
    return found
  }

  better(dm: number, one: number, other: number): boolean {
    return this.model.ranks[dm]![one]! < this.model.ranks[dm]![other]!
  }

  /** What legal sequences of others than `dm` reach by steps that pass a test: at least one step. */
  answers(dm: number, from: number, isStep: StepTest): Set<number> {
    const seen = new Set<string>()
    const reached = new Set<number>()
    const walk = (at: number, last: number): void => {
      this.model.ranks.forEach((_, other) => {
        if (other === dm || other === last) return
        for (const to of this.moves(other, at)) {
          if (!isStep(other, at, to)) continue
          reached.add(to)
          if (seen.has(`${to} ${other}`)) continue
          seen.add(`${to} ${other}`)
          walk(to, other)
        }
      })
    }
    walk(from, -1)
    return reached
  }
}

function each(offset: number, traits: Traits, check: (plain: Plain, random: Random) => void): void {
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = new Random(seed * 7919 + offset)
    const built = buildModel(randomStructure(random, traits))
    if (built.faults) throw new Error(JSON.stringify(built.faults.map(({ kind }) => kind)))
    check(new Plain(built.model), random)
  }
}

const ANY: StepTest = () => true

function stableStates({ model, states }: Plain, dm: number, worst: Ranks): number[] {
  const stable = stableBy(model, dm, worst.slice())
  return states.filter((slot) => stable.has(slot))
}

describe.each(Object.entries(SHAPES))("%s", (_, traits) => {
  test("rounds of answers agree with looking so many moves ahead (C1, T5)", () => {
    each(1, traits, (plain) => {
      const { model, states } = plain
      model.ranks.forEach((ranks, dm) => {
        for (const improving of [false, true]) {
          const isStep: StepTest = improving ? (other, from, to) => plain.better(other, to, from) : ANY
          const answers = new Map(states.map((slot) => [slot, [...plain.answers(dm, slot, isStep)]]))
          // What i can be sure of with so many moves left, if it is its turn and if it is the others'.
          const own: number[][] = [[...ranks]]
          const theirs: number[][] = [[...ranks]]
          for (let left = 1; left <= 6; left++) {
            own[left] = [...ranks]
            theirs[left] = [...ranks]
            for (const slot of states) {
              const here = ranks[slot]!
              own[left]![slot] = Math.min(here, ...plain.moves(dm, slot).map((to) => theirs[left - 1]![to]!))
              theirs[left]![slot] = Math.max(here, ...answers.get(slot)!.map((to) => own[left - 1]![to]!))
            }
          }
          const carrier = rankCarrier(model, dm, improving)
          const depths = [1, 2, 3].flatMap((rounds) => [
            { counter: false, rounds },
            { counter: true, rounds },
          ])
          const found = sweep(carrier, ranks, depths)
          depths.forEach(({ counter, rounds }, i) => {
            const horizon = 2 * rounds + (counter ? 1 : 0)
            expect({ horizon, stable: stableStates(plain, dm, found[i]!) }).toEqual({
              horizon,
              stable: states.filter((slot) =>
                plain.moves(dm, slot).every((to) => theirs[horizon - 1]![to]! >= ranks[slot]!),
              ),
            })
            // Asked for alone, the same.
            expect(sweep(carrier, ranks, [depths[i]!])[0]).toEqual(found[i])
          })
        }
      })
    })
  })

  test("without end, more rounds change nothing any more, and the chains hold (T5)", () => {
    let later = 0
    each(2, traits, (plain) => {
      plain.model.ranks.forEach((ranks, dm) => {
        for (const improving of [false, true]) {
          const carrier = rankCarrier(plain.model, dm, improving)
          const stable = (counter: boolean, rounds: number): number[] =>
            stableStates(plain, dm, sweep(carrier, ranks, [{ counter, rounds }])[0]!)
          const [odd, even] = [stable(true, Infinity), stable(false, Infinity)]
          expect(odd).toEqual(stable(true, 2 * plain.states.length))
          expect(even).toEqual(stable(false, 2 * plain.states.length))
          const chain = [stable(true, 1), stable(true, 2), odd, even, stable(false, 2), stable(false, 1)]
          for (let i = 1; i < chain.length; i++)
            expect(chain[i]).toEqual(expect.arrayContaining(chain[i - 1]!))
          if (chain[4]!.length < chain[5]!.length || chain[1]!.length > chain[0]!.length) later++
        }
      })
    })
    // Conflicts in which a second round tells something apart are among them.
    if (traits.dms[1] > 1) expect(later).toBeGreaterThan(0)
  })

  test("by degree, what is worse by so much deters (T6)", () => {
    each(3, traits, (plain, random) => {
      const { model, states } = plain
      model.ranks.forEach((ranks, dm) => {
        const gaps = Array.from({ length: model.worst[dm]! - 1 }, () => 1 + random.below(3))
        // By how much the second is worse than the first.
        const by = (one: number, other: number): number =>
          Math.max(0, ...gaps.slice(ranks[one]! - 1, ranks[other]! - 1))
        for (const degree of [0, 1, 2, 3, 4])
          for (const improving of [false, true])
            for (const counter of [false, true]) {
              const graded = atDegree(ranks, gaps, degree)
              const [found] = sweep(rankCarrier(model, dm, improving), graded.values, [
                { counter, rounds: 1 },
              ])
              const isStep: StepTest = improving ? (other, from, to) => plain.better(other, to, from) : ANY
              const deters = (slot: number, u: number): boolean =>
                degree === 0 ? ranks[u]! >= ranks[slot]! : by(slot, u) >= degree
              expect(stableStates(plain, dm, deterring(found!, graded))).toEqual(
                states.filter((slot) =>
                  plain
                    .moves(dm, slot)
                    .filter((to) => plain.better(dm, to, slot))
                    .every((to) =>
                      [...plain.answers(dm, to, isStep)].some(
                        (u) =>
                          deters(slot, u) && (!counter || plain.moves(dm, u).every((v) => deters(slot, v))),
                      ),
                    ),
                ),
              )
            }
      })
    })
  })

  test("as sets of bits, where some preferences are not known (T7)", () => {
    let apart = 0
    each(4, traits, (plain, random) => {
      const { model, states } = plain
      const unknown = new Set<string>()
      model.ranks.forEach((_, dm) => {
        for (const one of states)
          for (const other of states)
            if (one < other && random.chance(0.2)) unknown.add(`${dm} ${one} ${other}`)
      })
      const isUnknown = (dm: number, one: number, other: number): boolean =>
        unknown.has(`${dm} ${Math.min(one, other)} ${Math.max(one, other)}`)
      const known = (dm: number, one: number, other: number): boolean =>
        !isUnknown(dm, one, other) && plain.better(dm, one, other)
      const known2 = (dm: number, one: number, other: number): boolean =>
        !isUnknown(dm, one, other) && !plain.better(dm, other, one)
      const possibly = (dm: number, one: number, other: number): boolean =>
        isUnknown(dm, one, other) || plain.better(dm, one, other)
      const steps: StepTest[] = [ANY, (dm, from, to) => possibly(dm, to, from)]
      // Of tempting and deterring by what is not known: neither, one of them, both.
      const letters = [
        [true, false],
        [false, false],
        [true, true],
        [false, true],
      ] as const
      model.ranks.forEach((_, dm) => {
        for (const [isTempted, isDeterred] of letters) {
          const tempts = (from: number, to: number): boolean =>
            isTempted ? possibly(dm, to, from) : known(dm, to, from)
          const deters = (u: number, of: number): boolean =>
            known2(dm, of, u) || (isDeterred && isUnknown(dm, of, u))
          const sets = setsOf(model, model.space.slots, deters)
          for (const isStep of steps) {
            const carrier = setCarrier(model, dm, isStep)
            for (const counter of [false, true]) {
              const [found] = sweep(carrier, sets, [{ counter, rounds: 1 }])
              const stable = stableBySets(model, dm, found!, { tempts, classOf: (slot) => slot })
              const right = states.filter((slot) =>
                plain
                  .moves(dm, slot)
                  .filter((to) => tempts(slot, to))
                  .every((to) =>
                    [...plain.answers(dm, to, isStep)].some(
                      (u) =>
                        deters(u, slot) && (!counter || plain.moves(dm, u).every((v) => deters(v, slot))),
                    ),
                  ),
              )
              expect(stable.toArray()).toEqual(right)
              if (isTempted && isDeterred && right.length < states.length) apart++
            }
          }
        }
      })
    })
    expect(apart).toBeGreaterThan(0)
  })

  test("sets that say no more than ranks give what ranks give, however many rounds (T7)", () => {
    each(5, traits, (plain) => {
      const { model, states } = plain
      model.ranks.forEach((ranks, dm) => {
        const worst = model.worst[dm]!
        const sets = setsOf(model, worst, (slot, of) => ranks[slot]! >= of + 1)
        for (const improving of [false, true]) {
          const isStep: StepTest = improving ? (other, from, to) => plain.better(other, to, from) : ANY
          for (const counter of [false, true])
            for (const rounds of [1, 2, 3, Infinity]) {
              const [found] = sweep(setCarrier(model, dm, isStep), sets, [{ counter, rounds }])
              const stable = stableBySets(model, dm, found!, {
                tempts: (from, to) => plain.better(dm, to, from),
                classOf: (slot) => ranks[slot]! - 1,
              })
              const [byRanks] = sweep(rankCarrier(model, dm, improving), ranks, [{ counter, rounds }])
              expect(states.filter((slot) => stable.has(slot))).toEqual(stableStates(plain, dm, byRanks!))
            }
        }
      })
    })
  })
})

test("degrees want one gap fewer than ranks", () => {
  expect(() => atDegree(Uint16Array.of(1, 2, 0), [], 1)).toThrow(RangeError)
  expect(atDegree(Uint16Array.of(1, 2, 0, 3), [1, 2], 2)).toEqual({
    values: Uint32Array.of(1, 1, 0, 2),
    upTo: Uint32Array.of(0, 0, 2),
  })
})
