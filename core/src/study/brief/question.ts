import type { Concept } from "../../engine/index.ts"

/** All that a brief says of a conflict. */
export interface BriefQuestion {
  readonly kind: "brief"
  readonly concepts: readonly Concept[]
  /** What is wanted, for the part on what it would take: whatever names a state, or an expression over options. */
  readonly to?: string
}

/** Outcomes that are told in full, and the strongest that are named at all. */
export const MOST_OUTCOMES = 3
export const MOST_STRONGEST = 12
/** Sources compared by what they carry. */
export const MOST_SOURCES = 1000
/** States times parts beyond which nothing is said of what each outcome rests on. */
export const MOST_LEFT_OUT = 200_000_000
/** Moves looked at beyond which nothing is said of what pairs of steps do, and of what single ones do. */
export const MOST_VARIED = 2_000_000_000
/** Key judgements, at most. */
export const MOST_JUDGEMENTS = 3
