import type { Concept } from "../../engine/index.ts"
import type { Chances, WorldDraw } from "./draw.ts"

/** How sure outcomes are. */
export interface RobustnessQuestion {
  readonly kind: "robustness"
  readonly concepts: readonly Concept[]
  /** Of this state alone: whatever names one. Of all outcomes, the strongest first, unless given. */
  readonly state?: string
  /** How many steps together are searched: 1 or 2. `DEPTH` unless given. */
  readonly depth?: number
  /** How many worlds are drawn, 0 or more; `WORLDS` unless given. */
  readonly worlds?: number
  /** Where the draw begins: the same number gives the same answer; 1 unless given. */
  readonly seed?: number
  /** From 0 to 1, by confidence; `CHANCES` where not given. */
  readonly chances?: Partial<Chances>
  /** Ties of states: `kept` unless given. */
  readonly ties?: WorldDraw["ties"]
}

/** Steps together that are searched unless said, and at most. */
export const DEPTH = 2
export const MOST_DEPTH = 2
/** Worlds that are drawn unless said, and at most. */
export const WORLDS = 1000
export const MOST_WORLDS = 1_000_000
/** Outcomes looked at, the strongest, and near misses. */
export const MOST_OUTCOMES = 64
export const MOST_NEAR = 32
/** Outcomes in the grid of what each part carries. */
export const MOST_COLUMNS = 12
