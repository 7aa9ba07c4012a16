import type { Concept, GraphModel, Limits, Watch } from "../../engine/index.ts"
import { conditionsOf } from "./conditions.ts"
import { nearestRanking } from "./swaps.ts"

/** A state that a decision maker would leave under a concept, and how far its ranking is from staying (SPEC X4). */
export interface Missing {
  /** Y/N string. */
  readonly state: string
  readonly concept: Concept
  readonly dm: number
  /** Pairs of states whose order changes, a tie counting half. */
  readonly pairs: number
}

/**
 * Of states that do not hold, for each of those who would leave them (`unstable`) the fewest pairs of states reversed in its
 * ranking after which it would stay, everybody else's preferences as they are. Nothing of concepts whose conditions have no
 * such form. Cost: the conditions of each.
 */
export function missingPairs(
  model: GraphModel,
  misses: readonly {
    readonly state: string
    readonly concept: Concept
    readonly unstable: readonly number[]
  }[],
  limits: Partial<Limits> = {},
  watch?: Watch,
): Missing[] {
  return misses.flatMap(({ state, concept, unstable }) =>
    unstable.flatMap((dm): Missing[] => {
      const conditions = conditionsOf(model, model.space.find(state), dm, concept, limits, watch)
      const found = conditions && nearestRanking(conditions, model.ranks[dm]!)
      return found === null ? [] : [{ state, concept, dm, pairs: found.level }]
    }),
  )
}
