import { type GraphModel, movesOf, Paths, pathWork, type Watch } from "../../engine/index.ts"
import { stepsAlong, type WayStep } from "../ways/ways.ts"

/** An improvement that leaves the way (SPEC X9): where it could break down. */
export interface Departure {
  readonly dm: number
  readonly to: number
  /** Options of `dm` that the way had changed by then and that the departure changes back. */
  readonly takesBack: readonly number[]
}

/** A step of the way and what could happen at the state it leads to, before the next step or after the last. */
export interface WayPassage extends WayStep {
  /** By decision maker, best for it first, a few of each. */
  readonly departures: readonly Departure[]
  /** How many there are in all. */
  readonly count: number
  /** Options that some departure takes back, told or not: what would have to be irrevocable before it is safe to go on. */
  readonly irrevocable: readonly number[]
}

export type WayThere =
  | { readonly kind: "here" | "none" | "too-many-moves" }
  | {
      readonly kind: "way"
      /** Whether every step serves who makes it; else as few as can be do not. */
      readonly improving: boolean
      /** Who could make the first step of a way as short: must go first where it is one alone. */
      readonly first: readonly number[]
      /** What could happen where it begins, instead of the first step; and how many there are in all. */
      readonly departures: readonly Departure[]
      readonly count: number
      readonly passages: readonly WayPassage[]
    }

// More moves to look at, and nothing is claimed.
const MOST_MOVES = 5_000_000
// Departures told of a decision maker at one state.
const MOST_TOLD = 3
// A step against its maker's interest weighs more than any number of departures.
const RELUCTANCE = 2 ** 40

/**
 * The way from one state (slot) to another: of the shortest by improvements, where there are any, else by any moves,
 * one with the fewest steps against their maker's interest, and of these with the fewest departures (SPEC X9).
 * Cost: all moves of the model, twice at most. RangeError if either is no state. Throws `Stopped` when the signal of
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
    const found = new Paths(model, from, kind, null, watch).cheapest(to, costOf)
    if (found === null) continue
    const steps = stepsAlong(model, from, found.path)
    const passages = steps.map((step, i) => passage(model, from, step, steps[i + 1]))
    const { departures, count } = departuresAt(model, from, from, steps[0])
    const improving = kind === "improvements"
    return { kind: "way", improving, first: found.first, departures, count, passages }
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

function passage(model: GraphModel, start: number, step: WayStep, next: WayStep | undefined): WayPassage {
  return { ...step, ...departuresAt(model, start, step.to, next) }
}

function departuresAt(
  model: GraphModel,
  start: number,
  at: number,
  next: WayStep | undefined,
): Pick<WayPassage, "departures" | "count" | "irrevocable"> {
  const { space, owners } = model
  const changed = owners.flatMap((_, option) =>
    space.taken(start, option) !== space.taken(at, option) ? [option] : [],
  )
  const all = improvementsFrom(model, at)
    .filter(({ dm, to }) => next === undefined || dm !== next.dm || to !== next.to)
    .map((departure): Departure => {
      const takesBack = changed.filter(
        (option) =>
          owners[option] === departure.dm && space.taken(departure.to, option) !== space.taken(at, option),
      )
      return { ...departure, takesBack }
    })
  const back = new Set(all.flatMap(({ takesBack }) => takesBack))
  const told = model.ranks.flatMap((_, dm) => all.filter((each) => each.dm === dm).slice(0, MOST_TOLD))
  return { departures: told, count: all.length, irrevocable: changed.filter((o) => back.has(o)) }
}
