import { type Analysis, CONCEPTS, type Concept, statesWhere } from "../../engine/index.ts"
import type { AdjustmentOf } from "./adjust.ts"
import type { Target } from "./goal.ts"

/** How far everybody would have to look ahead for a state to hold (SPEC X7). */
export interface Look {
  /** Y/N string. */
  readonly state: string
  /**
   * Per decision maker the concepts under which the state is stable for it, weakest foresight first; of those that the
   * analysis holds.
   */
  readonly under: readonly (readonly Concept[])[]
  /**
   * For each decision maker that would leave the state under the concept asked for the weakest under which it would
   * not: the state is an equilibrium where they look so, and the others as asked. Null where one would leave it in any case.
   */
  readonly adjustments: readonly AdjustmentOf<"look">[] | null
}

/**
 * What looking ahead would do for the states of a target, at most `most`: first those for which the fewest must.
 * RangeError where the analysis does not hold the concept. Cost: the states of the target x decision makers.
 */
export function looksFor(analysis: Analysis, target: Target, concept: Concept, most: number): Look[] {
  const { model, stable } = analysis
  const asked = stable.get(concept)
  if (asked === undefined) throw new RangeError(`the analysis does not hold the concept ${concept}`)
  const dms = model.ranks.map((_, dm) => dm)
  const known = CONCEPTS.filter((each) => stable.has(each))
  const looks = statesWhere(model.space, target.formula)
    .toArray()
    .map((slot) => {
      const under = dms.map((dm) => known.filter((each) => stable.get(each)![dm]!.has(slot)))
      const leaving = dms.filter((dm) => !asked[dm]!.has(slot))
      return { slot, under, leaving, isLost: under.some(({ length }) => length === 0) }
    })
  looks.sort((a, b) => Number(a.isLost) - Number(b.isLost) || a.leaving.length - b.leaving.length)
  return looks.slice(0, most).map(({ slot, under, leaving, isLost }) => ({
    state: model.space.text(slot),
    under,
    adjustments: isLost ? null : leaving.map((dm) => ({ kind: "look", dm, concept: under[dm]![0]! })),
  }))
}
