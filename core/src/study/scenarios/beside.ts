import type { Analysis } from "../../engine/index.ts"
import { strongest } from "../outcomes/strength.ts"
import { namedIn } from "./names.ts"

/** One of two worlds: the keys of its options in their order, and its analysis. */
export interface Side {
  readonly keys: readonly string[]
  readonly analysis: Analysis
}

/** A state as each of two worlds names it, as a Y/N string; null where it is no state there. */
export interface Twin {
  readonly here: string | null
  readonly there: string | null
}

/** How many there are, and the strongest of them. */
export interface Twins {
  readonly count: number
  readonly first: readonly Twin[]
}

/** The outcomes of two worlds (SPEC W4): those of both, of the one alone, and of the other alone. */
export interface Beside {
  readonly both: Twins
  readonly here: Twins
  readonly there: Twins
}

/**
 * The outcomes of two worlds side by side, under any of the concepts of the first analysis: all counted, and of each
 * kind at most `most` named, those that hold more firmly in their own world first. Cost: O(outcomes x options).
 */
export function besideOf(here: Side, there: Side, most: number): Beside {
  const { concepts } = here.analysis
  const isOutcome = ({ analysis: { equilibria } }: Side, slot: number): boolean =>
    concepts.some((concept) => equilibria.get(concept)!.has(slot))
  const groups = { both: [] as Twin[], here: [] as Twin[], there: [] as Twin[] }
  const counts = { both: 0, here: 0, there: 0 }
  const add = (kind: keyof typeof counts, twin: Twin): void => {
    counts[kind]++
    if (groups[kind].length < most) groups[kind].push(twin)
  }
  for (const [own, other] of [
    ["here", "there"],
    ["there", "here"],
  ] as const) {
    const sides = { here, there }
    const space = sides[other].analysis.model.space
    const { slots } = strongest(sides[own].analysis, concepts, null, Number.POSITIVE_INFINITY)
    for (const slot of slots) {
      const text = sides[own].analysis.model.space.text(slot)
      const name = namedIn(sides[own].keys, sides[other].keys, text)
      const found = name === null ? -1 : space.find(name)
      const twinned = found >= 0 && space.text(found) === name && isOutcome(sides[other], found)
      const twin = { [own]: text, [other]: found < 0 ? null : space.text(found) } as unknown as Twin
      if (!twinned) add(own, twin)
      // Pairs are told in the order of the first world.
      else if (own === "here") add("both", twin)
    }
  }
  const twins = (kind: keyof typeof counts): Twins => ({ count: counts[kind], first: groups[kind] })
  return { both: twins("both"), here: twins("here"), there: twins("there") }
}
