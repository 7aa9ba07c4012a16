import { isIdentifier } from "../logic/index.ts"
import type { Path } from "./basics.ts"
import { applyToData, type Edit, isList, isMap, type JsonMap, valueAt } from "./data.ts"
import { MAX_ID_LENGTH } from "./limits.ts"
import { equalData, FIXED, type Layers, layersOf } from "./patch.ts"
import type { Reading } from "./read.ts"
import { type Draft, draftOf, fileData, push } from "./review.ts"
import type { Json } from "./tree.ts"

/**
 * Edits of a scenario's data, as `applyScenario(reading, scenario).data` shows it, turned into edits of the file that
 * change the scenario's layer alone: laid over the base it then gives what `applyToData` makes of that data, but for
 * the order of keys, which is the base's, new ones last. A null in a map counts as nothing.
 *
 * Lists are replaced whole: the first edit within one copies it into the layer. What becomes as it is in the base is
 * dropped from the layer, with the maps that this empties; what the edits do not touch stays as it is written. The
 * order of a map is the base's, so moving its entries does nothing.
 * RangeError where there is no such scenario, a path is not there, or an edit would change `parley`, `scenarios` or
 * `review`. Cost: for each edit about the size of the file.
 */
export function layer(reading: Reading, scenario: string, edits: readonly Edit[]): Edit[] {
  const draft = draftOf(fileData(reading))
  layInto(draft, scenario, edits)
  return draft.edits
}

/** The same on a draft. */
export function layInto(draft: Draft, scenario: string, edits: readonly Edit[]): void {
  for (const edit of edits) new Layering(draft, scenario, edit).lay(edit)
}

/**
 * The edit of the file that adds a scenario: the changes of the one that `reading` has laid over, if any, with edits of
 * that reading's data on top; those of what a scenario may not change are passed over. `entry`: what else it says.
 * RangeError where the id is taken or is none.
 */
export function newScenario(
  reading: Reading,
  id: string,
  entry: { readonly [key: string]: Json },
  edits: readonly Edit[],
): Edit[] {
  const draft = draftOf(fileData(reading))
  const path = ["scenarios", id]
  if (!isIdentifier(id) || id.length > MAX_ID_LENGTH) throw new RangeError(`"${id}" cannot be an id.`)
  if (valueAt(draft.data, path) !== undefined) throw new RangeError(`There is a scenario "${id}" already.`)
  const under = reading.conflict?.scenario ?? null
  const changes = under === null ? {} : valueAt(draft.data, ["scenarios", under.id, "changes"])!
  push(draft, [{ kind: "set", path, value: { ...entry, changes } }])
  const allowed = edits.filter(({ path: [key] }) => key !== undefined && !FIXED.includes(String(key)))
  layInto(draft, id, allowed)
  return [{ kind: "set", path, value: valueAt(draft.data, path)! }]
}

/**
 * Whether what stands at a path of a scenario's data is the scenario's own (the base has nothing there), changed by it
 * (also where it removes something), or as in the base. Of a list that the scenario gives, an item is inherited if
 * the base's list has the same one anywhere, else own. RangeError where there is no such scenario.
 */
export function layered(reading: Reading, scenario: string, path: Path): "own" | "changed" | "inherited" {
  const { base, merged } = layersFor(fileData(reading), scenario)
  const before = valueAt(base, path)
  const now = valueAt(merged, path)
  const depth = path.findIndex((_, i) => isList(valueAt(merged, path.slice(0, i)) ?? null))
  if (depth >= 0) {
    const list = path.slice(0, depth)
    const others = valueAt(base, list) ?? null
    const item = valueAt(merged, path.slice(0, depth + 1))
    if (equalData(others, valueAt(merged, list))) return "inherited"
    return isList(others) && others.some((other) => equalData(other, item)) ? "inherited" : "own"
  }
  if (equalData(before, now)) return "inherited"
  return before === undefined ? "own" : "changed"
}

function layersFor(data: Json, scenario: string): Layers {
  const layers = layersOf(data, scenario)
  if (layers === null) throw new RangeError(`There is no scenario "${scenario}" with changes.`)
  return layers
}

class Layering {
  private readonly draft: Draft
  private readonly prefix: Path
  private readonly base: Json
  private readonly changes: Json
  private readonly merged: Json
  private readonly wanted: Json

