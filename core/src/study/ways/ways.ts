import {
  type GraphModel,
  Paths,
  pathWork,
  type StateSpace,
  type Step,
  type Watch,
} from "../../engine/index.ts"

/** A step of a way: who moves, from which state (slot) to which, and whether it is no improvement for who makes it. */
export interface WayStep {
  readonly dm: number
  readonly from: number
  readonly to: number
  readonly reluctant: boolean
}

/** How a state can be reached from another. */
export type Way =
  | { readonly kind: "here" }
  | { readonly kind: "none" }
  /** `improving`: every step serves who makes it. */
  | { readonly kind: "way"; readonly improving: boolean; readonly steps: readonly WayStep[] }

/** Ways to many states are looked for while the moves to look at stay below this. */
export const MOST_WAYS_MOVES = 5_000_000
// Shortest ways from which the one is chosen that asks least of those who move.
const MOST_WAYS = 500

/**
 * The ways from one state to all others; null where there are too many moves to look at all of them.
 * RangeError if the start is no state.
 */
export function waysFrom(model: GraphModel, start: number): Ways | null {
  return pathWork(model) > MOST_WAYS_MOVES ? null : new Ways(model, start)
}

// The ways from the state asked about last, for as long as the states live. Models of the same states differ in
// preferences only.
const kept = new WeakMap<
  StateSpace,
  { readonly model: GraphModel; readonly start: number; readonly ways: Ways | null }
>()

/** The ways from a state, kept with the model; null where there are too many moves to look at. */
export function waysIn(model: GraphModel, start: number): Ways | null {
  const known = kept.get(model.space)
  if (known?.start === start && known.model === model) return known.ways
  const ways = known?.start === start ? (known.ways?.under(model) ?? null) : waysFrom(model, start)
  kept.set(model.space, { model, start, ways })
  return ways
}

/** The ways from one state. Moves are looked at once, when first needed: `pathWork` at most for either kind. */
export class Ways {
  readonly start: number
  readonly #model: GraphModel
  #improvements: Paths | null = null
  // By any moves: the same for all models that differ only in preferences.
  readonly #moves: { paths: Paths | null }

  constructor(model: GraphModel, start: number, like?: Ways) {
    if (!model.space.isState(start)) throw new RangeError("ways start at a state")
    this.start = start
    this.#model = model
    this.#moves = like === undefined ? { paths: null } : like.#moves
  }

  /** The ways in a model that differs in preferences only: moves are not looked at again. */
  under(model: GraphModel): Ways {
    return new Ways(model, this.start, this)
  }

  /**
   * A shortest way to a state: by improvements where there is one; else by any moves, as few as can be against the
   * mover's own interest. Throws `Stopped` when the signal of `watch` stops it.
   */
  to(slot: number, watch?: Watch): Way {
    const { start } = this
    if (slot === start) return { kind: "here" }
    this.#improvements ??= new Paths(this.#model, start, "improvements", { watch })
    const improving = this.#improvements.to(slot, 1)
    if (improving.length > 0)
      return { kind: "way", improving: true, steps: stepsAlong(this.#model, start, improving.paths[0]!) }
    const { length, paths } = this.#byMoves(watch).to(slot, MOST_WAYS)
    if (length < 0) return { kind: "none" }
    const ways = paths.map((path) => stepsAlong(this.#model, start, path))
    const cost = (steps: readonly WayStep[]): number => steps.filter(({ reluctant }) => reluctant).length
    return {
      kind: "way",
      improving: false,
      steps: ways.reduce((best, way) => (cost(way) < cost(best) ? way : best)),
    }
  }

  /** Whether improvements, one or more, lead to a state. */
  isGained(slot: number, watch?: Watch): boolean {
    this.#improvements ??= new Paths(this.#model, this.start, "improvements", { watch })
    return this.#improvements.length(slot) > 0
  }

  /** How many moves, of any kind, lead to a state at least: 0 to the start itself, -1 where none do. */
  distance(slot: number, watch?: Watch): number {
    return this.#byMoves(watch).length(slot)
  }

  #byMoves(watch: Watch | undefined): Paths {
    this.#moves.paths ??= new Paths(this.#model, this.start, "moves", { watch })
    return this.#moves.paths
  }
}

/** The steps of a path from a state, each with where it begins and whether its maker is no better off by it. */
export function stepsAlong({ ranks }: GraphModel, start: number, path: readonly Step[]): WayStep[] {
  let at = start
  return path.map(({ dm, to }) => {
    const from = at
    at = to
    return { dm, from, to, reluctant: ranks[dm]![to]! >= ranks[dm]![from]! }
  })
}
