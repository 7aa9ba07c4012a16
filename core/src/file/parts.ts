import type { Text } from "./basics.ts"
import type { Dict, Leaf, Tree } from "./tree.ts"

// Reading what has the right shape, passing over what has not: that is told already.

export function textOf(tree: Tree | undefined): string | null {
  return tree?.kind === "leaf" && typeof tree.value === "string" ? tree.value : null
}

export function dictOf(tree: Tree | undefined): Dict | null {
  return tree?.kind === "dict" ? tree : null
}

export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === "list" ? tree.items : []
}

export function leavesOf(tree: Tree | undefined): readonly (Leaf & { readonly value: string })[] {
  return itemsOf(tree).filter((item) => textOf(item) !== null) as (Leaf & { readonly value: string })[]
}

export function entriesOf(tree: Tree | undefined) {
  return tree?.kind === "dict" ? [...tree.entries] : []
}

export function textIn(tree: Tree | undefined): Text | undefined {
  if (!tree) return undefined
  if (tree.kind === "leaf") return typeof tree.value === "string" ? tree.value : undefined
  if (tree.kind === "list") return undefined
  const texts = entriesOf(tree).filter(([, { value }]) => textOf(value) !== null)
  return texts.length === 0
    ? undefined
    : Object.fromEntries(texts.map(([tag, { value }]) => [tag, textOf(value)!]))
}
