import { type Analysis, Bits, type Concept, type StateSpace, statesWhere } from "../../engine/index.ts"
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

/** Of which states a list is made. */
export interface ListOf {
  readonly concepts: readonly Concept[]
  readonly mixed: Bits | null
  readonly which: "equilibria" | "all"
  readonly cut?: Cut | undefined
}

/**
 * All states, or the equilibria under the concepts and the mixed ones, cut to those asked for. Cost: slots / 32 for each
 * concept.
 */
export function listStates(analysis: Analysis, { concepts, mixed, which, cut }: ListOf): Listed {
  const { space } = analysis.model
  const states =
    which === "all" ? statesWhere(space, { kind: "true" }) : equilibria(analysis, concepts, mixed)
  const total = states.count()
  if (cut?.where) states.intersect(cut.where.states)
  const matching = states.count()
  const limit = cut?.limit ?? matching
  if (limit >= matching) return { states, total, matching }
  return { states: Bits.of(space.slots, states.toArray(limit)), total, matching }
}

function equilibria(analysis: Analysis, concepts: readonly Concept[], mixed: Bits | null): Bits {
  const any = mixed === null ? new Bits(analysis.model.space.slots) : mixed.copy()
  for (const concept of concepts) {
    const { words } = analysis.equilibria.get(concept)!
    for (let word = 0; word < words.length; word++) any.words[word]! |= words[word]!
  }
  return any
}

/** Throws RangeError if the analysis lacks one of the concepts. */
export function requireConcepts(analysis: Analysis, concepts: readonly Concept[]): void {
  const missing = concepts.find((concept) => !analysis.stable.has(concept))
  if (missing !== undefined) throw new RangeError(`the analysis does not hold the concept ${missing}`)
}
