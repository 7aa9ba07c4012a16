import type { Concept } from "../../engine/index.ts"
import type { Outcomes } from "../outcomes/outcomes.ts"

/** A state on which verdicts differ between two models (SPEC X12): under which concepts it begins and ceases to hold. */
export interface VerdictChange {
  /** Y/N string. */
  readonly state: string
  /** Each in the order of the concepts compared; at least one in both together. */
  readonly begins: readonly Concept[]
  readonly ceases: readonly Concept[]
}

/** All verdicts that differ, concept by concept: the states of `before` in their order, then those that are new. */
export function verdictChanges(before: Outcomes, after: Outcomes): VerdictChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((state): VerdictChange[] => {
    const from = before.get(state) ?? []
    const to = after.get(state) ?? []
    const begins = to.filter((concept) => !from.includes(concept))
    const ceases = from.filter((concept) => !to.includes(concept))
    return begins.length + ceases.length === 0 ? [] : [{ state, begins, ceases }]
  })
}
