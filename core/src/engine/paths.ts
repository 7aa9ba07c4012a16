import type { Bits } from "./bits.ts"
import { tick, type Watch } from "./limits.ts"
import type { GraphModel } from "./model.ts"
import { movesOf } from "./moves.ts"

/** One step of a path: who moves, and to which state. */
export interface Step {
  readonly dm: number
  readonly to: number
}

/** How steps are chosen: any legal move, or improvements for the mover only. */
export type StepKind = "moves" | "improvements"

export interface PathsTo {
  readonly target: number
  /** Number of moves on a shortest path; 0 for the start itself, -1 where no legal sequence leads there. */
  readonly length: number
  /** Shortest paths in order of their steps, at most as many as asked for. */
  readonly paths: readonly (readonly Step[])[]
  /** True where there are more shortest paths than listed. */
  readonly more: boolean
}

const NOBODY = -1
const EVERYBODY = -2

/** At most how many moves a search for paths looks at: for each state and decision maker those of its block. */
export function pathWork({ space, firstOption, ranks }: GraphModel): number {
  let moves = 0
  for (let dm = 0; dm < ranks.length; dm++)
    moves += Math.min(2 ** (firstOption[dm + 1]! - firstOption[dm]!), space.count)
  return space.count * moves
}

/** Where sequences stop, nowhere unless given, and what watches the work. */
export interface Stops {
  readonly until?: Bits | null
  readonly watch?: Watch | undefined
}

/** Legal sequences from one state, breadth-first over (state, last mover) (SPEC Q1 to Q3). */
export class Paths {
  readonly #model: GraphModel
  readonly #start: number
  readonly #kind: StepKind
  readonly #until: Bits | null
  // Moves from the start to each (state, last mover), -1 where unreached.
  readonly #distance: Int32Array

