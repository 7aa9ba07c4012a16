import { type GraphModel, movesOf } from "../../engine/index.ts"
import type { Random } from "./random.ts"

// Moves of a walk beyond which it does not end.
const MOST_MOVES = 1000

/**
 * A walk of improvements from a state, drawn at random, to where it ends (SPEC U8): the Y/N string, and after how many
 * moves; null where it does not end. A state that is barred in the model is left by no move.
 */
export function walkFrom(
  model: GraphModel,
  from: string,
  random: Random,
): { readonly state: string; readonly moves: number } | null {
  const moves = movesOf(model)
  let at = model.space.find(from)
  if (at < 0) return { state: from, moves: 0 }
  for (let count = 0; count < MOST_MOVES; count++) {
    const better = model.ranks.flatMap((ranks, dm) => {
      const to: number[] = []
      moves.from(dm, at, (next) => {
        if (ranks[next]! < ranks[at]!) to.push(next)
        return true
      })
      return to.length === 0 ? [] : [to]
    })
    if (better.length === 0) return { state: model.space.text(at), moves: count }
    const own = better[random.below(better.length)]!
    at = own[random.below(own.length)]!
  }
  return null
}
