import type { Concept } from "../../engine/index.ts"

/** Outcomes told in full, at most, unless fewer are asked for: the strongest ones. */
export const MOST_TOLD = 60

/** Which states a list is made of. */
export interface Selection {
  /** In the order in which results name them. */
  readonly concepts: readonly Concept[]
  /** A concept per decision maker: those are equilibria as well that are mixed so. */
  readonly mixed?: readonly Concept[]
  /** "equilibria" unless given. */
  readonly which?: "equilibria" | "all" | "none"
  /** Of the equilibria only those under this concept; null: under any of those asked for. */
  readonly under?: Concept | null
  /** An expression over options that is to be true. */
  readonly where?: string
  /** Of these at most so many, the first ones by number. */
  readonly limit?: number
}

/** What would hold: how many states under each concept, and the strongest of those selected. */
export interface OutcomesQuestion extends Selection {
  readonly kind: "outcomes"
  /** Outcomes told in full; `MOST_TOLD` unless given. */
  readonly most?: number
  /** Whether they say how they can be reached from today. */
  readonly ways?: boolean
  /** Whether coalitions are judged as well. */
  readonly coalitions?: boolean
}

/** Sorted by number, by how many concepts states hold under, or by what a decision maker likes best. */
export type Sort = { readonly by: "strength" | "number" } | { readonly by: "rank"; readonly dm: number }

/** A page of the states selected, sorted. */
export interface StatesQuestion extends Selection {
  readonly kind: "states"
  readonly sort: Sort
  /** States before the page, and on it. */
  readonly from: number
  readonly count: number
}

/** Certain states, with the ways to them. */
export interface CardsQuestion {
  readonly kind: "cards"
  readonly concepts: readonly Concept[]
  /** Y/N strings. */
  readonly states: readonly string[]
}

/** How often each option is taken among the states selected. */
export interface ValuesQuestion extends Selection {
  readonly kind: "values"
}
