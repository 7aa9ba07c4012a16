import type { Ranks } from "../../engine/index.ts"

/**
 * States that a nearest ranking keeps together: one that is spoken of, the others level with such a one, or a run of
 * those between two of them.
 */
export interface Unit {
  readonly kind: "state" | "level" | "run"
  readonly slots: readonly number[]
  /** Its place now: smaller is better, equal is level. */
  readonly place: number
}

/**
 * A ranking as units. Some ranking nearest to it that asks something of the states spoken of alone leaves each unit
 * together: states level with one another and not spoken of have the same best place; so have those of a run, and
 * just above or below others is never worse for them than level.
 */
export interface Units {
  /** Those whose order must be found, states first, in the order in which they are spoken of. */
  readonly units: readonly Unit[]
  /** States above and below all that are spoken of: they stay so. */
  readonly top: readonly number[]
  readonly bottom: readonly number[]
}

/** Cost: O(states). */
export function unitsOf(ranks: Ranks, spoken: readonly number[]): Units {
  const named = new Set(spoken)
  const places = [...new Set(spoken.map((slot) => ranks[slot]!))].sort((a, b) => a - b)
  // Places of what is spoken of are odd, of what lies between even.
  const placeOf = new Uint32Array(worstOf(ranks) + 1)
  for (let rank = 1, passed = 0; rank < placeOf.length; rank++) {
    const isNamed = places[passed] === rank
    placeOf[rank] = 2 * passed + (isNamed ? 1 : 0)
    if (isNamed) passed++
  }
  const others: number[][] = Array.from({ length: 2 * places.length + 1 }, () => [])
  ranks.forEach((rank, slot) => {
    if (rank > 0 && !named.has(slot)) others[placeOf[rank]!]!.push(slot)
  })
  const blocks = others.slice(1, -1).flatMap((slots, i): Unit[] => {
    const place = i + 1
    return slots.length === 0 ? [] : [{ kind: place % 2 === 1 ? "level" : "run", slots, place }]
  })
  return {
    units: [
      ...spoken.map((slot): Unit => ({ kind: "state", slots: [slot], place: placeOf[ranks[slot]!]! })),
      ...blocks,
    ],
    top: others[0]!,
    bottom: places.length === 0 ? [] : others.at(-1)!,
  }
}

/**
 * Ranks from groups of units, best first; a run goes between groups, at the best place for it, its states in their
 * order.
 */
export function ranksFrom(
  ranks: Ranks,
  { units, top, bottom }: Units,
  groups: readonly (readonly Unit[])[],
): Ranks {
  const runsAt = groups.map((): Unit[] => [])
  runsAt.push([])
  for (const unit of units) if (unit.kind === "run") runsAt[bestGap(unit, groups)]!.push(unit)
  const order: number[][] = [...ordered(ranks, top)]
  runsAt.forEach((runs, gap) => {
    for (const { slots } of runs) order.push(...ordered(ranks, slots))
    if (gap < groups.length) order.push(groups[gap]!.flatMap(({ slots }) => slots))
  })
  order.push(...ordered(ranks, bottom))
  const found = new Uint32Array(ranks.length)
  order.forEach((group, place) => {
    for (const slot of group) found[slot] = place + 1
  })
  return found
}

// The uppermost of the places where the fewest pairs change; runs never pass one another so.
function bestGap(run: Unit, groups: readonly (readonly Unit[])[]): number {
  let changed = groups.flat().reduce((sum, unit) => sum + (unit.place < run.place ? unit.slots.length : 0), 0)
  let [best, least] = [0, changed]
  groups.forEach((group, gap) => {
    for (const { place, slots } of group) changed += place < run.place ? -slots.length : slots.length
    if (changed < least) [best, least] = [gap + 1, changed]
  })
  return best
}

// Slots in groups by their rank, best first.
function ordered(ranks: Ranks, slots: readonly number[]): number[][] {
  const byRank = new Map<number, number[]>()
  for (const slot of slots) {
    const group = byRank.get(ranks[slot]!)
    if (group === undefined) byRank.set(ranks[slot]!, [slot])
    else group.push(slot)
  }
  return [...byRank].sort(([a], [b]) => a - b).map(([, group]) => group)
}

function worstOf(ranks: Ranks): number {
  let worst = 0
  for (const rank of ranks) if (rank > worst) worst = rank
  return worst
}
