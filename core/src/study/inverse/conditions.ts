import {
  type Concept,
  DEFAULT_LIMITS,
  definitionOf,
  type GraphModel,
  type Limits,
  movesOf,
  type Ranks,
  reversible,
  Stopped,
  tick,
  type Watch,
} from "../../engine/index.ts"
import { Sequences } from "../reasons/sequences.ts"

/** States (slots, ascending) none of which may be better than the state judged. */
export type StateSet = readonly number[]

/**
 * What one move from the state asks of the ranking of who could make it: one of the ways at least (SPEC X2). A way is
 * that the move leads nowhere better (`[move]`), or that a sanction works.
 */
export interface Demand {
  /** Where the move leads. */
  readonly move: number
  readonly ways: readonly StateSet[]
}

/**
 * Exactly what must be true of a decision maker's ranking for a state to be stable for it: every demand, and nothing
 * else (SPEC X2, X3). Demands that any ranking meets are not among them.
 */
export interface Conditions {
  readonly slot: number
  readonly dm: number
  readonly concept: Concept
  /** How many states the decision maker can move to. */
  readonly moves: number
  /** In the order of the states that the moves lead to. */
  readonly demands: readonly Demand[]
}

// States that ways may hold in all.
const MOST_ENTRIES = 2 ** 26

/** Whether a concept has conditions in a model. */
export function hasConditions({ structure }: GraphModel, concept: Concept): boolean {
  switch (definitionOf(concept).conditions) {
    case "sets":
      return true
    case "unmerged-sets":
      return structure.merges.length === 0
    case "none":
      return false
  }
}

/**
 * The conditions for a state to be stable for a decision maker; where only the others' improvements count, with their
 * preferences as the model has them. Null where the concept says that they have no such form in the model.
 * RangeError if the slot is no state. Throws `Stopped` at a limit or the signal of `watch`.
 * `tally`: to its work the states that the ways are made of are added. Cost: the moves of the states that opponents can
 * bring about after each move; where there is a counter-move also the decision maker's own moves from these.
 */
export function conditionsOf(
  model: GraphModel,
  slot: number,
  dm: number,
  concept: Concept,
  limits: Partial<Limits> = {},
  watch?: Watch,
  tally?: { work: number },
): Conditions | null {
  if (!model.space.isState(slot)) throw new RangeError("conditions are those of a state")
  if (!hasConditions(model, concept)) return null
  const moves = targetsOf(model, dm, slot)
  const ways = waysUnder(model, slot, dm, concept, limits, watch)
  const simplest = new Simplest(slot, areRowsApart(model, dm))
  const demands: Demand[] = []
  moves.forEach((move, i) => {
    if (i % 64 === 0) tick(watch, i / moves.length)
    const all = [[move], ...ways(move)]
    if (tally !== undefined) for (const way of all) tally.work += way.length
    const found = simplest.of(all)
    if (found !== null) demands.push({ move, ways: found })
  })
  return { slot, dm, concept, moves: moves.length, demands: withoutImplied(settled(demands)) }
}

/** The best rank within each set of states; what was worked out once is kept, since demands share ways. */
export function bestWithin(ranks: Ranks): (way: StateSet) => number {
  const known = new Map<StateSet, number>()
  return (way) => {
    if (way.length === 1) return ranks[way[0]!]!
    let best = known.get(way)
    if (best === undefined) {
      best = way.reduce((least, state) => Math.min(least, ranks[state]!), ranks[way[0]!]!)
      known.set(way, best)
    }
    return best
  }
}

/** Per demand whether a ranking meets it. Cost: the states in the ways. */
export function metBy({ slot, demands }: Conditions, ranks: Ranks): boolean[] {
  const here = ranks[slot]!
  const best = bestWithin(ranks)
  return demands.map(({ ways }) => ways.some((way) => best(way) >= here))
}

/** Whether a ranking meets all conditions: whether the state is stable under it. */
export function areMet(conditions: Conditions, ranks: Ranks): boolean {
  return metBy(conditions, ranks).every((met) => met)
}

