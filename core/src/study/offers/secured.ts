import { type GraphModel, movesOf, pathWork, type Watch } from "../../engine/index.ts"
import { Sequences } from "../reasons/sequences.ts"

// More moves than these to look at, and nothing is claimed.
const MOST_MOVES = 20_000_000

/**
 * The rank that a decision maker can secure alone from a state, and by which move: to `by`, or by staying where that is
 * the state itself (SPEC O7). Null where there are too many moves to look at.
 * Cost: the decision maker's moves times those of its opponents.
 */
export function securedBy(
  model: GraphModel,
  dm: number,
  from: number,
  watch?: Watch,
): { readonly rank: number; readonly by: number } | null {
  const first = movesOf(model)
  const starts = [from]
  first.from(dm, from, (to) => {
    starts.push(to)
    return true
  })
  if (starts.length * pathWork(model) > MOST_MOVES) return null
  const ranks = model.ranks[dm]!
  const others = model.ranks.flatMap((_, other) => (other === dm ? [] : [other]))
  const sequences = new Sequences(model, others, false, watch)
  let best: { rank: number; by: number } | null = null
  for (const by of starts) {
    let rank = ranks[by]!
    sequences.each(by, (state) => {
      if (ranks[state]! > rank) rank = ranks[state]!
      return best === null || rank < best.rank
    })
    if (best === null || rank < best.rank) best = { rank, by }
  }
  return best
}
