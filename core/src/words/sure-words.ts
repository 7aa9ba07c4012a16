import type { StateName } from "./state-name.ts"

/** A change of the model as a sentence names it; `part` by its name, places 1-based. */
export interface SaidAlteration {
  readonly kind: StatementStep | "lift" | "drop-weight" | "turn-weight" | "swap"
  readonly part: string
  /** Of weights: the option's name; of a ranking: the better of the two places. */
  readonly option: string
  readonly place: number
}

/** What may be done with a statement. */
export type StatementStep = "drop" | "negate" | "raise"

/** What a step does to the outcomes: those that vanish by name, the others by number. */
export interface SaidEffect {
  readonly step: SaidAlteration
  readonly vanish: readonly StateName[]
  readonly moreVanish: number
  readonly appear: number
  readonly change: number
}

/** A share in percent with its interval. */
export interface SaidShare {
  readonly percent: number
  readonly low: number
  readonly high: number
}

/**
 * How an outcome stands up to single steps, for concepts that are alike in that; `breaks`: the fewest steps that break it,
 * null where `depth` do not.
 */
export interface SaidStanding {
  readonly concepts: readonly string[]
  readonly all: boolean
  readonly breaks: number | null
  readonly depth: number
  readonly by: readonly string[]
  readonly more: number
}

/**
 * What would make a state hold, for concepts that are alike in that; `leavers`: names of those who would leave it; `makes`:
 * the fewest steps that make it hold, null where `depth` do not.
 */
export interface SaidNear {
  readonly concepts: readonly string[]
  readonly all: boolean
  readonly leavers: readonly string[]
  readonly makes: number | null
  readonly depth: number
  readonly by: readonly string[]
  readonly more: number
}

/**
 * Reversed pairs that break an outcome, for concepts that are alike in that: by whose ranking how many, the fewest first, and
 * who leaves it by no ranking.
 */
export interface SaidReversals {
  readonly concepts: readonly string[]
  readonly by: readonly { readonly dm: string; readonly pairs: number; readonly exact: boolean }[]
  readonly never: readonly string[]
  /** With none that was found, though some may. */
  readonly unknown: readonly string[]
}

/** Decision makers in whose ranking as many reversed pairs break an outcome; null: none that were found do. */
export interface SaidReversed {
  readonly dms: readonly string[]
  readonly pairs: number | null
  readonly exact: boolean
}

/**
 * All that makes an outcome sure or unsure. `most`, `once`, `never`: those of whose own steps it survives `depth`, one alone,
 * and not every one; `confidence`: the lowest of what a single step breaks it by, null where none does, and the parts that
 * are held so; `falls`: null where nothing is on record.
 */
export interface SaidLine {
  readonly concepts: readonly string[]
  readonly all: boolean
  readonly depth: number
  /** The fewest first; null where pairs were not counted: then steps are told. */
  readonly reversed: readonly SaidReversed[] | null
  readonly most: readonly string[]
  readonly once: readonly string[]
  readonly never: readonly string[]
  readonly confidence: "high" | "medium" | "low" | null
  readonly doubtful: readonly string[]
  readonly moreDoubtful: number
  readonly falls: {
    readonly claims: readonly string[]
    readonly sources: readonly string[]
    readonly more: number
    /** Without which nobody prefers anything, and without which no model can be made. */
    readonly empties: Removed
    readonly untold: Removed
  } | null
}

/** Claims by their ids, sources by their names, and how many more. */
export interface Removed {
  readonly claims: readonly string[]
  readonly sources: readonly string[]
  readonly more: number
}

/** The first of several, by name, and how many more there are. */
export interface Some {
  readonly names: readonly string[]
  readonly more: number
}
