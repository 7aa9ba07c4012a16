import { type GraphModel, movesOf, Paths, pathWork, type Watch } from "../../engine/index.ts"
import { stepsAlong, type WayStep } from "../ways/ways.ts"

/** A move that serves who makes it and by which the way is lost (SPEC X9). */
export interface Breakdown {
  readonly dm: number
  readonly to: number
  /** Options of `dm` that the way had changed by then and that the move changes back. */
  readonly takesBack: readonly number[]
}

/** What could happen at one state of the way. */
export interface Perils {
  /** By decision maker, best for it first, a few of each. */
  readonly breakdowns: readonly Breakdown[]
  /** How many there are in all. */
  readonly count: number
  /** Options that some breakdown takes back, told or not: what would have to be irrevocable before it is safe to go on. */
  readonly irrevocable: readonly number[]
}

/** A step of the way and what could happen at the state it leads to, before the next step or after the last. */
export type WayPassage = WayStep & Perils

export type WayThere =
  | { readonly kind: "here" | "none" | "too-many-moves" }
  | {
      readonly kind: "way"
      /** Whether every step serves who makes it; else as few as can be do not. */
      readonly improving: boolean
      /** Who could make the first step of a way as short: must go first where it is one alone. */
      readonly first: readonly number[]
      /** What could happen where it begins, instead of the first step. */
      readonly start: Perils
      readonly passages: readonly WayPassage[]
    }

// More moves to look at, and nothing is claimed.
const MOST_MOVES = 5_000_000
// Breakdowns told of a decision maker at one state.
const MOST_TOLD = 3
// A step against its maker's interest weighs more than any number of departures.
const RELUCTANCE = 2 ** 40

/**
 * The way from one state (slot) to another: of the shortest by improvements, where there are any, else by any moves,
 * one with the fewest steps against their maker's interest, and of these with the fewest departures (SPEC X9).
 * Cost: all moves of the model, three times at most. RangeError if either is no state. Throws `Stopped` when the signal of
 * `watch` stops it.
 */
export function wayTo(model: GraphModel, from: number, to: number, watch?: Watch): WayThere {
  if (!model.space.isState(from) || !model.space.isState(to))
    throw new RangeError("a way leads from a state to a state")
  if (from === to) return { kind: "here" }
  if (pathWork(model) > MOST_MOVES) return { kind: "too-many-moves" }
  const counts = new Map<number, number>()
  const departing = (at: number): number => {
    let count = counts.get(at)
    if (count === undefined) counts.set(at, (count = improvementsFrom(model, at).length))
    return count
  }
  // The improvements at the state that a step leads to; where the next step is one of them, it is no departure.
  const costOf = (step: { dm: number; from: number; to: number }): number => {
    const own = model.ranks[step.dm]!
    if (own[step.to]! >= own[step.from]!) return departing(step.to) + RELUCTANCE
    return departing(step.to) - (step.from === from ? 0 : 1)
  }
  for (const kind of ["improvements", "moves"] as const) {
    const found = new Paths(model, from, kind, { watch }).cheapest(to, costOf)
    if (found === null) continue
    const steps = stepsAlong(model, from, found.path)
    const perils = new Breakdowns(model, from, to, steps)
    const passages = steps.map((step, i) => ({ ...step, ...perils.before(i + 1) }))
    return {
      kind: "way",
      improving: kind === "improvements",
      first: found.first,
      start: perils.before(0),
      passages,
    }
  }
  return { kind: "none" }
}

function improvementsFrom(model: GraphModel, at: number): { dm: number; to: number }[] {
  const moves = movesOf(model)
  return model.ranks.flatMap((own, dm) => {
    const found: { dm: number; to: number }[] = []
    moves.from(dm, at, (to) => {
      if (own[to]! < own[at]!) found.push({ dm, to })
      return true
    })
    return found.sort((a, b) => own[a.to]! - own[b.to]!)
  })
}

/** Where a way could break down. */
class Breakdowns {
  readonly #model: GraphModel
  readonly #from: number
  readonly #goal: number
  readonly #steps: readonly WayStep[]
  #reluctance: Int32Array | null = null

  constructor(model: GraphModel, from: number, goal: number, steps: readonly WayStep[]) {
    this.#model = model
    this.#from = from
    this.#goal = goal
    this.#steps = steps
  }

  /** At the state that a step (by its index) leaves, or where the way ends. */
  before(index: number): Perils {
    const { space, owners, ranks } = this.#model
    const next = this.#steps[index]
    const at = next?.from ?? this.#goal
    const left = this.#steps.slice(index).filter(({ reluctant }) => reluctant).length
    const changed = owners.flatMap((_, option) =>
      space.taken(this.#from, option) !== space.taken(at, option) ? [option] : [],
    )
    const all = improvementsFrom(this.#model, at)
      .filter(({ dm, to }) => dm !== next?.dm || to !== next.to)
      .filter(({ to }) => to !== this.#goal && this.#reluctanceFrom(to) > left)
      .map((move): Breakdown => {
        const takesBack = changed.filter(
          (option) => owners[option] === move.dm && space.taken(move.to, option) !== space.taken(at, option),
        )
        return { ...move, takesBack }
      })
    const back = new Set(all.flatMap(({ takesBack }) => takesBack))
    return {
      breakdowns: ranks.flatMap((_, dm) => all.filter((each) => each.dm === dm).slice(0, MOST_TOLD)),
      count: all.length,
      irrevocable: changed.filter((option) => back.has(option)),
    }
  }

  #reluctanceFrom(slot: number): number {
    this.#reluctance ??= reluctanceTo(this.#model, this.#goal)
    return this.#reluctance[slot]!
  }
}

const NEVER = 2 ** 31 - 1

/**
 * Per state the fewest steps against their maker's interest on any legal sequence from there to the goal; `NEVER` where none
 * leads there. Backwards from the goal, over (state, who moves there next): first all that takes no more of them, then one
 * more. Cost: every move once or twice.
 */
function reluctanceTo(model: GraphModel, goal: number): Int32Array {
  const { ranks, space } = model
  const n = ranks.length
  const moves = movesOf(model)
  const least = new Int32Array(space.slots).fill(NEVER)
  const known = new Int32Array(space.slots * n).fill(NEVER)
  // Who was first known to move next from a state, and whether another one is known, too.
  const opener = new Int32Array(space.slots).fill(-1)
  least[goal] = 0
  const levels: number[][] = [[]]
  const enter = (to: number, by: number, cost: number): void => {
    moves.into(by, to, (from) => {
      const sum = cost + (ranks[by]![to]! < ranks[by]![from]! ? 0 : 1)
      if (from === goal || known[from * n + by]! <= sum) return
      known[from * n + by] = sum
      ;(levels[sum] ??= []).push(from * n + by)
      return
    })
  }
  for (let dm = 0; dm < n; dm++) enter(goal, dm, 0)
  for (let cost = 0; cost < levels.length; cost++) {
    // What is entered at the same cost is gone through in turn.
    for (const pair of levels[cost] ?? []) {
      const [at, mover] = [Math.floor(pair / n), pair % n]
      if (known[pair] !== cost || opener[at] === n || opener[at] === mover) continue
      if (least[at] === NEVER) least[at] = cost
      const first = opener[at]!
      opener[at] = first < 0 ? mover : n
      for (let dm = 0; dm < n; dm++) if (first < 0 ? dm !== mover : dm === first) enter(at, dm, cost)
    }
  }
  return least
}
