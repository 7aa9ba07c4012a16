import type { Path } from "./basics.ts"
import { type Edit, isList, isMap, type JsonMap, sameData } from "./data.ts"
import type { Json } from "./tree.ts"

// More keys than these to be renamed in one map, and the map is written anew.
const MOST_RENAMES = 1000

/**
 * Edits that turn the value `before` at `path` into `after`, on the smallest parts, so that comments stay. Entries
 * that are left out of a list or map are deleted, keys that differ at the same position are renamed; where neither
 * will do the list or map is set as a whole.
 */
export function differences(path: Path, before: Json, after: Json): Edit[] {
  if (sameData(before, after)) return []
  const whole: Edit[] = [{ kind: "set", path, value: after }]
  if (isList(before) && isList(after)) {
    if (before.length === after.length)
      return before.flatMap((item, i) => differences([...path, i], item, after[i]!))
    const gone = leftOut(before, after, sameData)
    return gone === null ? whole : gone.map((i) => ({ kind: "delete", path: [...path, i] }))
  }
  if (!isMap(before) || !isMap(after)) return whole
  const keys = Object.keys(before)
  const wanted = Object.keys(after)
  if (keys.length === wanted.length) {
    const renames = renamesOf(path, keys, wanted)
    if (renames === null) return whole
    const within = wanted.flatMap((key, i) =>
      differences([...path, key], (before as JsonMap)[keys[i]!]!, (after as JsonMap)[key]!),
    )
    return [...renames, ...within]
  }
  const gone = leftOut(keys, wanted, (a, b) => a === b)
  if (gone === null) return whole
  const deletes = gone.map((i): Edit => ({ kind: "delete", path: [...path, keys[i]!] }))
  return [
    ...deletes,
    ...wanted.flatMap((key) =>
      differences([...path, key], (before as JsonMap)[key]!, (after as JsonMap)[key]!),
    ),
  ]
}

/** Positions, last first, of what `before` has and `after`, a part of it in the same order, has not; null if it is none. */
function leftOut<T>(
  before: readonly T[],
  after: readonly T[],
  same: (a: T, b: T) => boolean,
): number[] | null {
  const gone: number[] = []
  let next = 0
  before.forEach((item, i) => {
    if (next < after.length && same(item, after[next]!)) next++
    else gone.unshift(i)
  })
  return next === after.length ? gone : null
}

/** Edits that rename keys in their places; null where they are too many. */
function renamesOf(path: Path, keys: readonly string[], wanted: readonly string[]): Edit[] | null {
  const edits: Edit[] = []
  const present = new Set(keys)
  let waiting = keys.flatMap((from, i) => (from === wanted[i] ? [] : [{ from, to: wanted[i]! }]))
  if (waiting.length > MOST_RENAMES) return null
  const rename = (from: string, to: string) => {
    edits.push({ kind: "rename", path: [...path, from], key: to })
    present.delete(from)
    present.add(to)
  }
  while (waiting.length > 0) {
    const blocked: typeof waiting = []
    for (const { from, to } of waiting) {
      if (present.has(to)) blocked.push({ from, to })
      else rename(from, to)
    }
    if (blocked.length === waiting.length) {
      // A ring of names: one of them steps aside.
      const { from, to } = blocked[0]!
      let aside = `${from}~`
      while (present.has(aside) || wanted.includes(aside)) aside += "~"
      rename(from, aside)
      blocked[0] = { from: aside, to }
    }
    waiting = blocked
  }
  return edits
}
