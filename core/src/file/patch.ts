import { isList, isMap } from "./data.ts"
import { RECORD_KEYS } from "./records/index.ts"
import type { Json } from "./tree.ts"

/**
 * Lays a patch over data (RFC 7386): maps merge, null removes, all else replaces. Keys keep their order, new ones
 * come last. Cost: size of the patch and of the maps it touches.
 */
export function laid(base: Json | undefined, patch: Json): Json {
  if (!isMap(patch)) return patch
  const entries = new Map(base !== undefined && isMap(base) ? Object.entries(base) : [])
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) entries.delete(key)
    else entries.set(key, laid(entries.get(key), value))
  }
  return Object.fromEntries(entries)
}

/** Whether two values are the same, whatever the order of keys; undefined is nothing at all. */
export function equalData(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b || Object.is(a, b)) return true
  if (a === undefined || b === undefined) return false
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, i) => equalData(item, b[i]))
  if (!isMap(a) || !isMap(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equalData(a[key], b[key]))
  )
}

// What a scenario may not change.
export const FIXED: readonly string[] = ["parley", "scenarios", "review", ...RECORD_KEYS, "outcome"]

/** The data that a scenario lies over, its changes, and what comes of the two. */
export interface Layers {
  readonly base: Json
  readonly changes: Json
  readonly merged: Json
}

/** The layers of a file's data for one scenario; null where there is no such scenario or its changes are no map. */
export function layersOf(data: Json, scenario: string): Layers | null {
  if (!isMap(data) || !isMap(data.scenarios ?? null)) return null
  const scenarios = data.scenarios as { readonly [key: string]: Json }
  const entry = Object.hasOwn(scenarios, scenario) ? scenarios[scenario]! : null
  if (!isMap(entry) || !isMap(entry.changes ?? null)) return null
  const base = without(data, ["scenarios"])
  const changes = without(entry.changes!, FIXED)
  return { base, changes, merged: laid(base, changes) }
}

function without(data: Json, keys: readonly string[]): Json {
  return Object.fromEntries(
    Object.entries(data as { readonly [key: string]: Json }).filter(([key]) => !keys.includes(key)),
  )
}
