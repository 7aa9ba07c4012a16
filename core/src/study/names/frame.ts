import { analyse, type GraphModel, USUAL_CONCEPT } from "../../engine/index.ts"
import { isEmpty } from "../outcomes/outcomes.ts"
import { analysisWork } from "../work.ts"

/** Outcomes that names are told apart by: beyond so many a name cannot set one apart from all others. */
export const MOST_FRAMED = 256
/** Moves that are looked at to find them. */
export const MOST_FRAME_WORK = 2 ** 20

const CREDIBLE = [USUAL_CONCEPT] as const

/**
 * The outcomes of a model by which states are told apart (SPEC N4), ascending: those that hold against credible answers.
 * None where there are too many of them, where finding them is much work, or where nobody wants anything. Cost: an
 * analysis of SEQ within MOST_FRAME_WORK moves.
 */
export function frameOf(model: GraphModel): readonly number[] {
  if (isEmpty(model) || analysisWork(model, CREDIBLE) > MOST_FRAME_WORK) return []
  const strong = analyse(model, CREDIBLE).equilibria.get(USUAL_CONCEPT)!
  return strong.count() > MOST_FRAMED ? [] : strong.toArray()
}
