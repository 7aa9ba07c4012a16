import type { Analysis, Bits, Concept } from "../../engine/index.ts"

/** The equilibria of a report, strongest first, and how many there are in all. */
export interface Strongest {
  readonly slots: readonly number[]
  readonly total: number
}

/**
 * States that are an equilibrium under at least one concept: those that hold under more concepts first, then those
 * that hold under an earlier concept, then by number; at most `limit` of them. A mixed equilibrium counts as one more
 * concept. Of `only` these states, if given. Cost: O(equilibria x concepts).
 */
export function strongest(
  analysis: Analysis,
  concepts: readonly Concept[],
  mixed: Bits | null,
  limit: number,
  only: Bits | null = null,
): Strongest {
  const sets = concepts.map((concept) => analysis.equilibria.get(concept)!)
  if (mixed !== null) sets.push(mixed)
  // One list per pattern of concepts: there are few, and each is in order of numbers.
  const byPattern = new Map<number, number[]>()
  let total = 0
  const size = analysis.model.space.slots
  const words = (size + 31) >>> 5
  for (let word = 0; word < words; word++) {
    let any = 0
    for (const set of sets) any |= set.words[word]!
    if (only !== null) any &= only.words[word]!
    for (; any !== 0; any &= any - 1) {
      const bit = 31 - Math.clz32(any & -any)
      let pattern = 0
      for (const set of sets) pattern = pattern * 2 + ((set.words[word]! >>> bit) & 1)
      total++
      const list = byPattern.get(pattern)
      if (list === undefined) byPattern.set(pattern, [word * 32 + bit])
      else if (list.length < limit) list.push(word * 32 + bit)
    }
  }
  const patterns = [...byPattern.keys()].sort((a, b) => ones(b) - ones(a) || b - a)
  return { slots: patterns.flatMap((pattern) => byPattern.get(pattern)!).slice(0, limit), total }
}

function ones(pattern: number): number {
  let count = 0
  for (let rest = pattern; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
  return count
}
