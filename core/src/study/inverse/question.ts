import type { Concept } from "../../engine/index.ts"
import type { Path } from "../../file/index.ts"

/** What it would take for something to hold. */
export interface InverseQuestion {
  readonly kind: "inverse"
  /** Under which it is to hold. */
  readonly concept: Concept
  /** What is all to hold, at least one: whatever names a state, or an expression over options. */
  readonly hold: readonly string[]
  /** What must not hold, likewise. */
  readonly not?: readonly string[]
  /** Whether improvements must lead there from today, too. */
  readonly reached?: boolean
  /** Ids of decision makers whose preferences may be touched; all unless given. */
  readonly who?: readonly string[]
  /**
   * What stays as it is: decision makers by id, statements (`us.1`), options in their short or long form, `situation`, or
   * anything by its path.
   */
  readonly keep?: readonly (string | Path)[]
  /** The state to look at closely, where it is one of those that are to hold; else the nearest of the first target. */
  readonly state?: string
  /** What is looked at; all of it unless given. */
  readonly sections?: readonly InverseSection[]
  /** Steps of statements taken together at most, 1 to `MOST_STEPS` (so many unless given). */
  readonly steps?: number
  /** How many answers of each kind; `ANSWERS` unless given. Of each sort of change of the situation a third. */
  readonly answers?: number
  /** Options, or decision makers for all of theirs, of which each combination is tried as binding. */
  readonly levers?: readonly string[]
  /** Whether rankings are counted; rankings drawn where they are too many, and where the draw begins. */
  readonly count?: { readonly worlds?: number; readonly seed?: number }
}

/** Levers and counts are looked at where they are asked for. */
export type InverseSection =
  | "conditions"
  | "statements"
  | "additions"
  | "rankings"
  | "situation"
  | "looking"
  | "packages"
  | "way"
  | "count"

export const MOST_STEPS = 3
export const ANSWERS = 3
/** Rankings that are drawn unless said, and at most. */
export const RANKINGS = 10_000
export const MOST_RANKINGS = 1_000_000
