import type { Concept, StepKind } from "../../engine/index.ts"

/** What a graph of moves holds at most, unless less is asked for: beyond, nobody can read it and no program lays it out. */
export const MOST_NODES = 5_000
export const MOST_EDGES = 20_000

/** The graph of moves. */
export interface GraphQuestion {
  readonly kind: "graph"
  /** Under which its states are judged. */
  readonly concepts: readonly Concept[]
  /** All legal moves, or only improvements for those who make them. */
  readonly by: StepKind
  /** States drawn; `MOST_NODES` unless given. */
  readonly most?: number
  /** Moves drawn; `MOST_EDGES` unless given. */
  readonly mostEdges?: number
  /**
   * Whatever names a state, or null. Given, states say how far from today they are, and where there are too many of them
   * those are drawn that are near to this one, to today and to the strongest outcomes; else it is said that there are
   * too many, and nothing is drawn.
   */
  readonly focus?: string | null
  /** An expression over options: only states where it is true are drawn. */
  readonly where?: string
}