/** R_i(s), ascending. */
function targetsOf(model: GraphModel, dm: number, slot: number): number[] {
  const found: number[] = []
  movesOf(model).from(dm, slot, (to) => {
    found.push(to)
    return true
  })
  return found
}

/** The ways by a sanction, for each move. RangeError where the concept has none of this form. */
function waysUnder(
  model: GraphModel,
  slot: number,
  dm: number,
  concept: Concept,
  limits: Partial<Limits>,
  watch: Watch | undefined,
): (move: number) => readonly StateSet[] {
  const definition = definitionOf(concept)
  switch (definition.kind) {
    case "alone":
      return () => []
    case "at-once":
      return together(model, slot, dm, limits)
    case "either-way":
      throw new RangeError(`what ${concept} asks is not written as sets of states`)
    case "in-turn": {
      const { steps, counter, rounds } = definition
      if (rounds > 1) throw new RangeError(`what ${concept} asks is not written as sets of states`)
      const others = model.ranks.flatMap((_, other) => (other === dm ? [] : [other]))
      const sequences = new Sequences(model, others, steps === "improving", watch)
      const wayAt = counter ? rows(model, dm) : (state: number): StateSet => [state]
      return (move) => {
        const ways = new Set<StateSet>()
        sequences.each(move, (state) => {
          ways.add(wayAt(state))
          return true
        })
        return [...ways]
      }
    }
  }
}

/** Whether states that a decision maker can go to and fro between can all do so: no move is one-way, forbidden or merged. */
function areRowsApart(model: GraphModel, dm: number): boolean {
  return model.transitive && reversible(model, dm)
}

/** A state with all that a decision maker can move to from it; the same array where it is the same set. */
function rows(model: GraphModel, dm: number): (state: number) => StateSet {
  const known = new Map<number, StateSet>()
  const shared = areRowsApart(model, dm)
  return (state) => {
    let way = known.get(state)
    if (way === undefined) {
      way = [state, ...targetsOf(model, dm, state)].sort((a, b) => a - b)
      if (shared) for (const each of way) known.set(each, way)
      else known.set(state, way)
    }
    return way
  }
}

/** Where the others' improvements from the state lead at once with a move (engine SPEC C6), where no states are merged. */
function together(
  model: GraphModel,
  slot: number,
  dm: number,
  limits: Partial<Limits>,
): (move: number) => readonly StateSet[] {
  const { space, owners, ranks } = model
  const choices = ranks.map((own, other) =>
    other === dm ? [] : [slot, ...targetsOf(model, other, slot).filter((to) => own[to]! < own[slot]!)],
  )
  const others = ranks.flatMap((_, other) => (other === dm ? [] : [other]))
  const combinations = others.reduce((product, other) => product * choices[other]!.length, 1)
  const allowed = limits.simultaneous ?? DEFAULT_LIMITS.simultaneous
  if (combinations > allowed)
    throw new Stopped({ kind: "too-many-choices", needed: BigInt(combinations), allowed })
  return (move) => {
    const found = new Set<number>()
    const chosen = ranks.map(() => slot)
    chosen[dm] = move
    const choose = (depth: number, moved: boolean): void => {
      const other = others[depth]
      if (other === undefined) {
        const state = moved ? space.at((option) => space.taken(chosen[owners[option]!]!, option)) : -1
        if (state >= 0) found.add(state)
        return
      }
      for (const choice of choices[other]!) {
        chosen[other] = choice
        choose(depth + 1, moved || choice !== slot)
      }
    }
    choose(0, false)
    return [...found].map((state) => [state])
  }
}

/** Of the ways of one demand after another those that contain no other, the state judged left out of each. */
class Simplest {
  readonly #slot: number
  readonly #areApart: boolean
  readonly #known = new Map<StateSet, StateSet>()
  #entries = 0

  constructor(slot: number, areApart: boolean) {
    this.#slot = slot
    this.#areApart = areApart
  }

