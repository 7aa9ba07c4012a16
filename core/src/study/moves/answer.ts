import type { Concept } from "../../engine/index.ts"

/** A move from the state asked about: states are slots. */
export interface MoveFacts {
  readonly to: number
  /** For who moves: better, the same, or worse than the state left. */
  readonly effect: "better" | "same" | "worse"
  readonly rank: number
  /** Whether who makes it could not move back. */
  readonly oneWay: boolean
  /** Concepts asked for under which the state it leads to is an equilibrium. */
  readonly under: readonly Concept[]
}

export interface MovesAnswer {
  readonly from: number
  /** Per decision maker: its moves, best first, then by number; and how many there are in all. */
  readonly of: readonly {
    readonly moves: readonly MoveFacts[]
    readonly total: number
    /** Its rank of the state asked about, and the largest rank. */
    readonly rank: number
    readonly worst: number
  }[]
}
