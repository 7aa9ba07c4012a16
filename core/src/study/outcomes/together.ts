import { type Analysis, movesOf } from "../../engine/index.ts"
import { Sequences } from "../reasons/sequences.ts"
import { outcomesOf } from "./outcomes.ts"

/** Decision makers who together could leave a state (SPEC B2), and for what. */
export interface JointDeparture {
  readonly members: readonly number[]
  /** Slot. */
  readonly to: number
}

// Slots marked and states visited, over all coalitions.
const MOST_VISITS = 20_000_000

/** The outcomes that every decision maker prefers to a state (SPEC B1), as slots, ascending. Cost: outcomes x decision makers. */
export function preferredByAll(analysis: Analysis, from: number): number[] {
  const { ranks, space } = analysis.model
  return [...outcomesOf(analysis).keys()]
    .map((state) => space.find(state))
    .filter((slot) => ranks.every((rank) => rank[slot]! < rank[from]!))
}

/**
 * The smallest coalition of two or more that could leave a state for one that each of them prefers and that none of them
 * reaches by a move of its own (SPEC B2): the first of that size; an outcome before other states, then by number. Null
 * where there is none, or where finding out takes more than `MOST_VISITS` states.
 */
export function jointDeparture(analysis: Analysis, from: number): JointDeparture | null {
  const { model } = analysis
  const n = model.ranks.length
  const isOutcome = (slot: number): boolean =>
    analysis.concepts.some((concept) => analysis.equilibria.get(concept)!.has(slot))
  const before = (a: number, b: number): boolean => (isOutcome(a) === isOutcome(b) ? a < b : isOutcome(a))
  const moves = movesOf(model)
  let left = MOST_VISITS
  for (let size = 2; size <= n; size++)
    for (const members of coalitionsOf(n, size)) {
      left -= model.space.slots * (model.transitive ? 1 : members.length)
      if (left < 0) return null
      const gains = (to: number): boolean =>
        members.every((dm) => model.ranks[dm]![to]! < model.ranks[dm]![from]!) &&
        !members.some((dm) => moves.can(dm, from, to))
      let best = -1
      new Sequences(model, members, false).each(from, (to) => {
        if (--left < 0) return false
        if (gains(to) && (best < 0 || before(to, best))) best = to
        return undefined
      })
      if (left < 0) return null
      if (best >= 0) return { members, to: best }
    }
  return null
}

/** The subsets of 0 to n - 1 of a size, in the order of their members. */
function* coalitionsOf(n: number, size: number, first = 0): Iterable<number[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let dm = first; dm <= n - size; dm++)
    for (const rest of coalitionsOf(n, size - 1, dm + 1)) yield [dm, ...rest]
}
