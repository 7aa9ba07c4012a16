import type { Answering } from "./concepts/index.ts"
import type { GraphModel, Ranks } from "./model.ts"
import { leastInReach } from "./reach.ts"
import { worstFromEach } from "./settle.ts"

/**
 * How a value per state is carried along moves: the others bring about as much of it as they can, i as little. `V` holds
 * a value for every state: a rank, or a set of bits where one number does not say what deters whom.
 */
export interface Carrier<V> {
  /** What the others can bring about from each state by their answers (SPEC T3), for several at once. */
  answered(lists: readonly V[]): V[]
  /** The least that i can make of each state: what it is worth itself, or what i can move to (SPEC T1). */
  moved(values: V): V
  /** The least that i can make of each state where the others answer its move once more: `found` says with what. */
  movedOn(values: V, found: V): V
  same(one: V, other: V): boolean
}

/** Who has the last word, and how often the others answer; without end where `rounds` is infinite. */
export type Depth = Pick<Answering, "counter" | "rounds">

/**
 * The one shape of stability (SPEC C1, T2): what the others can bring about from each state, for each depth asked for,
 * in that order. `values`: what each state is worth where all ends there. In every round but the last one i moves on,
 * and what the others can make of that counts. Without end: until nothing changes any more, which it comes to since the
 * values only fall (only rise, where i has the last word).
 * Cost: of each round one `answered` for all depths that go on, and one `moved` for each.
 */
export function sweep<V>(carrier: Carrier<V>, values: V, depths: readonly Depth[]): V[] {
  const last = depths.some(({ counter }) => counter) ? carrier.moved(values) : values
  const ends = depths.map(({ counter }) => (counter ? last : values))
  const found = carrier.answered(ends)
  let open = depths.map((_, i) => i)
  for (let round = 2; ; round++) {
    open = open.filter((i) => {
      if (depths[i]!.rounds < round) return false
      const next = carrier.movedOn(values, found[i]!)
      const moves = !carrier.same(next, ends[i]!)
      ends[i] = next
      return moves
    })
    if (open.length === 0) return found
    carrier.answered(open.map((i) => ends[i]!)).forEach((values, at) => {
      found[open[at]!] = values
    })
  }
}

/**
 * Values that are ranks, or grow with them: the others' answers end in the largest, i's moves in the least. What is
 * found counts a state itself, as if the others could stay there.
 */
export function rankCarrier(model: GraphModel, dm: number, improving: boolean): Carrier<Ranks> {
  const others = model.ranks.flatMap((_, other) => (other === dm ? [] : [other]))
  return {
    answered: (lists) => worstFromEach(model, others, lists, improving),
    moved: (values) => leastInReach(model, dm, values),
    movedOn(values, found) {
      // The others may leave it at i's move.
      const worst = found.map((value, slot) => Math.max(value, values[slot]!))
      const least = leastInReach(model, dm, worst)
      for (let slot = 0; slot < least.length; slot++)
        if (values[slot]! < least[slot]!) least[slot] = values[slot]!
      return least
    },
    same: (one, other) => one.every((value, slot) => value === other[slot]),
  }
}
