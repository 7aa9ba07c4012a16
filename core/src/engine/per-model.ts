import type { GraphModel } from "./model.ts"

/// Keeps what is worked out of a model for as long as the model lives: the opponents of every focal decision maker
/// share it. The rest of the arguments are what it is kept by, as text; spaces and the like go by the model.
export function perModel<A extends readonly unknown[], T>(
  find: (model: GraphModel, ...rest: A) => T,
): (model: GraphModel, ...rest: A) => T {
  const cache = new WeakMap<GraphModel, Map<string, T>>()
  return (model, ...rest) => {
    let kept = cache.get(model)
    if (kept === undefined) cache.set(model, (kept = new Map()))
    const key = rest.filter((part) => typeof part !== "object").join()
    let found = kept.get(key)
    if (found === undefined) kept.set(key, (found = find(model, ...rest)))
    return found
  }
}
