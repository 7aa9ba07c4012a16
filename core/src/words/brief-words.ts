/** What is judged of a state, with the names of those it speaks of. */
export interface SaidJudged {
  /** In quotation marks; null for today's state without a name of its own. */
  readonly name: string | null
  readonly holds: boolean
  /** The moves open there, and how many of them are losses to whoever makes them. */
  readonly moves: number
  readonly losses: number
  readonly deterred: readonly string[]
  readonly bound: readonly string[]
  readonly leaving: readonly string[]
  /** How many decision makers there are. */
  readonly dms: number
}

/** Why a judgement is held as firmly as it is; shares of 100. */
export interface SaidGrounds {
  readonly holds: boolean
  readonly of: number
  readonly low: number
  readonly high: number
  readonly ends: number | null
  /** What one is least sure of, and why it is weak; null where nothing alone turns it. */
  readonly weakest: string | null
  readonly reasons: readonly string[]
}

/** A single change of one part. Clauses and options are as they stand in sentences; places are 1-based. */
export type SaidTurn =
  | { readonly kind: "drop" | "negate" | "raise"; readonly dm: string; readonly clause: string }
  | { readonly kind: "lift-rule" | "lift-merge"; readonly clause: string }
  | { readonly kind: "lift-bar"; readonly dm: string; readonly from: string; readonly to: string }
  | { readonly kind: "lift-taken" | "lift-dropped"; readonly option: string }
  | { readonly kind: "drop-weight" | "turn-weight"; readonly dm: string; readonly option: string }
  | { readonly kind: "swap"; readonly dm: string; readonly place: number }
