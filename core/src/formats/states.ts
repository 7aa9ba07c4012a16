import type { Conflict } from "../conflict/index.ts"
import { type Analysis, Bits, type Concept, type StateSpace } from "../engine/index.ts"

/// A source's own names of states, by slot; labels of states that are not feasible are left out.
export function labelsOf(conflict: Conflict, space: StateSpace): ReadonlyMap<number, string> {
  const labels = new Map<number, string>()
  for (const [text, label] of conflict.labels) {
    const slot = space.find(text)
    if (slot >= 0) labels.set(slot, label)
  }
  return labels
}

/// All states as a set of slots.
export function everyState(space: StateSpace): Bits {
  const all = new Bits(space.slots)
  for (let slot = 0; slot < space.slots; slot++) if (space.isState(slot)) all.add(slot)
  return all
}

/// The states that are an equilibrium under at least one of the concepts.
export function equilibriaUnder(analysis: Analysis, concepts: readonly Concept[]): Bits {
  const any = new Bits(analysis.model.space.slots)
  for (const concept of concepts) analysis.equilibria.get(concept)!.forEach((slot) => void any.add(slot))
  return any
}

/// Throws RangeError if the analysis lacks one of the concepts.
export function requireConcepts(analysis: Analysis, concepts: readonly Concept[]): void {
  const missing = concepts.find((concept) => !analysis.stable.has(concept))
  if (missing !== undefined) throw new RangeError(`the analysis does not hold the concept ${missing}`)
}
