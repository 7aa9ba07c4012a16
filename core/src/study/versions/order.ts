/** Something that two lists have: where it stands in each, and a key that tells it from the others. */
export interface Pair {
  readonly before: number
  readonly after: number
  readonly key: string
}

/**
 * Which of the pairs moved, and whether up or down the list (SPEC V3): those outside a longest sequence that both lists
 * have in the same order. Of several such sequences the one is taken whose keys come first, so that who asks the other
 * way round is told of the same pairs. In the order of the later list. Cost: O(n log n).
 */
export function movedAmong(pairs: readonly Pair[]): { readonly pair: Pair; readonly how: "up" | "down" }[] {
  const sorted = [...pairs].sort((a, b) => a.before - b.before)
  const kept = keptOf(sorted)
  const stays = new Set(kept)
  return sorted
    .filter((pair) => !stays.has(pair))
    .sort((a, b) => a.after - b.after)
    .map((pair) => ({
      pair,
      how: kept.some((other) => other.before < pair.before && other.after > pair.after) ? "up" : "down",
    }))
}

function keptOf(sorted: readonly Pair[]): Pair[] {
  const levels: Pair[][] = []
  for (const { item, length } of chainsOf(sorted)) {
    levels[length - 1] ??= []
    levels[length - 1]!.push(item)
  }
  const kept: Pair[] = []
  for (const level of levels.reverse()) {
    const last = kept.at(-1)
    const next = level.filter((pair) => !last || (pair.before > last.before && pair.after > last.after))
    kept.push(next.reduce((first, pair) => (pair.key < first.key ? pair : first)))
  }
  return kept
}

/** Each item with the length of a longest chain that begins with it. */
function chainsOf(sorted: readonly Pair[]): { item: Pair; length: number }[] {
  // By length, the latest place at which a chain of it begins: descending.
  const begins: number[] = []
  return [...sorted].reverse().map((item) => {
    let [low, high] = [0, begins.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (begins[middle]! > item.after) low = middle + 1
      else high = middle
    }
    begins[low] = item.after
    return { item, length: low + 1 }
  })
}

/**
 * How many of some things do not keep their order between two rankings, each given by its group in either (SPEC V4): as
 * few as can be left out so that all others stand alike in both, above, below and level. Cost: O(n log n).
 */
export function displaced(groups: readonly { readonly before: number; readonly after: number }[]): number {
  const cells = new Map<string, { before: number; after: number; count: number }>()
  for (const { before, after } of groups) {
    const key = `${before} ${after}`
    const cell = cells.get(key) ?? { before, after, count: 0 }
    cell.count++
    cells.set(key, cell)
  }
  const sorted = [...cells.values()].sort((a, b) => a.before - b.before || b.after - a.after)
  const tree = new Highest(groups.reduce((most, { after }) => Math.max(most, after), 0) + 1)
  let best = 0
  for (const { after, count } of sorted) {
    const whole = tree.below(after) + count
    tree.raise(after, whole)
    best = Math.max(best, whole)
  }
  return groups.length - best
}

/** The highest value at places below a place, as values are raised: a Fenwick tree. */
class Highest {
  readonly #values: number[]

  constructor(size: number) {
    this.#values = new Array(size + 1).fill(0)
  }

  below(place: number): number {
    let best = 0
    for (let at = place; at > 0; at -= at & -at) best = Math.max(best, this.#values[at]!)
    return best
  }

  raise(place: number, value: number): void {
    for (let at = place + 1; at < this.#values.length; at += at & -at)
      this.#values[at] = Math.max(this.#values[at]!, value)
  }
}
