import type { Json } from "../file/index.ts"
import { and, type Formula, MAX_LENGTH, not, option, or, printFormula } from "../logic/index.ts"

/**
 * Of each state, by the number of its options taken (the first counts 1, the second 2, the fourth 4, …), how good it is
 * for somebody: 0 for the worst, each level once at least.
 */
export type Levels = Int32Array

// More options than these no statement spells out.
const MOST_OPTIONS = 12

/** The states from best to worst, as a conflict file ranks them. Cost: O(states). */
export function rankingOf(states: readonly string[], levels: Levels): readonly Json[] {
  const groups: string[][] = []
  levels.forEach((level, state) => {
    groups[level] ??= []
    groups[level].push(states[state]!)
  })
  return groups.reverse().map((group) => (group.length === 1 ? group[0]! : group))
}

/**
 * Statements that order the states as their levels do, for a ranking that would be too long: null where the levels
 * hang on too many of the options. The first says the highest bit of the level, and so on.
 * Cost: O(states x options).
 */
export function statementsOf(levels: Levels, ids: readonly string[]): readonly string[] | null {
  const needed = ids
    .map((_, i) => 1 << i)
    .filter((bit) => levels.some((level, state) => level !== levels[state ^ bit]))
  if (needed.length > MOST_OPTIONS) return null
  // Of each way to take the options that count, one state stands for all.
  const states = Array.from({ length: 2 ** needed.length }, (_, code) =>
    needed.reduce((state, bit, i) => ((code >>> i) & 1 ? state | bit : state), 0),
  )
  const most = states.reduce((best, state) => Math.max(best, levels[state]!), 0)
  const texts: string[] = []
  for (let bit = 31 - Math.clz32(most); bit >= 0; bit--) {
    const truth = states.map((state) => (levels[state]! >>> bit) & 1)
    const formula = formulaOf(truth, needed.length)
    texts.push(printFormula(formula as Formula, (i) => ids[31 - Math.clz32(needed[i]!)]!))
  }
  return texts.some(({ length }) => length > MAX_LENGTH) ? null : texts
}

/** A formula over the first `options` options with these values; a boolean where it is always the same. */
function formulaOf(truth: readonly number[], options: number): Formula | boolean {
  if (options === 0) return truth[0] === 1
  const half = truth.length / 2
  const last = option(options - 1)
  const without = formulaOf(truth.slice(0, half), options - 1)
  const taken = formulaOf(truth.slice(half), options - 1)
  if (isSame(without, taken)) return without
  if (taken === true) return without === false ? last : or([last, without as Formula])
  if (taken === false) return without === true ? not(last) : and([not(last), without as Formula])
  if (without === true) return or([not(last), taken])
  if (without === false) return and([last, taken])
  return or([and([last, taken]), and([not(last), without])])
}

function isSame(one: Formula | boolean, other: Formula | boolean): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
