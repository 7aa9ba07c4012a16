/** Whether all is tried that there is time for (npm run test:long, npm run test:fuzz). */
export const isLong = process.env.PARLEY_LONG !== undefined

/**
 * How many random cases a property is tried on: all of them in the long run, a third in the short one, and a fiftieth
 * under mutation testing, where every mutant tries them.
 */
export function runs(cases: number): number {
  if (isLong) return cases
  return Math.ceil(cases / (process.env.PARLEY_MUTATION ? 50 : 3))
}

/** All of them in the long run; else every so many of them, from the first on. */
export function spread<T>(all: readonly T[], every: number): T[] {
  return all.filter((_, i) => isLong || i % every === 0)
}
