import type { CoalitionConcept, Concept } from "../../engine/index.ts"
import type { Way } from "../ways/ways.ts"

/** What holds of a state. */
export interface StateFacts {
  readonly slot: number
  /** Per decision maker; 1 is best. */
  readonly ranks: readonly number[]
  /** The concepts asked for under which it is an equilibrium. */
  readonly under: readonly Concept[]
  /** Whether it is a mixed equilibrium, where those were asked for. */
  readonly mixed?: boolean
  /** Per concept asked for, per decision maker. */
  readonly stable: Readonly<Partial<Record<Concept, readonly boolean[]>>>
  /** How it can be reached from today; left out where the file gives no today, or it was not asked for. */
  readonly way?: Way | { readonly kind: "left-out" }
}

/** How many states there are, those that coalitions agree on named up to `MOST_AGREED`. */
export interface CoalitionsAnswer {
  readonly universal: readonly {
    readonly concept: CoalitionConcept
    readonly count: number
    readonly slots: readonly number[]
  }[]
  /** All coalitions of two or more; of each how many states are stable, per concept. */
  readonly of: readonly { readonly members: readonly number[]; readonly counts: readonly number[] }[]
}

/** What would hold. States are slots. */
export interface OutcomesAnswer {
  readonly states: number
  /** Per decision maker: the largest rank. */
  readonly worst: readonly number[]
  /** Per decision maker: classes of states told apart once each statement is taken in. */
  readonly classes: readonly (readonly number[])[]
  readonly concepts: readonly Concept[]
  /** Equilibria under each of the concepts, in their order. */
  readonly counts: readonly number[]
  /** Mixed equilibria, null where none were asked for. */
  readonly mixed: number | null
  /** Equilibria under any of the concepts or mixed ones. */
  readonly held: number
  /** Of the states selected: how many there would be uncut, how many match, and how many are left. */
  readonly listed: { readonly total: number; readonly matching: number; readonly count: number }
  /** The strongest outcomes among these, and how many of these are outcomes. */
  readonly strongest: { readonly of: readonly StateFacts[]; readonly total: number }
  /** Whether ways were looked for and left out, there being too many moves. */
  readonly waysLeftOut: boolean
  readonly today: StateFacts | null
  readonly coalitions: CoalitionsAnswer | null
}

/** A page of states. */
export interface StatesAnswer {
  /** How many there would be uncut, and how many match. */
  readonly total: number
  readonly matching: number
  /** States before the page. */
  readonly from: number
  readonly states: readonly StateFacts[]
}

/** In the order asked for; null where a text names no state. */
export type CardsAnswer = readonly (StateFacts | null)[]

/** How often each option is taken. */
export interface ValuesAnswer {
  readonly matching: number
  /** Per option. `either` counts merged states whose members differ. */
  readonly options: readonly { readonly taken: number; readonly notTaken: number; readonly either: number }[]
  /** Per concept asked for: equilibria among them. */
  readonly counts: readonly number[]
}
