import type { Concept } from "../../engine/index.ts"
import type { Explanation } from "../reasons/explanation.ts"

/** A state as a column. */
export interface BoardColumn {
  readonly slot: number
  /** Of the concepts asked for, those under which it holds. */
  readonly under: readonly Concept[]
  /** Per decision maker; 1 is best. */
  readonly ranks: readonly number[]
  /** Per decision maker, under the concept that says what would hold: why it stays, or that it would leave. */
  readonly stays: readonly Explanation["reason"][]
  /** Whether all rank it above today. */
  readonly suitsAll: boolean
  /** The fewest moves that lead there from today; -1: none do, null: not worked out. */
  readonly moves: number | null
}

/** The board (SPEC A8). */
export interface BoardAnswer {
  /** The one that says what would hold. */
  readonly concept: Concept
  readonly concepts: readonly Concept[]
  /** Per decision maker: the largest rank. */
  readonly worst: readonly number[]
  readonly today: BoardColumn | null
  /** Those that would hold, today aside, of so many; and those that hold under other concepts alone. */
  readonly strong: readonly BoardColumn[]
  readonly weaker: readonly BoardColumn[]
  readonly totals: { readonly strong: number; readonly weaker: number }
  /** Those asked for that have no column among these. */
  readonly also: readonly BoardColumn[]
}
