import type { Conflict, Preferences } from "../conflict/index.ts"
import { type Analysis, type Concept, type Limits, movesOf, tick, type Watch } from "../engine/index.ts"
import { variant } from "./outcomes.ts"
import { type Part, partsOf } from "./parts.ts"
import { Random } from "./random.ts"
import { type Alteration, afterSteps } from "./steps.ts"

/// A share of the worlds with its Wilson interval at 95 in 100 (SPEC U6).
export interface Share {
  readonly share: number
  readonly low: number
  readonly high: number
}

/// How often an outcome holds under one concept, and what drives that.
export interface Shares {
  /// Y/N string.
  readonly state: string
  readonly concept: Concept
  readonly holds: Share
  /// The parts whose being otherwise changes the share most (SPEC U7), the largest change first: the share where the
  /// part is otherwise, less that where it is as it is.
  readonly drivers: readonly { readonly part: Part; readonly by: number; readonly worlds: number }[]
}

/// Where walks from today end (SPEC U8).
export interface Ends {
  readonly state: string
  readonly share: Share
  /// The mean number of moves of the walks that end there.
  readonly moves: number
}

export interface Sample {
  readonly seed: number
  /// Worlds drawn that have a model, and those that have none.
  readonly worlds: number
  readonly without: number
  readonly shares: readonly Shares[]
  /// Null where today's state is not given. The most frequent first, at most a few; `endless`: walks that do not end.
  readonly ends: readonly Ends[] | null
  readonly endless: Share | null
}

/// Chances of being otherwise, by confidence (SPEC U5).
export const CHANCES = { high: 0.05, medium: 0.2, low: 0.4 } as const

const MOST_DRIVERS = 5
const MOST_ENDS = 12
const MOST_STEPS = 1000
// Worlds on either side below which a difference of shares is no news.
const LEAST_WORLDS = 10

/// Draws worlds in which parts of the model are otherwise, as likely as their confidence says, and tells in how many the
/// outcomes `states` hold. The same seed gives the same result.
/// Cost: an analysis and a walk for each world. Throws `Stopped` as `analyse` does.
export function sampleWorlds(
  conflict: Conflict,
  analysis: Analysis,
  states: readonly string[],
  { worlds, seed }: { readonly worlds: number; readonly seed: number },
  limits: Partial<Limits> = {},
  watch?: Watch,
): Sample {
  const random = new Random(seed)
  const parts = partsOf(conflict)
  const { concepts } = analysis
  const keys = states.flatMap((state) => concepts.map((concept) => ({ state, concept })))
  const held = keys.map(() => 0)
  // Per key and part: worlds where the part is otherwise and the outcome holds.
  const heldOtherwise = keys.map(() => new Int32Array(parts.length))
  const otherwise = new Int32Array(parts.length)
  const ends = new Map<string, { count: number; moves: number }>()
  let known = 0
  let without = 0
  let endless = 0
  const quiet = watch?.signal === undefined ? {} : { signal: watch.signal }
  for (let world = 0; world < worlds; world++) {
    tick(watch, world / worlds)
    const changed = parts.map(({ grounds }) => random.next() < CHANCES[grounds.confidence ?? "medium"])
    const steps = parts.flatMap((part, i) => (changed[i] ? stepsOtherwise(part, conflict, random) : []))
    const after = variant({ conflict, analysis }, afterSteps(conflict, steps), limits, quiet)
    if (after === null) {
      without++
      continue
    }
    known++
    changed.forEach((is, i) => {
      if (is) otherwise[i]!++
    })
    keys.forEach(({ state, concept }, key) => {
      const slot = after.model.space.find(state)
      if (slot < 0 || !after.equilibria.get(concept)!.has(slot)) return
      held[key]!++
      changed.forEach((is, i) => {
        if (is) heldOtherwise[key]![i]!++
      })
    })
    if (conflict.statusQuo === null) continue
    const walk = walkFrom(after, conflict.statusQuo, random)
    if (walk === null) endless++
    else {
      const end = ends.get(walk.state) ?? { count: 0, moves: 0 }
      ends.set(walk.state, { count: end.count + 1, moves: end.moves + walk.moves })
    }
  }
  const driversOf = (key: number): Shares["drivers"] =>
    parts
      .map((part, i) => {
        const there = otherwise[i]!
        const as = known - there
        const by =
          there < LEAST_WORLDS || as < LEAST_WORLDS
            ? 0
            : heldOtherwise[key]![i]! / there - (held[key]! - heldOtherwise[key]![i]!) / as
        return { part, by, worlds: there }
      })
      .filter(({ by }) => by !== 0)
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
      .slice(0, MOST_DRIVERS)
  return {
    seed,
    worlds: known,
    without,
    shares: keys.map(({ state, concept }, key) => ({
      state,
      concept,
      holds: shareOf(held[key]!, known),
      drivers: driversOf(key),
    })),
    ends:
      conflict.statusQuo === null
        ? null
        : [...ends]
            .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
            .slice(0, MOST_ENDS)
            .map(([state, { count, moves }]) => ({
              state,
              share: shareOf(count, known),
              moves: moves / count,
            })),
    endless: conflict.statusQuo === null ? null : shareOf(endless, known),
  }
}

function stepsOtherwise(part: Part, conflict: Conflict, random: Random): Alteration[] {
  switch (part.kind) {
    case "statement":
      return [{ part, kind: random.next() < 0.5 ? "drop" : "negate" }]
    case "ranking": {
      const { groups } = conflict.preferences[part.dm] as Preferences & { kind: "ranking" }
      if (groups.length < 2) return []
      return groups.map(() => ({ part, kind: "swap", group: random.below(groups.length - 1) }))
    }
    case "weights": {
      const { weights } = conflict.preferences[part.dm] as Preferences & { kind: "weights" }
      const given = weights.flatMap((weight, option) => (Number(weight) === 0 ? [] : [option]))
      if (given.length === 0) return []
      const option = given[random.below(given.length)]!
      return [{ part, kind: random.next() < 0.5 ? "drop-weight" : "turn-weight", option }]
    }
    default:
      return [{ part, kind: "lift" }]
  }
}

/// A walk of improvements from a state; null where it does not end.
function walkFrom(
  { model }: Analysis,
  from: string,
  random: Random,
): { state: string; moves: number } | null {
  const moves = movesOf(model)
  let at = model.space.find(from)
  // Today's state is barred in this world: nothing moves from there.
  if (at < 0) return { state: from, moves: 0 }
  for (let count = 0; count < MOST_STEPS; count++) {
    const better = model.ranks.flatMap((ranks, dm) => {
      const to: number[] = []
      moves.from(dm, at, (next) => {
        if (ranks[next]! < ranks[at]!) to.push(next)
        return true
      })
      return to.length === 0 ? [] : [to]
    })
    if (better.length === 0) return { state: model.space.text(at), moves: count }
    const own = better[random.below(better.length)]!
    at = own[random.below(own.length)]!
  }
  return null
}

/// A share with its Wilson interval at 95 in 100; 0 to 1 where nothing was drawn.
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { share: 0, low: 0, high: 1 }
  const z = 1.959964
  const share = count / of
  const middle = share + (z * z) / (2 * of)
  const reach = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * of)) / of)
  const whole = 1 + (z * z) / of
  return { share, low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) }
}
