/** How many random cases a property is tried on: a fiftieth under mutation testing, where every mutant tries them. */
export function runs(cases: number): number {
  return process.env.PARLEY_MUTATION ? Math.ceil(cases / 50) : cases
}
