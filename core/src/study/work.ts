import { analysisMoves, type Concept, countsChoices, type GraphModel } from "../engine/index.ts"

/** Moves that an analysis looks at. Simultaneous choices are looked at state by state; how many is seen only then. */
export function analysisWork(model: GraphModel, concepts: readonly Concept[]): number {
  const together = concepts.some(countsChoices)
  return analysisMoves(model, concepts) + (together ? choiceWork(model) : 0)
}

/** Choices made at the same time that are looked at, about. */
export function choiceWork({ space, ranks }: GraphModel): number {
  return 64 * ranks.length * space.count
}
