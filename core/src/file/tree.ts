import type { Path } from "./basics.ts"

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** How a value was written. */
export type Style = "plain" | "single" | "double" | "block"

interface Node {
  /** Offsets into the text: of the first character and of the one after the last. */
  readonly from: number
  readonly to: number
  /** Where it stands in the file, which for a part of a scenario is below `scenarios`. */
  readonly path: Path
}

export interface Leaf extends Node {
  readonly kind: "leaf"
  readonly value: string | number | boolean | null
  readonly style: Style
}

interface List extends Node {
  readonly kind: "list"
  readonly items: readonly Tree[]
}

/** A key with the place where it is written. */
export interface Entry {
  readonly from: number
  readonly to: number
  readonly value: Tree
}

export interface Dict extends Node {
  readonly kind: "dict"
  readonly entries: ReadonlyMap<string, Entry>
}

/** A parsed file: values with their places. */
export type Tree = Leaf | List | Dict

/** The values alone. */
export function toJson(tree: Tree): Json {
  switch (tree.kind) {
    case "leaf":
      return tree.value
    case "list":
      return tree.items.map(toJson)
    case "dict":
      return Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, toJson(value)]))
  }
}

/** The value under a key, if the tree is a map that has it. */
export function at(tree: Tree | undefined, key: string | number): Tree | undefined {
  if (tree?.kind === "dict") return tree.entries.get(String(key))?.value
  if (tree?.kind === "list") return tree.items[Number(key)]
  return undefined
}

/** The value at a path below a tree. */
export function follow(tree: Tree | undefined, path: readonly PropertyKey[]): Tree | undefined {
  return path.reduce<Tree | undefined>((node, key) => at(node, key as string | number), tree)
}

/**
 * Lays a patch over a tree (RFC 7386): maps merge, null removes, all else replaces. Keys keep their order, new
 * ones come last. Every part keeps its own place; a merged map has that of the patch. Cost: size of the patch
 * and of the maps it touches.
 */
export function mergePatch(base: Tree | undefined, patch: Tree): Tree {
  if (patch.kind !== "dict") return patch
  const entries = new Map(base?.kind === "dict" ? base.entries : [])
  for (const [key, entry] of patch.entries) {
    if (isNull(entry.value)) entries.delete(key)
    else entries.set(key, { ...entry, value: mergePatch(entries.get(key)?.value, entry.value) })
  }
  return { ...patch, entries }
}

export function isNull(tree: Tree): boolean {
  return tree.kind === "leaf" && tree.value === null
}

/** Whether two trees hold the same values, whatever the order of keys. */
export function sameValues(a: Tree, b: Tree): boolean {
  if (a === b) return true
  if (a.kind === "leaf") return b.kind === "leaf" && Object.is(a.value, b.value)
  if (a.kind === "list") {
    return (
      b.kind === "list" &&
      a.items.length === b.items.length &&
      a.items.every((item, i) => sameValues(item, b.items[i]!))
    )
  }
  return (
    b.kind === "dict" &&
    a.entries.size === b.entries.size &&
    [...a.entries].every(([key, { value }]) => {
      const other = b.entries.get(key)
      return other !== undefined && sameValues(value, other.value)
    })
  )
}
