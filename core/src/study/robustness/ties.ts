import type { GraphModel, Ranks } from "../../engine/index.ts"
import type { Random } from "./random.ts"

/**
 * The model with every tie of every decision maker broken, in an order drawn evenly (SPEC U13). Cost: O(slots) a decision
 * maker.
 */
export function breakTies(model: GraphModel, random: Random): GraphModel {
  const ranks = model.ranks.map((own, dm) => strict(model, own, model.worst[dm]!, random))
  return { ...model, ranks, worst: ranks.map(() => model.space.count) }
}

function strict({ space }: GraphModel, ranks: Ranks, worst: number, random: Random): Ranks {
  const next = new Uint32Array(worst + 2)
  for (let slot = 0; slot < space.slots; slot++) if (ranks[slot] !== 0) next[ranks[slot]! + 1]!++
  for (let rank = 1; rank <= worst; rank++) next[rank + 1]! += next[rank]!
  // States by rank; then each tie in a random order.
  const start = next.slice()
  const order = new Uint32Array(space.count)
  for (let slot = 0; slot < space.slots; slot++) if (ranks[slot] !== 0) order[next[ranks[slot]!]!++] = slot
  for (let rank = 1; rank <= worst; rank++)
    for (let i = start[rank + 1]! - 1; i > start[rank]!; i--) {
      const j = start[rank]! + random.below(i - start[rank]! + 1)
      const slot = order[i]!
      order[i] = order[j]!
      order[j] = slot
    }
  const broken = space.count < 2 ** 16 ? new Uint16Array(space.slots) : new Uint32Array(space.slots)
  order.forEach((slot, i) => {
    broken[slot] = i + 1
  })
  return broken
}
