import type { DrawnWays } from "./drawn.ts"
import type { WayStep } from "./ways.ts"

/** The shortest ways to one state. */
export interface WaysTo {
  readonly to: number
  /** Moves; -1: none leads there. */
  readonly length: number
  readonly paths: readonly (readonly WayStep[])[]
  /** Whether there are more as short. */
  readonly more: boolean
  /** Where it was asked for: the ways as they are drawn; null where there are none, or too many moves to look at. */
  readonly drawn?: DrawnWays | null
}

/** The shortest ways from a state; states are slots. */
export interface WaysAnswer {
  readonly from: number
  readonly targets: readonly WaysTo[]
  /** States that ways could have been looked for to. */
  readonly total: number
  /** Set where no way was looked for, there being too many moves to look at. */
  readonly leftOut: { readonly moves: number; readonly limit: number } | null
}
