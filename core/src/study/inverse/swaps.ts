import type { Ranks } from "../../engine/index.ts"
import { bestWithin, type Conditions } from "./conditions.ts"

/** The nearest ranking under which a state meets its conditions (SPEC X4): it goes up to one that is better now. */
export interface Swaps {
  /** A state of the group that the state is to stand level with or just above (slot): the lowest of those. */
  readonly to: number
  /** Pairs of states whose order changes where it goes level with that group, a tie counting half. */
  readonly level: number
  /** The same where it goes just above the group. */
  readonly above: number
}

/**
 * The nearest ranking that meets the conditions; null where the ranking does already. A state can always go to the top,
 * so there is one. Cost: the conditions and the states.
 */
export function nearestRanking({ slot, demands }: Conditions, ranks: Ranks): Swaps | null {
  const here = ranks[slot]!
  const best = bestWithin(ranks)
  let needed = here
  for (const { ways } of demands) {
    let lowest = 0
    for (const way of ways) {
      lowest = Math.max(lowest, Math.min(here, best(way)))
      if (lowest === here) break
    }
    needed = Math.min(needed, lowest)
  }
  if (needed === here) return null
  // Of the states there, one that the conditions speak of.
  for (const { ways } of demands)
    for (const way of ways) {
      const to = best(way) === needed ? way.find((state) => ranks[state] === needed) : undefined
      if (to !== undefined) return { ...distance(ranks, slot, needed), to }
    }
  return distance(ranks, slot, needed)
}

/** How far a ranking is from the same with a state put level with, or just above, the group of a better rank. */
function distance(ranks: Ranks, slot: number, rank: number): Swaps {
  const here = ranks[slot]!
  let to = -1
  let between = 0
  let beside = 0
  let group = 0
  ranks.forEach((each, state) => {
    if (each === 0 || state === slot) return
    if (each === rank) {
      group++
      if (to < 0) to = state
    } else if (each === here) beside++
    else if (each > rank && each < here) between++
  })
  return { to, level: group / 2 + between + beside / 2, above: group + between + beside / 2 }
}

/**
 * How many pairs of a ranking change where a state goes up to stand level with or just above another; ties count half, 0
 * where nothing changes or it would go down.
 */
export function pairsOfRaise(ranks: Ranks, slot: number, to: number, place: "level" | "above"): number {
  const [here, there] = [ranks[slot]!, ranks[to]!]
  if (there < here) return distance(ranks, slot, there)[place]
  if (there > here || place === "level") return 0
  return distance(ranks, slot, here).above / 2
}

/** A ranking with one state put level with or just above a group; ranks are dense as before. */
export function putUp(ranks: Ranks, slot: number, to: number, place: "level" | "above"): Ranks {
  const [here, there] = [ranks[slot]!, ranks[to]!]
  let others = 0
  for (const each of ranks) if (each === here) others++
  const isAlone = others === 1
  return ranks.map((each, state) => {
    if (each === 0) return 0
    const own = state === slot ? there : each
    // Above the group there is a new rank, and below where it stood one less if nothing else stood there.
    const down = place === "above" && state !== slot && each >= there ? 1 : 0
    const up = isAlone && each > here ? 1 : 0
    return own + down - up
  })
}
