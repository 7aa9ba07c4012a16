import type { Concept } from "../../engine/index.ts"

/** What happened, held against the model. */
export interface HistoryQuestion {
  readonly kind: "history"
  /** Under which states are looked at. */
  readonly concepts: readonly Concept[]
  /** All events on record, and not those up to the date of the world alone. */
  readonly undated?: boolean
}

/** Moves looked at beyond which it is not told what was within reach. */
export const MOST_MOVES = 5_000_000
