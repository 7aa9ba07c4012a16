import type { Conflict } from "../../file/index.ts"

/** The options of a conflict by their full keys, `dm.option`, in their order. */
export function fullKeys({ decisionMakers, options }: Conflict): string[] {
  return options.map(({ owner, id }) => `${decisionMakers[owner]!.id}.${id}`)
}

/**
 * What a state, a Y/N string over some options, is called by other options (SPEC W3), both given by their keys: what is
 * not among the first is not taken; null where it takes, or may take, what is not among the second.
 */
export function namedIn(from: readonly string[], to: readonly string[], state: string): string | null {
  if (from.length !== state.length) throw new RangeError("a state says something of every option")
  if (from.join() === to.join()) return state
  const held = new Map(from.map((key, i) => [key, state[i]!]))
  const known = new Set(to)
  if (from.some((key, i) => state[i] !== "N" && !known.has(key))) return null
  return to.map((key) => held.get(key) ?? "N").join("")
}
