import { type Analysis, Bits, type Concept, type StateSpace } from "../../engine/index.ts"
import type { Conflict } from "../../file/index.ts"

/** A source's own names of states, by slot; labels of states that are not feasible are left out. */
export function labelsOf(conflict: Conflict, space: StateSpace): ReadonlyMap<number, string> {
  const labels = new Map<number, string>()
  for (const [text, label] of conflict.labels) {
    const slot = space.find(text)
    if (slot >= 0) labels.set(slot, label)
  }
  return labels
}

/** All states as a set of slots. */
export function everyState(space: StateSpace): Bits {
  const all = new Bits(space.slots)
  for (let slot = 0; slot < space.slots; slot++) if (space.isState(slot)) all.add(slot)
  return all
}

/** The states that are an equilibrium under at least one of the concepts. */
export function equilibriaUnder(analysis: Analysis, concepts: readonly Concept[]): Bits {
  const any = new Bits(analysis.model.space.slots)
  for (const concept of concepts) analysis.equilibria.get(concept)!.forEach((slot) => void any.add(slot))
  return any
}

/** Which of the states of a list are asked for: those where a statement is true, and at most so many, the first ones. */
export interface Cut {
  readonly where: { readonly text: string; readonly states: Bits } | null
  readonly limit: number | null
}

/** The states of a list, cut to those asked for. */
export interface Listed {
  readonly states: Bits
  /** How many there would be uncut, and how many of them match. */
  readonly total: number
  readonly matching: number
}

/** All states, or the equilibria under the concepts and the mixed ones, cut to those asked for. */
export function listStates(
  analysis: Analysis,
  concepts: readonly Concept[],
  mixed: Bits | null,
  which: "equilibria" | "all",
  cut?: Cut,
): Listed {
  const { space } = analysis.model
  const states = which === "all" ? everyState(space) : equilibriaUnder(analysis, concepts)
  if (which === "equilibria") mixed?.forEach((slot) => void states.add(slot))
  const total = states.count()
  if (cut?.where) states.intersect(cut.where.states)
  const matching = states.count()
  const limit = cut?.limit ?? matching
  if (limit >= matching) return { states, total, matching }
  return { states: Bits.of(space.slots, states.toArray(limit)), total, matching }
}

/** Throws RangeError if the analysis lacks one of the concepts. */
export function requireConcepts(analysis: Analysis, concepts: readonly Concept[]): void {
  const missing = concepts.find((concept) => !analysis.stable.has(concept))
  if (missing !== undefined) throw new RangeError(`the analysis does not hold the concept ${missing}`)
}
