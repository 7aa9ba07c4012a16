import type { Formula } from "../logic/index.ts"
import { Bits } from "./bits.ts"
import { rankSpace } from "./build.ts"
import { evaluateInto } from "./columns.ts"
import type { StateSpace } from "./space.ts"

/** The states where a formula is true, merged ones by their lowest member. Cost: size of the formula x slots / 32. */
export function statesWhere(space: StateSpace, formula: Formula): Bits {
  const { feasible, columns } = rankSpace(space)
  const bits = new Bits(space.slots)
  evaluateInto(formula, columns, bits.words.length, (start, values, count) =>
    bits.words.set(values.subarray(0, count), start),
  )
  if (feasible !== null) bits.intersect(feasible)
  // Bits beyond the last slot mean nothing.
  const used = space.slots & 31
  if (used !== 0) bits.words[bits.words.length - 1]! &= 2 ** used - 1
  return bits
}
