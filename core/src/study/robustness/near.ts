import type { Analysis, Concept } from "../../engine/index.ts"

/** A state that does not hold under a concept, and who would leave it there (SPEC U9). */
export interface Miss {
  /** Y/N string. */
  readonly state: string
  readonly concept: Concept
  /** Indices of decision makers. */
  readonly unstable: readonly number[]
}

/** Those of the given states that do not hold, under every concept under which they do not, whoever would leave them. */
export function missesOf(analysis: Analysis, states: readonly string[]): Miss[] {
  const { concepts, equilibria, model } = analysis
  return states.flatMap((state) => {
    const slot = model.space.find(state)
    if (slot < 0) return []
    return concepts
      .filter((concept) => !equilibria.get(concept)!.has(slot))
      .map((concept) => ({ state, concept, unstable: unstableAt(analysis, slot, concept) }))
  })
}

/**
 * The near misses of an analysis, at most `most` states (SPEC U9). `today`: Y/N string. Cost: O(slots x decision makers x
 * concepts) bits, and O(near misses x most).
 */
export function nearMissesOf(analysis: Analysis, today: string | null, most: number): Miss[] {
  const { concepts, equilibria, model } = analysis
  const { space } = model
  const here = today === null ? -1 : space.find(today)
  const near = new Map<number, Concept[]>()
  for (const concept of concepts) {
    for (const slot of unstableForOne(analysis, concept)) {
      if (slot === here) continue
      const under = near.get(slot)
      if (under === undefined) near.set(slot, [concept])
      else under.push(concept)
    }
  }
  const apart = (slot: number): number => {
    if (here < 0) return 0
    let count = 0
    for (let option = 0; option < space.options; option++)
      if (space.taken(slot, option) !== space.taken(here, option)) count++
    return count
  }
  const chosen = [...near]
    .map(([slot, under]) => ({
      slot,
      under,
      key: [
        concepts.some((concept) => equilibria.get(concept)!.has(slot)) ? 1 : 0,
        -under.length,
        apart(slot),
        slot,
      ],
    }))
    .sort((a, b) => compare(a.key, b.key))
    .slice(0, today === null ? most : most - 1)
  return [
    ...(today === null ? [] : missesOf(analysis, [today])),
    ...chosen.flatMap(({ slot, under }) =>
      under.map((concept) => ({
        state: space.text(slot),
        concept,
        unstable: unstableAt(analysis, slot, concept),
      })),
    ),
  ]
}

function unstableAt({ stable }: Analysis, slot: number, concept: Concept): number[] {
  return stable.get(concept)!.flatMap((bits, dm) => (bits.has(slot) ? [] : [dm]))
}

function unstableForOne({ stable, model: { space } }: Analysis, concept: Concept): number[] {
  const all = stable.get(concept)!
  const found: number[] = []
  for (let word = 0; word * 32 < space.slots; word++) {
    let once = 0
    let twice = 0
    for (const { words } of all) {
      const out = ~words[word]!
      twice |= once & out
      once |= out
    }
    for (let left = once & ~twice; left !== 0; left &= left - 1) {
      const slot = word * 32 + 31 - Math.clz32(left & -left)
      if (slot < space.slots && space.isState(slot)) found.push(slot)
    }
  }
  return found
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, i) => each !== b[i])
  return at < 0 ? 0 : a[at]! - b[at]!
}
