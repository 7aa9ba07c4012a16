import { analysisMoves, type Concept, countsChoices, type GraphModel } from "../engine/index.ts"

/**
 * About how many moves an analysis looks at: those that it looks at one by one, and for each pair of decision makers every
 * state, since states of a cube, and moves that can be undone, are gone through in runs of which no move is counted.
 * Simultaneous choices are looked at state by state; how many is seen only then.
 */
export function analysisWork(model: GraphModel, concepts: readonly Concept[]): number {
  const { ranks, space } = model
  const together = concepts.some(countsChoices)
  return ranks.length ** 2 * space.slots + analysisMoves(model, concepts) + (together ? choiceWork(model) : 0)
}

/** The same of a variant of a model, whose ranks are made first: from texts of states at worst. */
export function variantWork(model: GraphModel, concepts: readonly Concept[]): number {
  return analysisWork(model, concepts) + model.space.slots * model.owners.length
}

/** Choices made at the same time that are looked at, about. */
export function choiceWork({ space, ranks }: GraphModel): number {
  return 64 * ranks.length * space.count
}
