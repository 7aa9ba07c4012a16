import type { Ranks } from "./model.ts"

/** Values to be carried, and up to which rank what they lead to deters. */
export interface Graded {
  readonly values: Ranks
  /** Per value: the worst rank of a state that it deters i from leaving. */
  readonly upTo: Uint32Array
}

/**
 * Preferences by degree (SPEC T5): `gaps[r - 1]` is the degree of the gap between the ranks r and r + 1, and one state is
 * worse than another by the largest gap between them. At degree 0 whatever is no better deters; at degree d whatever is
 * worse by at least d. RangeError where there is not one gap fewer than ranks.
 */
export function atDegree(ranks: Ranks, gaps: readonly number[], degree: number): Graded {
  let worst = 0
  for (const rank of ranks) if (rank > worst) worst = rank
  if (gaps.length !== Math.max(0, worst - 1))
    throw new RangeError("there must be one degree per gap between ranks")
  if (degree === 0) return { values: ranks, upTo: Uint32Array.from({ length: worst + 1 }, (_, rank) => rank) }
  // The class of a rank: one more than the gaps of that degree above it.
  const classes = new Uint32Array(worst + 1)
  // Before the best rank of a class all are better by that degree.
  const upTo = [0]
  for (let rank = 1; rank <= worst; rank++) {
    const opens = rank === 1 || gaps[rank - 2]! >= degree
    if (opens) upTo.push(rank - 1)
    classes[rank] = upTo.length - 1
  }
  return { values: Uint32Array.from(ranks, (rank) => classes[rank]!), upTo: Uint32Array.from(upTo) }
}

/** The values that a sweep found, as ranks to judge states by: the worst rank that each deters. */
export function deterring(found: Ranks, { upTo }: Graded): Ranks {
  return Uint32Array.from(found, (value) => upTo[value]!)
}
