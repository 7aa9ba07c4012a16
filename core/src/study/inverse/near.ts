import { type Analysis, type Concept, statesWhere } from "../../engine/index.ts"
import type { Target } from "./goal.ts"

/** A state of a target, and who would leave it under a concept: nobody, where it is an equilibrium. */
export interface NearState {
  readonly slot: number
  readonly leavers: readonly number[]
}

/**
 * The states in which a target is true: how many, how many of them hold, and those that the fewest would leave, then by
 * number; at most `most`.
 */
export interface Nearness {
  readonly states: number
  readonly holding: number
  readonly near: readonly NearState[]
}

/**
 * How near the states of a target are to holding. The analysis must hold the concept.
 * Cost: the formula x slots / 32, and the target's states x decision makers.
 */
export function nearnessOf(analysis: Analysis, target: Target, concept: Concept, most: number): Nearness {
  const stable = analysis.stable.get(concept)
  if (stable === undefined) throw new RangeError(`the analysis does not hold the concept ${concept}`)
  const byLeavers: number[][] = [...stable, 0].map(() => [])
  const counts = byLeavers.map(() => 0)
  statesWhere(analysis.model.space, target.formula).forEach((slot) => {
    const leavers = stable.reduce((sum, set) => (set.has(slot) ? sum : sum + 1), 0)
    counts[leavers]!++
    if (byLeavers[leavers]!.length < most) byLeavers[leavers]!.push(slot)
    return true
  })
  const near = byLeavers.flat().slice(0, most)
  return {
    states: counts.reduce((sum, count) => sum + count, 0),
    holding: counts[0]!,
    near: near.map((slot) => ({
      slot,
      leavers: stable.flatMap((set, dm) => (set.has(slot) ? [] : [dm])),
    })),
  }
}
