import type { Path } from "./basics.ts"
import type { Json } from "./tree.ts"

/**
 * One change to a file.
 * - `set` writes a value. A missing last key becomes the last entry of its map; missing maps on the way are made.
 * - `insert` puts an entry at position `at` (0 to length) of the list or map at `path`; a map needs a `key`.
 * - `move` takes the entry at `from` out and puts it back at position `to` of what remains.
 * - `rename` gives the entry at `path` another key, in its place.
 * A null counts as an empty map or list. Positions in a map count in the order of `Object.keys`.
 */
export type Edit =
  | { readonly kind: "set"; readonly path: Path; readonly value: Json }
  | { readonly kind: "delete"; readonly path: Path }
  | {
      readonly kind: "insert"
      readonly path: Path
      readonly at: number
      readonly value: Json
      readonly key?: string
    }
  | { readonly kind: "move"; readonly path: Path; readonly from: number; readonly to: number }
  | { readonly kind: "rename"; readonly path: Path; readonly key: string }

type JsonList = readonly Json[]
export type JsonMap = { readonly [key: string]: Json }

export function isList(data: Json): data is JsonList {
  return Array.isArray(data)
}

export function isMap(data: Json): data is JsonMap {
  return typeof data === "object" && data !== null && !Array.isArray(data)
}

/**
 * What the edits mean, on plain data: `edit` of a text is this, done to the text's data. Shares what it does not
 * change with `data`. Throws RangeError when a path or position is not there, or a value holds NaN or an infinity.
 */
export function applyToData(data: Json, edits: readonly Edit[]): Json {
  return edits.reduce(applyOne, data)
}

/** Whether two values are the same, down to the order of keys. Cost: constant where they share parts. */
export function sameData(a: Json, b: Json): boolean {
  if (a === b || Object.is(a, b)) return true
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, i) => sameData(item, b[i]!))
  if (!isMap(a) || !isMap(b)) return false
  const keys = Object.keys(a)
  const others = Object.keys(b)
  return (
    keys.length === others.length && keys.every((key, i) => key === others[i] && sameData(a[key]!, b[key]!))
  )
}

/** The value at `path`, undefined where nothing is. */
export function valueAt(data: Json, path: Path): Json | undefined {
  let here: Json | undefined = data
  for (const step of path) here = here === undefined ? undefined : child(here, step)
  return here
}

/** The entry called `step` of a list or map, undefined where nothing is. */
function child(data: Json, step: string | number): Json | undefined {
  if (isList(data)) return typeof step === "number" ? data[step] : undefined
  return isMap(data) && Object.hasOwn(data, step) ? data[step] : undefined
}

/** Keys that `Object.keys` lists first and in numeric order, wherever they were written. */
export function isIndexKey(key: string): boolean {
  return /^(?:0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1
}

function applyOne(data: Json, edit: Edit): Json {
  const { path } = edit
  if (edit.kind === "set") return setAt(data, path, finite(edit.value), path)
  if (edit.kind === "insert") {
    const value = finite(edit.value)
    return change(data, path, path, (target) => insertInto(target, edit.at, value, edit.key, path))
  }
  if (edit.kind === "move") {
    return change(data, path, path, (target) => {
      if (isList(target)) return moved(target, edit.from, edit.to, path)
      if (isMap(target)) return Object.fromEntries(moved(Object.entries(target), edit.from, edit.to, path))
      throw absent(path, "is no list or map")
    })
  }
  const last = path.at(-1)
  if (last === undefined) throw new RangeError(`The whole file cannot be the target of a ${edit.kind}.`)
  return change(data, path.slice(0, -1), path, (target) => {
    if (child(target, last) === undefined) throw absent(path)
    if (edit.kind === "delete") {
      if (isList(target)) return target.filter((_, i) => i !== last)
      return Object.fromEntries(Object.entries(target as JsonMap).filter(([key]) => key !== String(last)))
    }
    if (!isMap(target)) throw absent(path, "is no entry of a map")
    const key = checkedKey(edit.key)
    if (key !== String(last) && Object.hasOwn(target, key))
      throw absent(path, `cannot be called "${key}", which exists`)
    return Object.fromEntries(Object.entries(target).map(([k, v]) => [k === String(last) ? key : k, v]))
  })
}

function setAt(data: Json, path: Path, value: Json, whole: Path): Json {
  const [step, ...rest] = path
  if (step === undefined) return value
  const here = child(data, step)
  if (here !== undefined) return withEntry(data, step, setAt(here, rest, value, whole))
  if (typeof step === "number" || (data !== null && !isMap(data))) throw absent(whole)
  return withEntry(data ?? {}, checkedKey(step), setAt(null, rest, value, whole))
}

function change(data: Json, path: Path, whole: Path, how: (target: Json) => Json): Json {
  const [step, ...rest] = path
  if (step === undefined) return how(data)
  const here = child(data, step)
  if (here === undefined) throw absent(whole)
  return withEntry(data, step, change(here, rest, whole, how))
}

function withEntry(data: Json, step: string | number, value: Json): Json {
  if (isList(data)) return data.with(step as number, value)
  // fromEntries, for a key called __proto__ must become an ordinary entry.
  return Object.fromEntries([...Object.entries(data as JsonMap), [String(step), value]])
}

function insertInto(target: Json, at: number, value: Json, key: string | undefined, path: Path): Json {
  if (isMap(target) || (target === null && key !== undefined)) {
    if (key === undefined) throw absent(path, "is a map, where an entry needs a key")
    if (target !== null && Object.hasOwn(target, key)) throw absent(path, `has an entry "${key}" already`)
    return Object.fromEntries(inserted(Object.entries(target ?? {}), at, [checkedKey(key), value], path))
  }
  if (target !== null && !isList(target)) throw absent(path, "is no list or map")
  if (key !== undefined) throw absent(path, "is a list, where an entry has no key")
  return inserted(target ?? [], at, value, path)
}

function inserted<T>(items: readonly T[], at: number, item: T, path: Path): T[] {
  if (!Number.isInteger(at) || at < 0 || at > items.length) throw absent(path, `has no position ${at}`)
  return items.toSpliced(at, 0, item)
}

/** `items` with the one at `from` taken out and put back at `to`. */
function moved<T>(items: readonly T[], from: number, to: number, path: Path): T[] {
  for (const at of [from, to]) {
    if (!Number.isInteger(at) || at < 0 || at >= items.length) throw absent(path, `has no entry ${at}`)
  }
  return items.toSpliced(from, 1).toSpliced(to, 0, items[from]!)
}

function finite(value: Json): Json {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written to a file.`)
    return value === 0 ? 0 : value
  }
  if (isList(value)) return value.map(finite)
  if (!isMap(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [checkedKey(key), finite(entry)]))
}

// YAML lets a key written before its colon have 1,024 characters, quotes and escapes included.
function checkedKey(key: string): string {
  if (JSON.stringify(key).length > 1000) throw new RangeError("A key may have at most 1,000 characters.")
  return key
}

function absent(path: Path, why = "is not there"): RangeError {
  return new RangeError(`${path.length === 0 ? "The file" : path.join(".")} ${why}.`)
}
