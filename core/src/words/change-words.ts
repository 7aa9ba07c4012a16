import type { StateName } from "./state-name.ts"

/** A statement as a sentence names it: its 1-based place and what it says. */
export interface SaidStatement {
  readonly place: number
  readonly clause: string
}

/** An option as a sentence names it; `of` whom, where others have one of that name. */
export interface SaidOption {
  readonly name: string
  readonly of: string | null
}

/** A change of a conflict in words; names of decision makers and options as the file gives them. */
export type SaidAdjustment =
  | {
      readonly kind: "raise"
      readonly dm: string
      readonly statement: SaidStatement
      readonly above: SaidStatement
    }
  | { readonly kind: "negate" | "drop"; readonly dm: string; readonly statement: SaidStatement }
  | { readonly kind: "drop-weight" | "turn-weight"; readonly dm: string; readonly option: SaidOption }
  /** `after`: the statement before it; null where it comes first. */
  | {
      readonly kind: "insert"
      readonly dm: string
      readonly clause: string
      readonly after: SaidStatement | null
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

/** What is said of what it would take. */
export interface ChangeMessages {
  readonly briefHeading: string
  readonly adjustment: (of: SaidAdjustment) => string

  readonly wanted: (of: { clause: string; states: number; holding: number; concept: string }) => string
  readonly wantedState: (of: { name: StateName; holds: boolean; concept: string }) => string
  readonly unwanted: (of: { clause: string; holding: number; concept: string }) => string
  readonly unwantedState: (of: { name: StateName; holds: boolean; concept: string }) => string
  /** Every state that is wanted is one that is not. */
  readonly atOdds: (of: { wanted: string; unwanted: string }) => string
  /** None of the states is possible. */
  readonly impossible: (of: { clause: string }) => string
  /** Improvements are to lead there from today, too. */
  readonly wantedReached: string
  readonly holdsAlready: string
  /** The state looked at most closely, and who would leave it. */
  readonly focus: (of: { name: StateName; leavers: readonly string[] }) => string

  readonly conditionsHeading: (of: { name: StateName; concept: string }) => string
  readonly asTheyAre: (of: { concept: string }) => string
  readonly conditionsOf: (of: { dm: string; met: number; all: number }) => string
  readonly anyRanking: (of: { dm: string; moves: number }) => string
  readonly noConditions: (of: { concept: string }) => string
  readonly demand: (of: SaidDemand) => string
  readonly moreDemands: (of: { more: number; met: boolean }) => string

  readonly statementsHeading: string
  readonly insertsHeading: string
  readonly situationHeading: string
  readonly rankingsHeading: string
  readonly lookingHeading: string
  /** `steps`: up to how many every set was looked at, -1 for none. */
  readonly searched: (of: { steps: number; inserts: boolean }) => string
  readonly noSteps: (of: { steps: number }) => string
  /** `proved`: up to how many steps every set was tried. */
  readonly searchedSituation: (of: { proved: number; isFound: boolean }) => string
  readonly rankedAs: (of: { proved: boolean; looked: number; states: number; concept: string }) => string
  /** Why no answer is told: all were looked at, or those alone that are moved up for those who would leave; not searched. */
  readonly noRankings: (of: { how: "proved" | "own" | "not-searched" }) => string
  /** Nobody whose preferences may change has any of this form. */
  readonly noStatements: string
  /** Of several goals: `looked` at of so many choices of one state for each. */
  readonly rankedTogether: (of: { proved: boolean; looked: number; choices: number }) => string
  /** `isSmallest`: without any one of them the rest can be met. */
  readonly contradiction: (of: { dm: string; demands: readonly string[]; isSmallest: boolean }) => string
  /** Demands of a contradiction: that a move leads nowhere better, that a state is left, and that an order stays. */
  readonly mustStay: (of: { state: StateName; to: StateName; answers: number }) => string
  readonly mustLeave: (of: { state: StateName }) => string
  readonly answer: (of: { label: string; steps: number; adjustments: readonly string[] }) => string
  readonly effect: (of: SaidEffect) => string
  /** Of as few steps; `atLeast`: they were not all counted. */
  readonly moreAnswers: (of: { more: number; atLeast: boolean }) => string
  readonly nextBest: string
  readonly todayBarred: string

  readonly looks: (of: { dm: string; concepts: readonly string[] }) => string
  readonly looksNone: (of: { dm: string }) => string
  /** `concept`: what all others look by. */
  readonly mixed: (of: {
    name: StateName
    parts: readonly { dm: string; concept: string }[]
    concept: string
  }) => string

  readonly packagesHeading: string
  readonly packagesIntro: (of: { levers: readonly string[]; packages: number; working: number }) => string
  readonly package: (of: {
    taken: readonly string[]
    left: readonly string[]
    differs: number
    holds: readonly StateName[]
    more: number
    unbound: boolean
    /** Whether improvements lead there from today's state with the levers set. */
    led: boolean
    /** That state, where it is another one than today's; and for whom of those who set levers it is a loss. */
    start: StateName | null
    losers: readonly string[]
  }) => string
  readonly idleLevers: (of: { levers: readonly string[] }) => string
  readonly noPackage: string

  readonly wayHeading: (of: { name: StateName }) => string
  readonly wayHere: string
  readonly wayNone: string
  readonly wayTooLong: string
  readonly wayIntro: (of: { improving: boolean; steps: number; first: readonly string[] }) => string
  readonly wayStep: (of: {
    place: number
    dm: string
    acts: readonly string[]
    to: StateName
    reluctant: boolean
  }) => string
  /** Before the way where it could break down anywhere: what that is. */
  readonly breaking: string
  /** `at`: the state that it is said of. */
  readonly breakdown: (of: {
    at: StateName
    dm: string
    acts: readonly string[]
    to: StateName
    takesBack: boolean
  }) => string
  readonly moreBreakdowns: (of: { at: StateName; more: number }) => string
  readonly noBreakdown: (of: { at: StateName }) => string
  readonly irrevocable: (of: { options: readonly string[] }) => string

  readonly countHeading: string
  readonly count: (of: {
    name: StateName
    concept: string
    dms: readonly string[]
    how: "exact" | "all" | "sample"
    of: string | null
    in: string | null
    /** In percent, with as many digits as matter; the interval of a sample. */
    percent: string
    share: { low: string; high: string } | null
    worlds: number
    seed: number
    /** Everybody's rankings are counted. */
    isAll: boolean
  }) => string

  readonly verified: string
}
