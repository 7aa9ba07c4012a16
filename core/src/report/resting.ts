import type { Concept } from "../engine/index.ts"
import {
  type EvidenceAnswer,
  knownOf,
  type Opened,
  type Part,
  type Standing,
  standingOf,
} from "../study/index.ts"
import { type Catalogue, sayPart, sayWeak } from "../words/index.ts"
import type { ToldPart } from "./falls.ts"

/** On what outcomes rest, as a page shows it: one entry for each state asked about, in their order. */
export interface ToldResting {
  readonly outcomes: readonly {
    /** A Y/N string. */
    readonly state: string
    /** None where it is no outcome. */
    readonly concepts: readonly Concept[]
    /** The parts without which it would be none under some of these, the weakest first. */
    readonly on: readonly (ToldPart & {
      readonly lost: readonly Concept[]
      readonly standing: Standing
      /** Why it is weak, each reason as a clause. */
      readonly weak: readonly string[]
    })[]
  }[]
  /** Parts without which no model can be made: nothing is said of them. */
  readonly untold: readonly ToldPart[]
}

export function tellResting(
  { outcomes, untold }: EvidenceAnswer,
  { conflict }: Opened,
  words: Catalogue,
): ToldResting {
  const told = (part: Part): ToldPart => ({ path: part.path, sentence: sayPart(conflict, part, words) })
  const known = knownOf(conflict)
  return {
    outcomes: outcomes.map(({ state, concepts, on, weakest }) => ({
      state,
      concepts,
      on: [...on]
        .sort((a, b) => Number(b.part === weakest) - Number(a.part === weakest))
        .map(({ part, lost }) => ({
          ...told(part.part),
          lost,
          standing: standingOf(part.part.grounds, part, known),
          weak: sayWeak(conflict, part, words),
        })),
    })),
    untold: untold.map(told),
  }
}
