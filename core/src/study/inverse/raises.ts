import {
  type Concept,
  type GraphModel,
  type Limits,
  type Ranks,
  tick,
  type Watch,
} from "../../engine/index.ts"
import { Local } from "./local.ts"
import { Ranked } from "./orders.ts"
import { pairsOfRaise, putUp } from "./swaps.ts"

/** A state that goes up in a decision maker's ranking (slots), and how many pairs that changes, ties counting half. */
export interface Raise {
  readonly dm: number
  readonly state: number
  readonly to: number
  readonly place: "level" | "above"
  readonly pairs: number
}

// Where a state goes in relation to another.
const PLACES = ["level", "above"] as const
// States looked at about the one that is to hold.
const MOST_NEAR = 16
// Raises tried alone and with one another at one state, those of the fewest pairs.
const MOST_RAISES = 64
// Comparisons of states at one state, and ranks read or written.
const MOST_WORK = 4_000_000

/**
 * Looks for one or two raises, of whoever may be touched, under which a state is stable for everybody where that hangs on
 * what others want, too (SPEC X4). Of states near the departures only: not proved to be the least.
 */
export class Raises {
  readonly #model: GraphModel
  readonly #dms: readonly number[]
  readonly #local: Local
  readonly #watch: Watch | undefined
  #ranked = 0

  constructor(
    model: GraphModel,
    concept: Concept,
    dms: readonly number[],
    limits: Partial<Limits>,
    watch: Watch | undefined,
  ) {
    this.#model = model
    this.#dms = dms
    this.#local = new Local(model, concept, limits, watch)
    this.#watch = watch?.signal === undefined ? undefined : { signal: watch.signal }
  }

  /**
   * Those of the fewest pairs; null where none were found. `leavers`: who would leave the state; `base`: raises that are
   * tried besides, and all together as well. Cost: the square of the raises looked at, within a bound.
   */
  fewest(slot: number, leavers: readonly number[], base: readonly Raise[]): readonly Raise[] | null {
    const until = this.#work + MOST_WORK
    const { ranks } = this.#model
    const few = [...base, ...this.#about(slot, leavers, until)].sort((a, b) => a.pairs - b.pairs)
    let best: readonly Raise[] | null = null
    let fewest = Number.POSITIVE_INFINITY
    const look = (tried: Tried, left: number): void => {
      const pairs = pairsOf(tried.made)
      if (pairs >= fewest) return
      if (tried.made.length > 0 && this.#holds(slot, tried.ranks)) {
        best = tried.made
        fewest = pairs
        return
      }
      for (const raise of left === 0 ? [] : few) {
        if (this.#work > until) return
        tick(this.#watch, 0)
        const next = this.#with(tried, raise)
        if (next !== null) look(next, left - 1)
      }
    }
    const all = base.reduce<Tried | null>((tried, raise) => tried && this.#with(tried, raise), {
      ranks,
      made: [],
    })
    if (all !== null && base.length > 1) look(all, 1)
    look({ ranks, made: [] }, 2)
    return best === null ? null : this.#needed(slot, best)
  }

  /** Without raises that are not needed, as are those that follow from others: one state's first from its last. */
  #needed(slot: number, raises: readonly Raise[]): readonly Raise[] {
    return raises.reduce<readonly Raise[]>((left, _, i) => {
      const at = i - (raises.length - left.length)
      const fewer = left.toSpliced(at, 1)
      const none: Tried = { ranks: this.#model.ranks, made: [] }
      const tried = fewer.reduce<Tried | null>((made, raise) => made && this.#with(made, raise), none)
      return tried !== null && fewer.length > 0 && this.#holds(slot, tried.ranks) ? tried.made : left
    }, raises)
  }

  get #work(): number {
    return this.#local.work + this.#ranked
  }

  #holds(slot: number, ranks: readonly Ranks[]): boolean {
    const orders = ranks.map((each) => new Ranked(() => each))
    return orders.every((order, dm) => {
      const own = this.#local.own(slot, dm, order)
      return own === "stable" || (own === "open" && this.#local.stable(slot, dm, orders))
    })
  }

  /** One more raise; null where it changes nothing or takes back what another has changed, so that pairs add up. */
  #with({ ranks, made }: Tried, { dm, state, to, place }: Raise): Tried | null {
    const [was, now] = [this.#model.ranks[dm]!, ranks[dm]!]
    this.#ranked += 2 * now.length
    const pairs = pairsOfRaise(now, state, to, place)
    if (pairs === 0) return null
    const after = putUp(now, state, to, place)
    const order = (by: Ranks, other: number): number => Math.sign(by[other]! - by[state]!)
    const takesBack = made.some(
      (each) =>
        each.dm === dm &&
        order(now, each.state) < order(was, each.state) &&
        order(after, each.state) > order(now, each.state),
    )
    if (takesBack) return null
    return { ranks: ranks.with(dm, after), made: [...made, { dm, state, to, place, pairs }] }
  }

  /**
   * Raises of one state about the one judged to another: where somebody could move between them, where the state judged
   * is one of them, and of neighbours.
   */
  #about(slot: number, leavers: readonly number[], until: number): Raise[] {
    const { ranks } = this.#model
    const near = this.#near(slot, leavers)
    const found: Raise[] = []
    for (const dm of this.#dms) {
      const own = ranks[dm]!
      const moves = near.map((state) => new Set(this.#local.targets(dm, state)))
      near.forEach((state, i) => {
        near.forEach((to, j) => {
          const up = own[state]! - own[to]!
          if (i === j || up < 0 || this.#work > until) return
          const isAsked = i === 0 || j === 0 || up <= 1 || moves[i]!.has(to) || moves[j]!.has(state)
          for (const place of isAsked ? PLACES : []) {
            this.#ranked += own.length
            const pairs = pairsOfRaise(own, state, to, place)
            if (pairs > 0) found.push({ dm, state, to, place, pairs })
          }
        })
      })
    }
    return found.sort((a, b) => a.pairs - b.pairs).slice(0, MOST_RAISES)
  }

  /** The state judged, where its leavers would go, and what anybody makes of that: improvements before other moves. */
  #near(slot: number, leavers: readonly number[]): number[] {
    const { ranks } = this.#model
    const near = new Set<number>([slot])
    const add = (dms: readonly number[], from: number, improving: boolean): void => {
      for (const dm of dms)
        for (const to of this.#local.targets(dm, from))
          if (near.size < MOST_NEAR && (!improving || ranks[dm]![to]! < ranks[dm]![from]!)) near.add(to)
    }
    const dms = ranks.map((_, dm) => dm)
    add(leavers, slot, true)
    // What is added is gone through in turn.
    for (const state of near) add(dms, state, true)
    for (const state of near) add(dms, state, false)
    return [...near]
  }
}

interface Tried {
  readonly ranks: readonly Ranks[]
  readonly made: readonly Raise[]
}

export function pairsOf(raises: readonly Raise[]): number {
  return raises.reduce((sum, { pairs }) => sum + pairs, 0)
}