  constructor(draft: Draft, scenario: string, edit: Edit) {
    const { base, changes, merged } = layersFor(draft.data, scenario)
    this.draft = draft
    this.prefix = ["scenarios", scenario, "changes"]
    this.base = base
    this.changes = changes
    this.merged = merged
    const first = edit.path[0] ?? ("key" in edit ? edit.key : undefined)
    const names = [first, ...(edit.kind === "rename" && edit.path.length === 1 ? [edit.key] : [])]
    const fixed = names.find((name) => (FIXED as readonly (typeof name)[]).includes(name))
    if (fixed !== undefined) throw new RangeError(`A scenario cannot change ${fixed}.`)
    this.wanted = applyToData(merged, [edit])
  }

  lay(edit: Edit): void {
    const { path } = edit
    // In a list: the list is what the layer holds.
    const isIn = (depth: number): boolean => isList(valueAt(this.merged, path.slice(0, depth)) ?? null)
    const within = edit.kind === "insert" || edit.kind === "move" ? path.length + 1 : path.length
    for (let depth = 0; depth < within; depth++) {
      if (!isIn(depth)) continue
      this.inList(edit, path.slice(0, depth))
      return
    }
    // In maps: the order is the base's, so nothing moves.
    if (edit.kind === "move") return
    if (edit.kind === "insert" && edit.key !== undefined) this.region([...path, edit.key])
    else this.region(path)
    if (edit.kind === "rename") this.region([...path.slice(0, -1), edit.key])
  }

  private inList(edit: Edit, list: Path): void {
    const wanted = valueAt(this.wanted, list)
    if (isList(valueAt(this.changes, list) ?? null) && !equalData(valueAt(this.base, list), wanted)) {
      this.push(edit)
    } else this.settle(list)
  }

  // From where the scenario has anything: above that a patch may remove what is now to be there.
  private region(path: Path): void {
    let length = 0
    while (length < path.length && isMap(valueAt(this.merged, path.slice(0, length)) ?? null)) length++
    this.settle(path.slice(0, length))
  }

  /** Makes the layer say at `path` what is wanted there. */
  private settle(path: Path): void {
    const base = clean(valueAt(this.base, path))
    const wanted = clean(valueAt(this.wanted, path))
    const patch = valueAt(this.changes, path)
    if (equalData(base, wanted)) this.drop(path)
    else if (wanted === undefined) this.set(path, null)
    else if (!isMap(wanted)) this.set(path, wanted)
    else if (patch === undefined || !isMap(patch)) this.set(path, difference(base, wanted))
    else {
      const known = base !== undefined && isMap(base) ? base : {}
      for (const key of Object.keys({ ...wanted, ...known, ...patch })) {
        const here = [...path, key]
        const isTouched = !equalData(clean(valueAt(this.merged, here)), clean(valueAt(this.wanted, here)))
        if (isTouched) this.settle(here)
      }
    }
  }

  private set(path: Path, value: Json): void {
    if (!equalData(valueAt(this.changes, path), value)) this.push({ kind: "set", path, value })
  }

  /** Takes out of the layer what it says at `path`, and the maps that are empty without it and add nothing. */
  private drop(path: Path): void {
    if (valueAt(this.changes, path) === undefined) return
    let length = path.length
    while (length > 1) {
      const above = path.slice(0, length - 1)
      const parent = valueAt(this.draft.data, [...this.prefix, ...above]) as JsonMap
      if (Object.keys(parent).length > 1 || !isMap(valueAt(this.base, above) ?? null)) break
      length--
    }
    if (length === 0) this.push({ kind: "set", path, value: {} })
    else this.push({ kind: "delete", path: path.slice(0, length) })
  }

  /** Carries out an edit of the layer. */
  private push(edit: Edit): void {
    push(this.draft, [{ ...edit, path: [...this.prefix, ...edit.path] }])
  }
}

/** The smallest patch that makes of `base` what is wanted, a map. */
function difference(base: Json | undefined, wanted: JsonMap): Json {
  const known = base !== undefined && isMap(base) ? base : {}
  const gone = Object.keys(known).filter((key) => !Object.hasOwn(wanted, key))
  const changed = Object.entries(wanted).flatMap(([key, value]): [string, Json][] => {
    const before = Object.hasOwn(known, key) ? known[key] : undefined
    if (equalData(before, value)) return []
    return [[key, isMap(value) ? difference(before, value) : value]]
  })
  return Object.fromEntries([...changed, ...gone.map((key): [string, Json] => [key, null])])
}

/** Without the nulls in maps, which a patch cannot give; a null itself is nothing. */
function clean(value: Json | undefined): Json | undefined {
  if (value === undefined || value === null) return undefined
  if (!isMap(value)) return value
  const kept = Object.entries(value).flatMap(([key, each]): [string, Json][] => {
    const left = clean(each)
    return left === undefined ? [] : [[key, left]]
  })
  return Object.fromEntries(kept)
}
