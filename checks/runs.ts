/** How many random cases a property is tried on: a fiftieth under mutation testing, where every mutant tries them. */
export function runs(cases: number): number {
  return process.env.PARLEY_MUTATION ? Math.ceil(cases / 50) : cases
}

/** Whether all is tried that there is time for (npm run test:long). */
export const isLong = process.env.PARLEY_LONG !== undefined

/** All of them in the long run; else every so many of them, from the first on. */
export function spread<T>(all: readonly T[], every: number): T[] {
  return all.filter((_, i) => isLong || i % every === 0)
}
