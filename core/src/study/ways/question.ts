import type { Concept, StepKind } from "../../engine/index.ts"

/** Shortest ways told to one state, and states whose ways are told, unless fewer are asked for. */
export const MOST_PATHS = 10
export const MOST_TARGETS = 20
/** Moves that a search may look at, unless fewer are asked for. */
export const MOST_MOVES = 2 ** 33

/** The shortest ways from one state to another, or to the strongest outcomes. */
export interface WaysQuestion {
  readonly kind: "ways"
  /** Whatever names a state; today's unless given. */
  readonly from?: string
  /** Whatever names a state; the strongest outcomes unless given. */
  readonly to?: string
  readonly by: StepKind
  /** Under which outcomes are looked for; not needed where `to` is given. */
  readonly concepts?: readonly Concept[]
  /** Ways go on until a state is reached that is an equilibrium under this. */
  readonly until?: Concept
  /** Ways told to each state; `MOST_PATHS` unless given. */
  readonly most?: number
  /** Whether the ways to each state are to be drawn, too (SPEC A9); `concepts` then say what would hold. */
  readonly drawn?: boolean
  /** Moves looked at; `MOST_MOVES` unless given. */
  readonly bound?: number
}
