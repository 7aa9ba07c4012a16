import type { OptionChange } from "../outcomes/state.ts"

/**
 * What a state is called, as data; `sayName` says it. Rules N1 to N11 of the study's SPEC.md.
 *
 * - `given`: by the file; `outcome` is the id of the entry of `outcomes`.
 * - `today`: as today's state, which has no name of its own.
 * - `derived`: by `changes`, against the state that is named by `like`, or against today (else against nothing taken) where
 *   `like` is null; of these `least` or more are to be said for the name to be its own.
 */
export type Name = GivenName | TodayName | DerivedName

export interface GivenName {
  readonly kind: "given"
  readonly slot: number
  readonly outcome: string
}

export interface TodayName {
  readonly kind: "today"
  readonly slot: number
}

export interface DerivedName {
  readonly kind: "derived"
  readonly slot: number
  readonly like: PlainName | null
  /** Where `like` is null: some or all of what differs; else all. Those that tell most come first. */
  readonly changes: readonly OptionChange[]
  readonly least: number
}

/** A name that another can be made of: it is like no other. */
export type PlainName = GivenName | TodayName | (DerivedName & { readonly like: null })
