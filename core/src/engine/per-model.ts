import type { GraphModel } from "./model.ts"

/**
 * Keeps what is worked out of a model for as long as the model lives, or what `owner` names of it: the opponents of
 * every focal decision maker share it, and what hangs on one decision maker's ranks outlives a change of another's.
 * The rest of the arguments are what it is kept by, as text; spaces and the like go by the owner.
 */
export function perModel<A extends readonly unknown[], T>(
  find: (model: GraphModel, ...rest: A) => T,
  owner?: (model: GraphModel, ...rest: A) => object,
): (model: GraphModel, ...rest: A) => T {
  const cache = new WeakMap<object, Map<string, T>>()
  return (model, ...rest) => {
    const by = owner?.(model, ...rest) ?? model
    let kept = cache.get(by)
    if (kept === undefined) cache.set(by, (kept = new Map()))
    const key = rest.filter((part) => typeof part !== "object").join()
    let found = kept.get(key)
    if (found === undefined) kept.set(key, (found = find(model, ...rest)))
    return found
  }
}