  /** Null where one is met by any ranking. Throws `Stopped` where ways hold too many states in all. */
  of(ways: readonly StateSet[]): readonly StateSet[] | null {
    return minimal(
      ways.map((way) => this.#rest(way)),
      this.#areApart,
    )
  }

  #rest(way: StateSet): StateSet {
    let rest = this.#known.get(way)
    if (rest === undefined) {
      rest = way.includes(this.#slot) ? way.filter((state) => state !== this.#slot) : way
      this.#entries += rest.length
      if (this.#entries > MOST_ENTRIES)
        throw new Stopped({ kind: "too-many-moves", needed: BigInt(this.#entries), allowed: MOST_ENTRIES })
      if (way.length > 1) this.#known.set(way, rest)
    }
    return rest
  }
}

/** The ways that contain no other; null where one is empty. `areApart`: no two of several states share one. */
function minimal(ways: readonly StateSet[], areApart = false): readonly StateSet[] | null {
  const alone = new Set<number>()
  const several: StateSet[] = []
  for (const way of ways) {
    if (way.length === 0) return null
    if (way.length === 1) alone.add(way[0]!)
    else several.push(way)
  }
  const kept: StateSet[] = [...alone].map((state) => [state])
  // Smaller ways first, found again by their first state.
  const byFirst = new Map<number, StateSet[]>()
  for (const way of several.sort(bySize)) {
    if (alone.size < way.length ? [...alone].some((state) => has(way, state)) : way.some((s) => alone.has(s)))
      continue
    if (!areApart && contains(way, byFirst)) continue
    kept.push(way)
    if (areApart) continue
    const list = byFirst.get(way[0]!)
    if (list === undefined) byFirst.set(way[0]!, [way])
    else list.push(way)
  }
  return kept
}

/** Whether a way contains one of those found by their first state. */
function contains(way: StateSet, byFirst: ReadonlyMap<number, readonly StateSet[]>): boolean {
  for (const state of way)
    for (const other of byFirst.get(state) ?? [])
      if (other.length <= way.length && other.every((each) => has(way, each))) return true
  return false
}

/** Whether a way holds a state, by halving. */
function has(way: StateSet, state: number): boolean {
  let from = 0
  let to = way.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if (way[middle]! < state) from = middle + 1
    else to = middle
  }
  return way[from] === state
}

function bySize(a: StateSet, b: StateSet): number {
  return a.length - b.length
}

/** Where a demand has one way, its states are no better in any case: other demands need not say so. */
function settled(demands: readonly Demand[]): readonly Demand[] {
  const sure = new Set<number>()
  let left = demands
  for (;;) {
    const before = sure.size
    for (const { ways } of left) if (ways.length === 1) for (const state of ways[0]!) sure.add(state)
    if (sure.size === before) return left
    left = left.flatMap((demand): Demand[] => {
      if (demand.ways.length === 1) return [demand]
      if (!demand.ways.some((way) => way.some((state) => sure.has(state)))) return [demand]
      const ways = minimal(demand.ways.map((way) => way.filter((state) => !sure.has(state))))
      return ways === null ? [] : [{ ...demand, ways }]
    })
  }
}

/**
 * Without the demands that another one implies: each way of that other contains a way of theirs. Of demands that imply
 * one another the first stays.
 */
function withoutImplied(demands: readonly Demand[]): readonly Demand[] {
  const moves = new Map(demands.map((demand, i) => [demand.move, i]))
  const gone = new Set<number>()
  demands.forEach(({ ways }, i) => {
    // What implies this demand has its own move as a way, so that this one has it too.
    const others = ways.flatMap((way) => (way.length === 1 ? [moves.get(way[0]!) ?? i] : []))
    for (const other of others) {
      if (other === i || gone.has(other)) continue
      if (implies(demands[other]!, demands[i]!) && !(other > i && implies(demands[i]!, demands[other]!))) {
        gone.add(i)
        return
      }
    }
  })
  return demands.filter((_, i) => !gone.has(i))
}

function implies(stronger: Demand, weaker: Demand): boolean {
  const alone = new Set(weaker.ways.flatMap((way) => (way.length === 1 ? [way[0]!] : [])))
  const several = weaker.ways.filter((way) => way.length > 1)
  return stronger.ways.every((way) => {
    if (way.some((state) => alone.has(state))) return true
    return several.some((other) => other.every((state) => has(way, state)))
  })
}
