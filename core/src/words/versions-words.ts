import type { ContrastField } from "../study/index.ts"

/** What sentences about two versions speak of, by its kind. */
export type ThingKind =
  | "decisionMaker"
  | "option"
  | "statement"
  | "rule"
  | "merge"
  | "noMove"
  | "today"
  | "ranking"
  | "weights"
  | "outcome"
  | "scenario"
  | "aftermath"
  | "sources"
  | "claims"
  | "events"
  | "offers"
  | "contested"
  | "forecasts"

/** A thing as a sentence names it: what it is called or says, "" for what there is one of; `of` whom. */
export interface SaidThing {
  readonly kind: ThingKind
  readonly name: string
  readonly of: string | null
}

/** What may be otherwise of a thing; `translation`: its name or words, in a language that is not told. */
export type SaidField = ContrastField | "translation"

/** Whether something came or went. */
export type Turned = "added" | "gone"

/** Who would leave today's state, under which concepts; none: under all that were asked for. */
export interface SaidLeaver {
  readonly dm: string
  readonly concepts: readonly string[]
}
