import { type Analysis, type Concept, type Limits, tick, type Watch } from "../../engine/index.ts"
import type { Conflict } from "../../file/index.ts"
import { type Part, partsOf } from "../evidence/parts.ts"
import { CHANCES, type Chances, Drawing, type Possible, type Tally, type WorldDraw } from "./draw.ts"
import { type Share, shareOf } from "./share.ts"

/** How often an outcome holds under one concept, and what drives that. */
export interface Shares {
  /** Y/N string. */
  readonly state: string
  readonly concept: Concept
  readonly holds: Share
  /** The same of the worlds of the conflict itself, then of each scenario drawn; empty where none is. */
  readonly within: readonly Share[]
  /**
   * The parts whose being otherwise changes the share most (SPEC U7), the largest change first: the share where the
   * part is otherwise, less that where it is as it is.
   */
  readonly drivers: readonly { readonly part: Part; readonly by: number; readonly worlds: number }[]
}

/** Where walks from today end (SPEC U8). */
export interface Ends {
  readonly state: string
  readonly share: Share
  /** The mean number of moves of the walks that end there. */
  readonly moves: number
}

export interface Sample {
  readonly seed: number
  readonly chances: Chances
  readonly ties: WorldDraw["ties"]
  /** Worlds drawn that have a model, and those that have none. */
  readonly worlds: number
  readonly without: number
  /** The scenarios drawn: the chance that the file gives, and in how many of the worlds they lie over the conflict. */
  readonly scenarios: readonly {
    readonly id: string
    readonly chance: number
    readonly worlds: number
  }[]
  readonly shares: readonly Shares[]
  /** Null where today's state is not given. The most frequent first, at most a few; `endless`: walks that do not end. */
  readonly ends: readonly Ends[] | null
  readonly endless: Share | null
}

const MOST_DRIVERS = 5
const MOST_ENDS = 12
// Worlds on either side, and standard errors, below which a difference of shares is no news.
const LEAST_WORLDS = 10
const LEAST_ERRORS = 3

/** How worlds are drawn; what is not given is as the rules say (SPEC U5, U13, U14). */
export interface Drawn {
  readonly worlds: number
  readonly seed: number
  readonly chances?: Partial<Chances>
  readonly ties?: WorldDraw["ties"]
  readonly scenarios?: readonly Possible[]
}

/** Draws chunks on several threads; gives their tallies in order. `own` draws one here. */
export type Drawers = (
  draw: WorldDraw,
  chunks: number,
  own: (chunk: number) => Tally,
  watch?: Watch,
) => Tally[]

/**
 * Draws worlds in which parts of the model are otherwise, as likely as their confidence says, and tells in how many the
 * outcomes `states` hold. The same seed gives the same result, whoever draws. RangeError where a scenario has other options.
 * Cost: an analysis and a walk for each world. Throws `Stopped` as `analyse` does.
 */
export function sampleWorlds(
  conflict: Conflict,
  analysis: Analysis,
  states: readonly string[],
  { worlds, seed, chances, ties = "kept", scenarios = [] }: Drawn,
  limits: Partial<Limits> = {},
  watch?: Watch,
  drawers: Drawers = drawHere,
): Sample {
  if (scenarios.some((each) => !haveSameOptions(conflict, each.conflict)))
    throw new RangeError("a scenario with other options cannot be drawn")
  const { concepts } = analysis
  const draw: WorldDraw = {
    conflict,
    scenarios,
    concepts,
    states,
    worlds,
    seed,
    chances: { ...CHANCES, ...chances },
    ties,
  }
  const drawing = new Drawing(draw, limits, analysis, watch)
  const all = drawers(draw, drawing.chunks, (chunk) => drawing.chunk(chunk, watch && signalOf(watch)), watch)
  const known = sums(
    all.map((each) => each.known),
    1 + scenarios.length,
  )
  const total = sum(known)
  const hasToday = conflict.statusQuo !== null
  return {
    seed,
    chances: draw.chances,
    ties,
    worlds: total,
    without: sum(all.map(({ without }) => without)),
    scenarios: scenarios.map(({ conflict: { scenario }, chance }, i) => ({
      id: scenario!.id,
      chance,
      worlds: known[i + 1]!,
    })),
    shares: states.flatMap((state, s) =>
      concepts.map((concept, c) => {
        const key = s * concepts.length + c
        const held = sums(
          all.map((each) => each.held[key]!),
          known.length,
        )
        return {
          state,
          concept,
          holds: shareOf(sum(held), total),
          within: scenarios.length === 0 ? [] : known.map((of, base) => shareOf(held[base]!, of)),
          drivers: driversOf(drawing, all, key, known, held),
        }
      }),
    ),
    ends: hasToday ? endsOf(all, total) : null,
    endless: hasToday ? shareOf(sum(all.map(({ endless }) => endless)), total) : null,
  }
}

/** Whether two conflicts have the same options in the same order, so that a Y/N string means the same in both. */
export function haveSameOptions(one: Conflict, other: Conflict): boolean {
  return (
    one.options.length === other.options.length &&
    one.options.every(({ id, owner }, i) => other.options[i]!.id === id && other.options[i]!.owner === owner)
  )
}

function drawHere(_: WorldDraw, chunks: number, own: (chunk: number) => Tally, watch?: Watch): Tally[] {
  return Array.from({ length: chunks }, (_, chunk) => {
    tick(watch, chunk / chunks)
    return own(chunk)
  })
}

function driversOf(
  { draw, having }: Drawing,
  all: readonly Tally[],
  key: number,
  known: readonly number[],
  held: readonly number[],
): Shares["drivers"] {
  const parts = partsOf(draw.conflict)
  const otherwise = sums(
    all.map((each) => each.otherwise),
    parts.length,
  )
  const heldOtherwise = sums(
    all.map((each) => each.heldOtherwise[key]!),
    parts.length,
  )
  // Where a scenario has replaced a part, that is neither as it is nor otherwise.
  const where = (counts: readonly number[], part: number): number =>
    sum(counts.filter((_, base) => having[base]![part]))
  return parts
    .map((part, i) => {
      const there = otherwise[i]!
      const as = where(known, i) - there
      if (there < LEAST_WORLDS || as < LEAST_WORLDS) return { part, by: 0, worlds: there }
      const by = heldOtherwise[i]! / there - (where(held, i) - heldOtherwise[i]!) / as
      const share = where(held, i) / (there + as)
      const error = Math.sqrt(share * (1 - share) * (1 / there + 1 / as))
      return { part, by: Math.abs(by) < LEAST_ERRORS * error ? 0 : by, worlds: there }
    })
    .filter(({ by }) => by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, MOST_DRIVERS)
}

function endsOf(all: readonly Tally[], total: number): Ends[] {
  const ends = new Map<string, { count: number; moves: number }>()
  for (const tally of all)
    for (const [state, { count, moves }] of tally.ends) {
      const before = ends.get(state) ?? { count: 0, moves: 0 }
      ends.set(state, { count: before.count + count, moves: before.moves + moves })
    }
  return [...ends]
    .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_ENDS)
    .map(([state, { count, moves }]) => ({ state, share: shareOf(count, total), moves: moves / count }))
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, each) => total + each, 0)
}

/** Place by place. */
function sums(lists: readonly (readonly number[])[], length: number): number[] {
  const totals = Array<number>(length).fill(0)
  for (const list of lists)
    list.forEach((each, i) => {
      totals[i]! += each
    })
  return totals
}

function signalOf({ signal }: Watch): Watch {
  return signal === undefined ? {} : { signal }
}
