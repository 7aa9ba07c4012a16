import type { Concept } from "../../engine/index.ts"

/** The answer in one sentence: of the conflict, or of what is wanted. */
export interface BottomLineQuestion {
  readonly kind: "bottom-line"
  /** Those looked at; one of them says what would hold (SPEC A1). */
  readonly concepts: readonly Concept[]
  /** What is wanted: whatever names a state, or an expression over options. */
  readonly to?: string
}

/** Outcomes beyond which they are counted instead of named. */
export const MOST_NAMED = 12
/** Outcomes that one of is chosen from by how it can be reached: those the fewest moves away. */
export const MOST_WEIGHED = 12
/** Outcomes that are said to be ends of moves from today. */
export const MOST_ENDS = 3
/** Moves that are followed to find a circle. */
export const MOST_WALKED = 200
