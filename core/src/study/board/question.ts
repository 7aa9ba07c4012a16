import type { Concept } from "../../engine/index.ts"

/** The outcomes beside today, as the columns of a table. */
export interface BoardQuestion {
  readonly kind: "board"
  /** Those looked at; one of them says what would hold (SPEC A1). */
  readonly concepts: readonly Concept[]
  /** States (Y/N strings) that get a column of their own if they have none. */
  readonly also?: readonly string[]
}

/** Columns of outcomes that would hold, at most, and of those that hold under other concepts alone. */
export const MOST_STRONG = 12
export const MOST_WEAKER = 12
