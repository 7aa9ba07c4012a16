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

/** What is said of how sure a picture is. */
export interface SureMessages {
  readonly alteration: (of: SaidAlteration) => string
  /** Any of some single steps of one statement. */
  readonly ofStatement: (of: { part: string; kinds: readonly StatementStep[] }) => string
  /** Of a part that is held with low confidence. */
  readonly lowly: (alteration: string) => string
  /** Several together. */
  readonly together: (alterations: readonly string[]) => string

  /**
   * What today's state stands on (null: no outcome, or none given), what of all is least sure, and what nothing hangs on:
   * the first by name, and how many more.
   */
  readonly shortly: (of: {
    today: { state: StateName; holds: boolean; on: Some } | null
    least: Some
    idle: Some
  }) => string
  /** `one`: of one state alone. */
  readonly picture: (of: { steps: number; outcomes: number; firmness: number; one: boolean }) => string
  /** After what is told of one state alone. */
  readonly oneAlone: string
  readonly noOutcomes: string
  readonly outcomesHeading: string
  readonly line: (of: SaidLine) => string
  readonly standing: (of: SaidStanding) => string
  readonly reversals: (of: { groups: readonly SaidReversals[] }) => string
  readonly share: (of: { holds: readonly { concepts: readonly string[]; share: SaidShare }[] }) => string
  readonly driver: (of: { part: string; by: number }) => string
  /** Before the parts that have been named, each with what it says. */
  readonly named: string
  readonly moreOutcomes: (of: { more: number }) => string

  readonly nearHeading: string
  readonly nearHeadingOne: string
  readonly nearIntro: string
  readonly near: (of: SaidNear) => string
  /** The same of pairs after which who would leave a state stays. */
  readonly missing: (of: { groups: readonly SaidReversals[] }) => string
  readonly moreNear: (of: { more: number }) => string

  readonly swingsHeading: string
  readonly swingsLegend: (of: { vanishing: string; appearing: string }) => string
  /** Beside a bar: how its part is held. */
  readonly low: string
  readonly assumed: string
  readonly moreSwings: (of: { more: number }) => string

  readonly comfortHeading: string
  readonly comfortable: string
  readonly doubted: (of: { parts: number; assumed: number }) => string
  /** `steps`: of one part, said alone ("left out"), each with what it does to the outcomes. */
  readonly swing: (of: { effects: readonly SaidEffect[] }) => string
  readonly moreDoubts: (of: { more: number }) => string
  readonly firmnessOnly: (of: { alterations: readonly string[]; more: number }) => string
  readonly idleHeading: string
  /**
   * Parts by name, several of them in one, and how many they are: those that nothing hangs on, and those that no single
   * step changes anything of.
   */
  readonly idle: (of: { parts: readonly string[]; count: number }) => string
  readonly quiet: (of: { parts: readonly string[]; count: number }) => string
  readonly noIdle: string
  readonly untold: (of: { alterations: readonly string[] }) => string
  readonly searched: (of: { depth: number; asked: number }) => string

  readonly sampleHeading: string
  /** `high`, `medium`, `low`: worlds of 100 in which a part is otherwise; `ties`: broken at random. */
  readonly sampled: (of: {
    worlds: number
    seed: number
    without: number
    high: number
    medium: number
    low: number
    ties: boolean
  }) => string
  /** Scenarios by name, the chance of each in percent, and in how many worlds it was drawn; `base`: worlds without one. */
  readonly scenariosDrawn: (of: {
    scenarios: readonly { readonly name: string; readonly percent: number; readonly worlds: number }[]
    base: number
  }) => string
  /** In how many worlds an outcome holds: without a scenario, and in each of them. */
  readonly shareWithin: (of: {
    concepts: readonly string[]
    base: number
    scenarios: readonly { readonly name: string; readonly percent: number }[]
  }) => string
  readonly endsHeading: string
  readonly end: (of: { state: StateName | null; code: string; share: SaidShare; moves: number }) => string
  readonly endless: (of: { share: SaidShare }) => string
  readonly caveat: string
}
