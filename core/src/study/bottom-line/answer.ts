import type { Concept } from "../../engine/index.ts"
import type { WayStep } from "../ways/ways.ts"

/** What a move does for who makes it. */
export type StepEffect = "gain" | "nothing" | "loss"

/** Who could make the first step of a way. */
export interface FirstMove {
  readonly dm: number
  readonly effect: StepEffect
  /** Whether it takes or drops something that cannot be undone. */
  readonly oneWay: boolean
}

/** How one gets from today to an outcome (SPEC A5). */
export type Road =
  | { readonly kind: "here" | "none" | "too-many-moves" }
  | {
      readonly kind: "gains" | "losses"
      /** One of the shortest ways, with as few steps that are no gain as can be. */
      readonly steps: readonly WayStep[]
      /** Who makes the first step on the ways like that one, each once per effect; null where there are too many. */
      readonly first: readonly FirstMove[] | null
      /** Who makes a step that is a loss on the one told. */
      readonly losing: readonly number[]
    }

/** An outcome (slot) and how one gets there; null where the file gives no today. */
export interface Destination {
  readonly slot: number
  readonly road: Road | null
}

/** A move that is a gain and that nothing answers. */
export interface Departure {
  readonly dm: number
  readonly to: number
}

/** How today stands (SPEC A3): who could gain, and who of the others could not move at all. */
export interface TodayFacts {
  readonly slot: number
  /** Under the concept that says what would hold. */
  readonly holds: boolean
  /** Others asked for under which it holds. */
  readonly under: readonly Concept[]
  /** Decision makers that have something better in reach and are deterred. */
  readonly deterred: readonly number[]
  /** Decision makers without any move. */
  readonly bound: readonly number[]
}

/** What is found, the first that applies (SPEC A4). States are slots. */
export type Finding =
  | { readonly kind: "nothing-wanted" }
  /** `circle`: moves after which gains that nothing answers come back to where they were, from today or the first state. */
  | { readonly kind: "nothing-holds"; readonly circle: number }
  /** No state that is wanted holds, of so many that there are; which one, where it is one alone, else -1. */
  | { readonly kind: "wanted-fails"; readonly of: number; readonly slot: number }
  /** So many of the states wanted hold; one of them. */
  | { readonly kind: "wanted-holds"; readonly count: number; readonly goal: Destination }
  /** Too many to name: options on which all of them agree, and the one that divides them most evenly, -1 for none. */
  | { readonly kind: "many"; readonly agreed: number; readonly options: number; readonly divides: number }
  | { readonly kind: "no-today"; readonly slots: readonly number[] }
  /** Today does not hold: for whom something better is in reach, and which outcomes gains lead to, of how many. */
  | {
      readonly kind: "today-falls"
      readonly departures: readonly Departure[]
      /** Null where there are too many moves to look at. */
      readonly ends: { readonly slots: readonly number[]; readonly total: number } | null
    }
  /** Today holds; of outcomes that all prefer to it, so many, one. */
  | { readonly kind: "today-holds"; readonly better: number; readonly goal: Destination | null }

/** All that the sentence rests on. */
export interface BottomLineAnswer {
  /** The one that says what would hold. */
  readonly concept: Concept
  readonly states: number
  /** Outcomes under it. */
  readonly strong: number
  readonly today: TodayFacts | null
  readonly finding: Finding
}
