import type { Ranks, Watch } from "../../engine/index.ts"
import { areMet, type Conditions, type StateSet } from "./conditions.ts"
import { Order, opposite } from "./order.ts"
import { least, type Solver } from "./solver.ts"
import { ranksFrom, type Unit, unitsOf } from "./units.ts"

/** What is asked of one decision maker's ranking. */
export interface Demands {
  /** All of these are to be met: the states are to be stable. */
  readonly hold: readonly Conditions[]
  /** None of these is to be met: the states are to be unstable. */
  readonly fail: readonly Conditions[]
  /** Pairs of states (slots) whose order is to stay as it is. */
  readonly keep?: readonly (readonly [number, number])[]
}

/**
 * One of the demands: a demand of the conditions that are to be met, by indices, conditions that are not to be met, or a
 * pair that is to stay.
 */
export type Clash =
  | { readonly kind: "hold"; readonly of: number; readonly demand: number }
  | { readonly kind: "fail"; readonly of: number }
  | { readonly kind: "keep"; readonly of: number }

export type Nearest =
  /** The ranks of a nearest ranking, and how many pairs change, ties counting half (SPEC X4). */
  | { readonly kind: "met"; readonly pairs: number; readonly ranks: Ranks }
  /** Demands that no ranking meets together (SPEC X11); `isSmallest`: any of them left out, the rest can be met. */
  | { readonly kind: "contradiction"; readonly clash: readonly Clash[]; readonly isSmallest: boolean }
  /** After very many steps it is not known whether there is one, or which. */
  | { readonly kind: "given-up" }
  /** More states are spoken of than can be handled. */
  | { readonly kind: "too-many-states"; readonly needed: number; readonly allowed: number }

const MOST_STATES = 60

/**
 * A ranking nearest to the one given, over all states, under which all demands are met; proved nearest. Cost: that of a
 * mixed-integer program over the pairs of the states that the demands speak of. Throws `Stopped` when the signal of
 * `watch` stops it.
 */
export function nearestMeeting(solver: Solver, demands: Demands, ranks: Ranks, watch?: Watch): Nearest {
  const spoken = spokenOf(demands)
  if (spoken.length > MOST_STATES)
    return { kind: "too-many-states", needed: spoken.length, allowed: MOST_STATES }
  const units = unitsOf(ranks, spoken)
  const order = new Order(units.units, true)
  const items = itemsOf(demands)
  write(order, demands, items, spoken, ranks)
  const values = least(solver, order.program(), order.broken, watch)
  if (values === "given-up") return { kind: "given-up" }
  if (values === null) return { kind: "contradiction", ...clashOf(solver, demands, ranks, watch) }
  const found = ranksFrom(ranks, units, order.groups(values))
  if (!demands.hold.every((each) => areMet(each, found)) || demands.fail.some((each) => areMet(each, found)))
    throw new RangeError("the solver's order does not meet the demands")
  return {
    kind: "met",
    pairs: order.pairs(values),
    ranks: found,
  }
}

// The states that the demands speak of, ascending.
function spokenOf({ hold, fail, keep = [] }: Demands): number[] {
  const slots = new Set<number>(keep.flat())
  for (const { slot, demands } of [...hold, ...fail]) {
    slots.add(slot)
    for (const { ways } of demands) for (const way of ways) for (const state of way) slots.add(state)
  }
  return [...slots].sort((a, b) => a - b)
}

function itemsOf({ hold, fail, keep = [] }: Demands): Clash[] {
  return [
    ...fail.map((_, of): Clash => ({ kind: "fail", of })),
    ...hold.flatMap(({ demands }, of) => demands.map((_, demand): Clash => ({ kind: "hold", of, demand }))),
    ...keep.map((_, of): Clash => ({ kind: "keep", of })),
  ]
}

/** Writes demands into the program of an order whose first units are the states spoken of. */
function write(
  order: Order,
  { hold, fail, keep = [] }: Demands,
  items: readonly Clash[],
  spoken: readonly number[],
  ranks: Ranks,
): void {
  const index = new Map(spoken.map((slot, i) => [slot, i]))
  const at = (state: number): number => index.get(state)!
  const all = (way: StateSet): number[] => way.map(at)
  for (const item of items) {
    switch (item.kind) {
      case "hold": {
        const { slot, demands } = hold[item.of]!
        order.noBetter(at(slot), demands[item.demand]!.ways.map(all))
        break
      }
      case "fail": {
        const { slot, demands } = fail[item.of]!
        order.someBetter(
          at(slot),
          demands.map(({ ways }) => ways.map(all)),
        )
        break
      }
      case "keep": {
        const [a, b] = keep[item.of]!
        const [one, other] = [order.better(at(a), at(b)), order.better(at(b), at(a))]
        order.atLeast([ranks[a]! < ranks[b]! ? one : opposite(one)], 1)
        order.atLeast([ranks[b]! < ranks[a]! ? other : opposite(other)], 1)
      }
    }
  }
}

/**
 * A smallest-by-inclusion set of demands that no ranking meets together: halves are tried before single ones
 * (QuickXplain, Junker 2004).
 */
function clashOf(
  solver: Solver,
  demands: Demands,
  ranks: Ranks,
  watch: Watch | undefined,
): { clash: readonly Clash[]; isSmallest: boolean } {
  const spoken = spokenOf(demands)
  const units = spoken.map((slot): Unit => ({ kind: "state", slots: [slot], place: ranks[slot]! }))
  let isSmallest = true
  // Where it is given up, nothing is left out of the set on its account.
  const canBeMet = (items: readonly Clash[]): boolean => {
    const order = new Order(units, false)
    write(order, demands, items, spoken, ranks)
    const values = least(solver, order.program(), order.broken, watch)
    if (values === "given-up") isSmallest = false
    return values !== null
  }
  const smallest = (sure: readonly Clash[], isNew: boolean, among: readonly Clash[]): readonly Clash[] => {
    if (isNew && !canBeMet(sure)) return []
    if (among.length === 1) return among
    const half = among.length >>> 1
    const [first, second] = [among.slice(0, half), among.slice(half)]
    const ofSecond = smallest([...sure, ...first], true, second)
    const ofFirst = smallest([...sure, ...ofSecond], ofSecond.length > 0, first)
    return [...ofFirst, ...ofSecond]
  }
  const clash = smallest([], false, itemsOf(demands))
  return { clash, isSmallest }
}
