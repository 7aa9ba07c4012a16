import type { Path } from "./basics.ts"
import { type Branch, itemsOf, type Layout, type Node } from "./layout.ts"
import type { Quotes, Steps } from "./render.ts"

/** A node with all that is needed to write in its place. */
export interface Place {
  readonly text: string
  readonly isJson: boolean
  /** The file's line break. */
  readonly eol: string
  readonly steps: Steps
  readonly root: Node
  readonly node: Node
  /** The list or map it is an entry of, and which one; null for the whole file. */
  readonly parent: { readonly branch: Branch; readonly at: number } | null
}

/** The node at a path, null where nothing is. */
export function locate(layout: Layout, path: Path, isJson: boolean): Place | null {
  const { text, root } = layout
  let node = root
  let parent: Place["parent"] = null
  for (const step of path) {
    if (node.kind === "scalar") return null
    const at = positionOf(node, step)
    const item = itemsOf(node)[at]
    if (item === undefined) return null
    parent = { branch: node, at }
    node = item.value
  }
  const { known } = layout
  const steps = { ...stepsOf(parent?.branch, root), ...(known === undefined ? {} : { known }) }
  return { text, isJson, eol: eolOf(text), steps, root, node, parent }
}

/** The line break of a text: its first, or that of Unix. */
export function eolOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? "\n"
}

function positionOf(branch: Branch, step: string | number): number {
  if (branch.kind === "list") return step as number
  return branch.items.findIndex((item) => item.key!.name === String(step))
}

/** How deep blocks stand below the keys of the map, or of the first maps of the file. */
function stepsOf(near: Branch | undefined, root: Node): Steps {
  let map = 0
  let list = -1
  let left = 200
  const look = (node: Node): void => {
    if (node.kind === "scalar" || node.style !== "block" || left-- < 0) return
    for (const { value } of node.items.slice(0, 50)) {
      if (value.kind === "scalar" || value.style !== "block") continue
      const step = value.column - node.column
      if (node.kind === "map" && value.kind === "map" && map === 0 && step > 0) map = step
      if (node.kind === "map" && value.kind === "list" && list < 0 && step >= 0) list = step
      if (map === 0 || list < 0) look(value)
    }
  }
  if (near !== undefined) look(near)
  look(root)
  return { map: map || 2, list: list < 0 ? map || 2 : list }
}

/** The quotes that a value in the node's place keeps. */
export function quotesOf(node: Node): Quotes {
  return node.kind === "scalar" && (node.style === "single" || node.style === "double") ? node.style : "plain"
}
