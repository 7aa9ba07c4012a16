import { type Bits, type GraphModel, movesOf, Paths, type Watch } from "../../engine/index.ts"
import type { FirstMove, StepEffect } from "../bottom-line/answer.ts"
import { effectOf, roadTo } from "../bottom-line/road.ts"
import { type Perils, wayTo } from "../inverse/way.ts"
import { stepsAlong, type WayStep } from "./ways.ts"

/** A step of a way with what it means to who makes it. */
export interface DrawnStep extends WayStep {
  readonly effect: StepEffect
  /** The mover's ranks; 1 is best. */
  readonly before: number
  readonly rank: number
  /** Whether who makes it could not move back. */
  readonly oneWay: boolean
}

/** The ways from one state to another, to be drawn (SPEC A9). */
export interface DrawnWays {
  /** Whether every step of the road is a gain. */
  readonly improving: boolean
  /** The road, each step with what could happen where it leads (X9). */
  readonly road: readonly (DrawnStep & Perils)[]
  /** Who could make the first step of a way like it; null where there are too many ways. */
  readonly first: readonly FirstMove[] | null
  /** Per decision maker its ranks along the road: where it begins, and after each step. */
  readonly ranks: readonly (readonly number[])[]
  /** All ways as short, the road first, where they have few enough moves to be drawn; else the road alone. */
  readonly ways: readonly (readonly DrawnStep[])[]
  /** How many ways as short there are: at least so many where there are `more`. */
  readonly count: number
  readonly more: boolean
  /** Of those counted, how many have how many steps that are a loss to who makes them; the fewest losses first. */
  readonly losses: readonly { readonly steps: number; readonly ways: number }[]
  /** Whether each of those counted begins with a step that is no gain. */
  readonly costly: boolean
  /** Of the states on these ways, those that would hold (A1). */
  readonly holding: readonly number[]
}

/** Moves up to which all ways are drawn; ways counted. */
export const MOST_DRAWN = 4
const MOST_COUNTED = 200

/**
 * The ways from a state to another as they are drawn; null where there are none, or too many moves to look at. `holds`: the
 * states that would hold. Cost: the moves of the model a few times.
 */
export function drawnWays(
  model: GraphModel,
  { from, to, holds }: { readonly from: number; readonly to: number; readonly holds: Bits },
  watch?: Watch,
): DrawnWays | null {
  const way = wayTo(model, from, to, watch)
  if (way.kind !== "way") return null
  const told = stepTeller(model)
  const { improving, passages } = way
  const search = new Paths(model, from, improving ? "improvements" : "moves", { watch })
  const { paths, more } = search.to(to, MOST_COUNTED)
  const ways = paths.map((path) => stepsAlong(model, from, path).map(told))
  const road = passages.map((passage) => ({ ...told(passage), ...perilsOf(passage) }))
  const like = (steps: readonly DrawnStep[]): boolean => steps.every((step, i) => isSame(step, road[i]!))
  const others = ways.filter((steps) => !like(steps))
  const itself = road.map(told)
  const counts = new Map<number, number>()
  for (const steps of ways) {
    const losing = steps.filter(({ effect }) => effect === "loss").length
    counts.set(losing, (counts.get(losing) ?? 0) + 1)
  }
  const found = roadTo(model, from, to, watch)
  const stops = [from, ...road.map((step) => step.to)]
  const drawn = road.length <= MOST_DRAWN && !more ? [itself, ...others] : [itself]
  const states = new Set([from, ...drawn.flat().map((step) => step.to)])
  return {
    improving,
    road,
    first: "first" in found ? found.first : null,
    ranks: model.ranks.map((own) => stops.map((slot) => own[slot]!)),
    ways: drawn,
    count: ways.length,
    more,
    losses: [...counts].sort(([a], [b]) => a - b).map(([steps, of]) => ({ steps, ways: of })),
    costly: ways.every(([first]) => first!.reluctant),
    holding: [...states].filter((slot) => holds.has(slot)),
  }
}

function perilsOf({ breakdowns, count, irrevocable }: Perils): Perils {
  return { breakdowns, count, irrevocable }
}

function isSame(one: WayStep, other: WayStep): boolean {
  return one.dm === other.dm && one.to === other.to
}

function stepTeller(model: GraphModel): (step: WayStep) => DrawnStep {
  const moves = movesOf(model)
  return ({ dm, from, to, reluctant }) => ({
    dm,
    from,
    to,
    reluctant,
    effect: effectOf(model, { dm, from, to }),
    before: model.ranks[dm]![from]!,
    rank: model.ranks[dm]![to]!,
    oneWay: !moves.can(dm, to, from),
  })
}
