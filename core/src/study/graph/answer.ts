import type { Concept } from "../../engine/index.ts"

/** The graph is too large to be of use. Of edges it is not known how many there are, only that they are more. */
export type GraphFault =
  | { readonly kind: "too-many-nodes"; readonly needed: number; readonly allowed: number }
  | { readonly kind: "too-many-edges"; readonly allowed: number }

export interface GraphState {
  readonly slot: number
  /** The concepts asked for under which it is an equilibrium. */
  readonly under: readonly Concept[]
  /** Moves from today, where asked for; -1 where none lead there or today is not known. */
  readonly layer?: number
}

/** A move: `from` and `to` are places in the list of states. */
export interface GraphMove {
  readonly dm: number
  readonly source: number
  readonly target: number
  /** For who makes it. */
  readonly improves: boolean
}

/** The graph of moves: states by number, moves by state, mover and target; none of either where it is too large. */
export interface GraphAnswer {
  /** Those asked for. */
  readonly concepts: readonly Concept[]
  readonly states: readonly GraphState[]
  readonly moves: readonly GraphMove[]
  /** How many states there are in all. */
  readonly count: number
  readonly fault: GraphFault | null
}
