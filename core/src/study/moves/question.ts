import type { Concept } from "../../engine/index.ts"

/** All moves from a state, for everybody. */
export interface MovesQuestion {
  readonly kind: "moves"
  /** Under which the states are judged that moves lead to. */
  readonly concepts: readonly Concept[]
  /** Whatever names a state. */
  readonly state: string
  /** Moves per decision maker, at most, those it likes best first; all unless given. */
  readonly most?: number
}
