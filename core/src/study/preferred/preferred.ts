import type { GraphModel } from "../../engine/index.ts"
import type { Conflict } from "../../file/index.ts"
import { evaluate } from "../../logic/index.ts"
import { plainDecimal, sum } from "./decimals.ts"

/** What an option's weight does for one of two states. */
export interface WeightShare {
  readonly option: number
  /** As an exact decimal. */
  readonly weight: string
  /** The state that takes the option; the other one does not. */
  readonly taken: number
}

/** What decides between two states. */
export type Decider =
  /** The first statement (0-based) on which the states differ: true in the preferred one, false in the other. */
  | { readonly kind: "statement"; readonly index: number; readonly text: string; readonly of: number }
  /** All statements (so many) agree on both states: a tie. */
  | { readonly kind: "statements-agree"; readonly of: number }
  /** Their places in the ranking, 1 is best; the same in a tie. */
  | { readonly kind: "ranking"; readonly first: number; readonly second: number; readonly of: number }
  /** Sums of weights as exact decimals, and the options with a weight in which the states differ. */
  | {
      readonly kind: "weights"
      readonly first: string
      readonly second: string
      readonly shares: readonly WeightShare[]
    }
  | { readonly kind: "indifferent" }

/** Which of two states a decision maker prefers, and why. */
export interface WhyPreferred {
  readonly dm: number
  readonly first: number
  readonly second: number
  /** The slot of the preferred one; null in a tie. */
  readonly preferred: number | null
  readonly decider: Decider
}

/**
 * Why a decision maker ranks one state above another, or ties them. `model` must be the model of `conflict`.
 * Of merged states the lowest member speaks (SPEC S4). Cost: the statements up to the deciding one.
 */
export function whyPreferred(
  conflict: Conflict,
  model: GraphModel,
  dm: number,
  first: number,
  second: number,
): WhyPreferred {
  const ranks = model.ranks[dm]
  if (ranks === undefined) throw new RangeError("there is no such decision maker")
  if (!model.space.isState(first) || !model.space.isState(second))
    throw new RangeError("only states can be compared")
  const [a, b] = [ranks[first]!, ranks[second]!]
  const preferred = a < b ? first : b < a ? second : null
  return { dm, first, second, preferred, decider: decider(conflict, model, dm, first, second) }
}

function decider(conflict: Conflict, model: GraphModel, dm: number, first: number, second: number): Decider {
  const { space } = model
  const preferences = conflict.preferences[dm]!
  switch (preferences.kind) {
    case "indifferent":
      return { kind: "indifferent" }
    case "ranking": {
      const ranks = model.ranks[dm]!
      return { kind: "ranking", first: ranks[first]!, second: ranks[second]!, of: model.worst[dm]! }
    }
    case "statements": {
      const { statements } = preferences
      const index = statements.findIndex(({ formula }) => {
        const holds = (slot: number) => evaluate(formula, (option) => space.taken(slot, option))
        return holds(first) !== holds(second)
      })
      if (index < 0) return { kind: "statements-agree", of: statements.length }
      return { kind: "statement", index, text: statements[index]!.text, of: statements.length }
    }
    case "weights": {
      const { weights } = preferences
      const total = (slot: number) => sum(weights.filter((_, option) => space.taken(slot, option)))
      const shares = weights.flatMap((text, option): WeightShare[] => {
        const weight = plainDecimal(text)
        if (weight === "0" || space.taken(first, option) === space.taken(second, option)) return []
        return [{ option, weight, taken: space.taken(first, option) ? first : second }]
      })
      return { kind: "weights", first: total(first), second: total(second), shares }
    }
  }
}
