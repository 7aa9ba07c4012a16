import type { Concept } from "../engine/index.ts"
import type { GraphAnswer, GraphMove, MovesAnswer, Opened, RankingAnswer } from "../study/index.ts"
import { todayOf } from "../study/index.ts"
import { type Catalogue, saidMove, sayStep, sayTaken } from "../words/index.ts"
import { changesOf, type ToldChange } from "./reasons.ts"
import { type ToldState, tellState } from "./states.ts"

/** A move, as shown. */
export interface ToldMove extends Omit<ToldState, "text"> {
  readonly dm: number
  /** Where it leads: a Y/N string. */
  readonly to: string
  readonly sentence: string
  readonly changes: readonly ToldChange[]
  /** For who moves: better, the same, or worse than the state left. */
  readonly effect: "better" | "same" | "worse"
  readonly rank: number
  /** What is done, as acts. */
  readonly acts: readonly string[]
  /** Whether who makes it could not move back. */
  readonly oneWay: boolean
  /** Concepts asked for under which the state it leads to is an equilibrium. */
  readonly under: readonly Concept[]
}

/** All moves from a state, as shown. */
export interface ToldMoves {
  /** Per decision maker: its moves, best first, and how many there are in all. */
  readonly of: readonly {
    readonly moves: readonly ToldMove[]
    readonly total: number
    /** Its rank of the state left, and the largest rank. */
    readonly rank: number
    readonly worst: number
  }[]
}

export function tellMoves({ from, of }: MovesAnswer, opened: Opened, words: Catalogue): ToldMoves {
  const { conflict, model } = opened
  return {
    of: of.map(({ moves, total, rank: own, worst }, dm) => ({
      moves: moves.map(({ to, effect, rank, oneWay, under }) => {
        const { text, number, label, name } = tellState(opened, to, words)
        return {
          dm,
          to: text,
          number,
          label,
          name,
          sentence: sayStep({ conflict, model }, { dm, from, to }, words),
          changes: changesOf(opened, dm, from, to),
          effect,
          rank,
          acts: saidMove(conflict, model, { dm, from, to }, words).acts,
          oneWay,
          under,
        }
      }),
      total,
      rank: own,
      worst,
    })),
  }
}

/** A state of the graph of moves, as shown. */
export interface ToldNode extends ToldState {
  readonly taken: string
  readonly under: readonly Concept[]
  readonly today: boolean
  /** Moves from today, -1 where none lead there or today is not known. */
  readonly layer: number
}

/** A move of the graph, and the one back. */
export interface ToldEdge {
  readonly dm: number
  /** Indices into the nodes. */
  readonly from: number
  readonly to: number
  /** The move back exists as well. */
  readonly both: boolean
  /** An improvement for who makes it (from -> to). */
  readonly improves: boolean
}

/** The graph of moves, as shown. */
export interface ToldGraph {
  readonly nodes: readonly ToldNode[]
  readonly edges: readonly ToldEdge[]
  /** Whether all states are here; else how many there are. */
  readonly whole: boolean
  readonly states: number
}

export function tellGraph(
  { states, moves, count }: GraphAnswer,
  opened: Opened,
  words: Catalogue,
): ToldGraph {
  const { conflict, model } = opened
  const today = todayOf(opened)
  return {
    nodes: states.map(({ slot, under, layer = -1 }) => ({
      ...tellState(opened, slot, words),
      taken: sayTaken({ conflict, model }, slot, words),
      under,
      today: slot === today,
      layer,
    })),
    edges: model.ranks.flatMap((_, dm) =>
      paired(
        moves.filter((move) => move.dm === dm),
        states.length,
      ),
    ),
    whole: states.length === count,
    states: count,
  }
}

// By the lower state: one edge for a move and the one back, in the direction that improves if one does.
function paired(moves: readonly GraphMove[], nodes: number): ToldEdge[] {
  const pairs = new Map<number, { up?: GraphMove; down?: GraphMove }>()
  for (const move of moves) {
    const { source, target } = move
    const key = Math.min(source, target) * nodes + Math.max(source, target)
    pairs.set(key, { ...pairs.get(key), [source < target ? "up" : "down"]: move })
  }
  return [...pairs]
    .sort(([a], [b]) => a - b)
    .map(([, { up, down }]) => {
      // The direction told: the one that improves if it exists, else the only one, else upwards.
      const { dm, source, target, improves } = (down?.improves ? down : (up ?? down))!
      return { dm, from: source, to: target, both: up !== undefined && down !== undefined, improves }
    })
}

/** States of the same rank, as shown. */
export interface ToldGroup {
  readonly rank: number
  readonly count: number
  /** The first states of the group, at most six. */
  readonly states: readonly (Omit<ToldState, "label" | "name"> & { readonly taken: string })[]
  readonly holds: "all" | "none" | "some" | null
  readonly parts: boolean
}

/** How a decision maker ranks the states, as shown. */
export interface ToldRanking extends Omit<RankingAnswer, "groups"> {
  readonly groups: readonly ToldGroup[]
}

export function tellRanking(answer: RankingAnswer, opened: Opened, words: Catalogue): ToldRanking {
  const { conflict, model } = opened
  const { space } = model
  return {
    ...answer,
    groups: answer.groups.map(({ slots, rank, count, holds, parts }) => ({
      rank,
      count,
      states: slots.map((slot) => ({
        text: space.text(slot),
        number: space.number(slot),
        taken: sayTaken({ conflict, model }, slot, words),
      })),
      holds,
      parts,
    })),
  }
}
