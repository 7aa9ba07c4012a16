import type { StateName } from "./state-name.ts"

/** An option as a sentence names it; `of` whom, where others have one of that name. */
export interface SaidOption {
  readonly name: string
  readonly of: string | null
}

/** A change of a conflict in words, statements by what they say; names of decision makers and options as the file gives them. */
export type SaidAdjustment =
  | {
      readonly kind: "raise"
      readonly dm: string
      readonly statement: string
      readonly above: string
    }
  | { readonly kind: "negate" | "drop"; readonly dm: string; readonly statement: string }
  | { readonly kind: "drop-weight" | "turn-weight"; readonly dm: string; readonly option: SaidOption }
  /** `after`: the statement before it; null where it comes first. */
  | {
      readonly kind: "insert"
      readonly dm: string
      readonly clause: string
      readonly after: string | null
    }
  | {
      readonly kind: "rank"
      readonly dm: string
      readonly state: StateName
      readonly to: StateName
      readonly place: "level" | "above"
      readonly pairs: number
    }
  /** `up`: states that go above others, or level with them; `more` such pairs besides. */
  | {
      readonly kind: "reorder"
      readonly dm: string
      readonly pairs: number
      readonly up: readonly { readonly state: StateName; readonly over: StateName }[]
      readonly more: boolean
    }
  | { readonly kind: "commit"; readonly option: SaidOption; readonly oneWay: "taken" | "dropped" }
  | { readonly kind: "bar"; readonly dm: string; readonly from: string; readonly to: string }
  | { readonly kind: "tie"; readonly option: SaidOption; readonly requires: SaidOption }
  | { readonly kind: "rule-out"; readonly dm: string; readonly option: SaidOption }
  | { readonly kind: "guarantor"; readonly dm: string; readonly when: string }
  | { readonly kind: "look"; readonly dm: string; readonly concept: string }
  /** Any other step, as a phrase. */
  | { readonly kind: "other"; readonly phrase: string }

/** What one move from a state asks of a ranking. */
export interface SaidDemand {
  readonly met: boolean
  readonly state: StateName
  /** What the move comes to, as a clause, and where it leads. */
  readonly acts: readonly string[]
  readonly to: StateName
  /** Whether that it leads nowhere better is a way of its own. */
  readonly itself: boolean
  /** States an answer can lead to, one of which would do; `more` besides those named. */
  readonly alone: readonly StateName[]
  readonly more: number
  /**
   * Sets of states, none of which may be better: the first of each, and how many they are in all; `moreTogether` sets
   * besides those named.
   */
  readonly together: readonly { readonly first: StateName; readonly count: number }[]
  readonly moreTogether: number
}

/** States by name, the first of them, and how many more there are. */
export interface SomeStates {
  readonly names: readonly StateName[]
  readonly more: number
}

/** What begins and ceases to hold under concepts that are alike in that. */
export interface SaidConceptChange {
  readonly concepts: readonly string[]
  readonly begin: SomeStates
  readonly cease: SomeStates
}

/** What a change brings about. */
export interface SaidEffect {
  readonly concept: string
  /** What was wanted and then holds under that concept. */
  readonly holds: SomeStates
  /** What else changes: under the concept asked for first. */
  readonly changes: readonly SaidConceptChange[]
  /** Concepts under which nothing else does. */
  readonly same: readonly string[]
  /** Today's state where any verdict on it changes: under which concepts it begins and ceases to hold. */
  readonly today: {
    readonly state: StateName
    readonly begins: readonly string[]
    readonly ceases: readonly string[]
  } | null
  /** Outcomes in which a third party that is new answers. */
  readonly answering: number
}
