import type { Concept } from "../../engine/index.ts"
import type { OfferJudgement } from "../offers/offers.ts"
import type { Difference } from "../outcomes/outcomes.ts"

/** One world (SPEC W1): the file as it stands, or a scenario; null parts where it has errors or no model. */
export interface WorldAnswer {
  /** Null: the world asked about, as it stands. */
  readonly scenario: string | null
  /** How many there are. */
  readonly outcomes: number | null
  /** One for each offer on record. */
  readonly judged: readonly OfferJudgement[] | null
  /** Against the first world; null for that itself, or where either has no model. */
  readonly difference: Difference | null
}

/** A state that is an outcome in some world: per world the concepts, null where the world has no model. */
export interface Shared {
  /**
   * Its Y/N string by the options of the first world; where it takes an option that this lacks, the id of the scenario, a
   * colon, and its Y/N string there.
   */
  readonly state: string
  /** The first world in which it is an outcome, and its Y/N string there. */
  readonly first: { readonly world: number; readonly state: string }
  readonly in: readonly (readonly Concept[] | null)[]
}

/** The first date from which a scenario changes the picture (SPEC W2). */
export interface Turn {
  readonly date: string
  readonly world: number
}

export interface ScenariosAnswer {
  /** The world asked about first, then the scenarios of the file in order. */
  readonly worlds: readonly WorldAnswer[]
  /** Those that hold in more worlds first, then in the order of the worlds and of state numbers. */
  readonly outcomes: readonly Shared[]
  /** All dated scenarios that change the picture, earliest first. */
  readonly turns: readonly Turn[]
}
