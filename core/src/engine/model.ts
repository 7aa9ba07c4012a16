import type { Formula } from "../logic/index.ts"
import type { StateSpace } from "./space.ts"

/** Which way an option may change: both ways, only N to Y (`up`), or only Y to N (`down`). */
export type Direction = "both" | "up" | "down"

/** One forbidden family of moves: `by` may not move from a state where `from` is true to one where `to` is. */
export interface NoMove {
  readonly by: number
  readonly from: Formula
  readonly to: Formula
}

/**
 * How a decision maker orders the states (SPEC P1 to P4).
 * - statements: most important first;
 * - ranking: groups of states from best to worst, each state a Y/N string (`-` in merged ones), every feasible state once;
 * - weights: per option in option order, as exact decimals scaled to integers; higher sums are better;
 * - indifferent: no preferences given.
 */
export type Preference =
  | { readonly kind: "statements"; readonly statements: readonly Formula[] }
  | { readonly kind: "ranking"; readonly groups: readonly (readonly string[])[] }
  | { readonly kind: "weights"; readonly weights: readonly bigint[] }
  | { readonly kind: "indifferent" }

/**
 * A conflict as the engine sees it: indices only, no names. Options of one decision maker are adjacent
 * and in the decision makers' order; option 0 is the lowest bit of a state's code.
 */
export interface Structure {
  /** Number of options of each decision maker, at least one each. */
  readonly optionCounts: readonly number[]
  /** Per option. */
  readonly directions: readonly Direction[]
  /** A state is removed where any of them is true (SPEC S2). */
  readonly infeasible: readonly Formula[]
  /** All feasible states that satisfy one of them are one state (SPEC S4). */
  readonly merges: readonly Formula[]
  readonly noMoves: readonly NoMove[]
  /** Per decision maker. */
  readonly preferences: readonly Preference[]
}

/**
 * Dense ranks of one decision maker, one entry per slot of the space: 1 is best, ties share a rank;
 * 0 where the slot is no state.
 */
export type Ranks = Uint16Array | Uint32Array

/** The graph model in option form: states, who can move where, and what each decision maker prefers. */
export interface GraphModel {
  readonly structure: Structure
  readonly space: StateSpace
  /** Owner of each option. */
  readonly owners: readonly number[]
  /** Index of each decision maker's first option; one more entry closes the last. */
  readonly firstOption: readonly number[]
  /** Per decision maker, best rank 1. */
  readonly ranks: readonly Ranks[]
  /** The largest rank of each decision maker. */
  readonly worst: readonly number[]
  /** True where every decision maker's moves are transitive: no `noMove`, no merge (SPEC M4). */
  readonly transitive: boolean
}