  /** Cost: `pathWork` at most. */
  constructor(model: GraphModel, start: number, kind: StepKind, { until = null, watch }: Stops = {}) {
    if (!model.space.isState(start)) throw new RangeError("paths start at a state")
    this.#model = model
    this.#start = start
    this.#kind = kind
    this.#until = until
    const n = model.ranks.length
    this.#distance = new Int32Array(model.space.slots * n).fill(-1)
    const moves = movesOf(model)
    const queue: number[] = []
    const step = (at: number, dm: number, distance: number): void => {
      moves.from(dm, at, (to) => {
        if (kind === "improvements" && model.ranks[dm]![to]! >= model.ranks[dm]![at]!) return
        if (this.#distance[to * n + dm] !== -1) return
        this.#distance[to * n + dm] = distance
        queue.push(to * n + dm)
        return
      })
    }
    // Whoever reaches a state first opens it for all others; the next to reach it opens it for that first one, and
    // nothing is left to open. So every move is looked at once.
    const opener = new Int32Array(model.space.slots).fill(NOBODY)
    if (!until?.has(start)) for (let dm = 0; dm < n; dm++) step(start, dm, 1)
    opener[start] = EVERYBODY
    for (let next = 0; next < queue.length; next++) {
      if (next % 4096 === 0) tick(watch, Math.min(0.99, next / this.#distance.length))
      const pair = queue[next]!
      const at = Math.floor(pair / n)
      const last = pair % n
      const first = opener[at]!
      if (until?.has(at) || first === EVERYBODY || first === last) continue
      const distance = this.#distance[pair]! + 1
      if (first === NOBODY) {
        opener[at] = last
        for (let dm = 0; dm < n; dm++) if (dm !== last) step(at, dm, distance)
      } else {
        opener[at] = EVERYBODY
        step(at, first, distance)
      }
    }
  }

  /** Number of moves on a shortest path to a state, -1 where there is none. */
  length(target: number): number {
    if (target === this.#start) return 0
    const n = this.#model.ranks.length
    let least = -1
    for (let dm = 0; dm < n; dm++) {
      const distance = this.#distance[target * n + dm]!
      if (distance !== -1 && (least === -1 || distance < least)) least = distance
    }
    return least
  }

  /** The shortest paths to a state, at most `limit` of them. */
  to(target: number, limit: number): PathsTo {
    const length = this.length(target)
    const paths: Step[][] = []
    if (length < 0) return { target, length, paths, more: false }
    const n = this.#model.ranks.length
    const moves = movesOf(this.#model)
    let more = false
    const steps: Step[] = []
    // Backwards from the target: every pair one move nearer to the start.
    const walk = (at: number, last: number, left: number): void => {
      if (more) return
      if (left === 0) {
        if (at !== this.#start) return
        if (paths.length === limit) more = true
        else paths.push([...steps].reverse())
        return
      }
      for (let dm = 0; dm < n; dm++) {
        if (dm === last || this.#distance[at * n + dm] !== left) continue
        steps.push({ dm, to: at })
        moves.into(dm, at, (from) => {
          if (this.#kind === "improvements" && this.#model.ranks[dm]![at]! >= this.#model.ranks[dm]![from]!)
            return
          if (this.#until?.has(from)) return
          if (left === 1) {
            if (from === this.#start) walk(from, dm, 0)
          } else walk(from, dm, left - 1)
          return
        })
        steps.pop()
      }
    }
    walk(target, -1, length)
    return { target, length, paths, more }
  }

  /**
   * Of the shortest paths to a state the one whose steps cost least together, the first of equals in order of their
   * steps from the end; and who makes the first step of any of the shortest. Null where there is none.
   * Cost: the moves into the states that shortest paths pass through.
   */
  cheapest(
    target: number,
    costOf: (step: Step & { readonly from: number }) => number,
  ): { readonly path: readonly Step[]; readonly first: readonly number[] } | null {
    const length = this.length(target)
    if (length < 0) return null
    const n = this.#model.ranks.length
    const first = new Set<number>()
    // Per (state, last mover) what the cheapest shortest path there costs, and the last mover before.
    const known = new Map<number, { cost: number; from: number; before: number }>()
    const best = (at: number, dm: number): number => {
      const pair = at * n + dm
      const found = known.get(pair)
      if (found !== undefined) return found.cost
      const chosen = { cost: Number.POSITIVE_INFINITY, from: -1, before: -1 }
      for (const [from, before] of this.#before(at, dm)) {
        if (before < 0) first.add(dm)
        const cost = costOf({ dm, from, to: at }) + (before < 0 ? 0 : best(from, before))
        if (cost < chosen.cost) Object.assign(chosen, { cost, from, before })
      }
      known.set(pair, chosen)
      return chosen.cost
    }
    let [last, least] = [-1, Number.POSITIVE_INFINITY]
    for (let dm = 0; dm < n && length > 0; dm++) {
      if (this.#distance[target * n + dm] !== length) continue
      const cost = best(target, dm)
      if (cost < least) [last, least] = [dm, cost]
    }
    const path: Step[] = []
    for (let [at, dm] = [target, last]; dm >= 0; ) {
      path.push({ dm, to: at })
      const { from, before } = known.get(at * n + dm)!
      ;[at, dm] = [from, before]
    }
    return { path: path.reverse(), first: [...first].sort((a, b) => a - b) }
  }

  // The states and last movers from which shortest paths make their last step to a state by somebody; nobody moved
  // last at the start.
  #before(at: number, dm: number): [from: number, last: number][] {
    const n = this.#model.ranks.length
    const ranks = this.#model.ranks[dm]!
    const left = this.#distance[at * n + dm]! - 1
    const found: [number, number][] = []
    movesOf(this.#model).into(dm, at, (from) => {
      if (this.#kind === "improvements" && ranks[at]! >= ranks[from]!) return true
      if (this.#until?.has(from)) return true
      if (left === 0) {
        if (from === this.#start) found.push([from, NOBODY])
        return true
      }
      for (let last = 0; last < n; last++)
        if (last !== dm && this.#distance[from * n + last] === left) found.push([from, last])
      return true
    })
    return found
  }
}
