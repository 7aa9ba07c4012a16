// Dashes by decision maker, as many as there are hues, so that whose an arc is can be seen without colours.
const DASHES = [undefined, "7 4", "2.5 3.5", "11 4 2.5 4", "14 5", "5 2.5", "2 6", "8 3 2 3 2 3"] as const

/** The dashes of a decision maker's arcs; undefined for none. */
export function dashOf(dm: number): string | undefined {
  return DASHES[dm % DASHES.length]
}
