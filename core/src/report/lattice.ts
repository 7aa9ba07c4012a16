import {
  type DrawnStep,
  type DrawnWays,
  type FirstMove,
  namesFor,
  type Opened,
  type WaysTo,
} from "../study/index.ts"
import { type Catalogue, saidMove, sayName } from "../words/index.ts"
import type { Station } from "./line.ts"

/** A step as it is drawn: who does what, and what that means to it. */
export interface ToldDrawnStep extends Pick<DrawnStep, "dm" | "effect" | "before" | "rank" | "oneWay"> {
  /** Y/N strings. */
  readonly from: string
  readonly to: string
  /** What is done, as acts. */
  readonly acts: readonly string[]
}

/** A move that serves who makes it and by which the road is lost. */
export interface ToldPeril {
  readonly dm: number
  readonly acts: readonly string[]
  /** Whether it takes back what the road has changed. */
  readonly takesBack: boolean
}

/** The ways to one state, to be drawn. */
export interface ToldLattice extends Pick<DrawnWays, "improving" | "count" | "more" | "losses" | "costly"> {
  readonly start: string
  readonly goal: string
  /** Every state that is drawn, and whether it would hold. */
  readonly stops: readonly (Station & { readonly holds: boolean })[]
  /** The road first. */
  readonly ways: readonly (readonly ToldDrawnStep[])[]
  /** After each step of the road. */
  readonly perils: readonly { readonly told: readonly ToldPeril[]; readonly more: number }[]
  /** Who could make the first step of ways like it; null where that is not known. */
  readonly first: readonly FirstMove[] | null
  readonly parties: readonly {
    readonly dm: number
    readonly worst: number
    readonly ranks: readonly number[]
    /** By how many ranks it ends better (above 0) or worse off. */
    readonly gain: number
  }[]
}

/** The ways to a state as a page draws them; null where there are none, or they were not asked for. */
export function tellLattice({ drawn, to }: WaysTo, opened: Opened, words: Catalogue): ToldLattice | null {
  if (drawn === undefined || drawn === null) return null
  const { conflict, model } = opened
  const { road, ways, holding } = drawn
  const from = road[0]!.from
  const slots = [...new Set([from, ...ways.flat().map((step) => step.to)])]
  const names = namesFor(opened, slots)
  const text = (slot: number): string => model.space.text(slot)
  const acts = (move: { readonly dm: number; readonly from: number; readonly to: number }) =>
    saidMove(conflict, model, move, words).acts
  return {
    improving: drawn.improving,
    count: drawn.count,
    more: drawn.more,
    losses: drawn.losses,
    costly: drawn.costly,
    first: drawn.first,
    start: text(from),
    goal: text(to),
    stops: slots.map((slot) => ({
      state: text(slot),
      name: sayName(opened, names.get(slot)!, words),
      holds: holding.includes(slot),
    })),
    ways: ways.map((steps) =>
      steps.map(({ dm, from: at, to: next, effect, before, rank, oneWay }) => ({
        dm,
        from: text(at),
        to: text(next),
        effect,
        before,
        rank,
        oneWay,
        acts: acts({ dm, from: at, to: next }),
      })),
    ),
    perils: road.map(({ to: at, breakdowns, count }) => ({
      told: breakdowns.map(({ dm, to: next, takesBack }) => ({
        dm,
        acts: acts({ dm, from: at, to: next }),
        takesBack: takesBack.length > 0,
      })),
      more: count - breakdowns.length,
    })),
    parties: drawn.ranks.map((ranks, dm) => ({
      dm,
      worst: model.worst[dm]!,
      ranks,
      gain: ranks[0]! - ranks.at(-1)!,
    })),
  }
}
