import { type Branch, type Item, itemsOf, type Layout, type Node } from "./layout.ts"
import type { Known } from "./render.ts"
import type { Json } from "./tree.ts"

// Texts shorter than SHORT stand on one line; values longer than LONG are written anew.
const [SHORT, LONG] = [40, 50_000]

/**
 * What a text knows. It is looked through when it is first asked for more than a short text. Cost then:
 * O(length * depth).
 */
export function knownIn({ text, root }: Layout): Known {
  let known: Map<string, Entry> | null = null
  return (value, column) => {
    if (typeof value === "string" ? value.length < SHORT && !value.includes("\n") : isPlain(value))
      return null
    known ??= entriesIn(text, root)
    const entry = known.get(JSON.stringify(value))
    return entry === undefined ? null : movedTo(column, text, entry)
  }
}

interface Entry {
  readonly item: Item
  /** Where its lines count from. */
  readonly column: number
}

function isPlain(value: Json): boolean {
  return typeof value !== "object" || value === null
}

/** By their data, the first one of each. */
function entriesIn(text: string, root: Node): Map<string, Entry> {
  const known = new Map<string, Entry>()
  const visit = (branch: Branch): void => {
    for (const item of itemsOf(branch)) {
      const { value, after } = item
      const isBranch = value.kind !== "scalar"
      if (isBranch) visit(value)
      if (after < 0 || (isBranch && value.style !== "block") || value.end - value.start > LONG) continue
      const lineEnd = text.indexOf("\n", value.start)
      if (lineEnd < 0 || lineEnd >= value.end) continue
      const key = JSON.stringify(value.data)
      if (!known.has(key)) known.set(key, { item, column: isBranch ? value.column : branch.column })
    }
  }
  if (root.kind !== "scalar" && root.style === "block") visit(root)
  return known
}

function movedTo(column: number, text: string, { item, column: from }: Entry): string | null {
  const { value } = item
  const [first = "", ...lines] = text.slice(value.start, value.end).split(/\r?\n/)
  // What stands further left than its place cannot be moved as it is.
  if (lines.some((line) => line.trim() !== "" && line.search(/\S/) < from)) return null
  const pad = " ".repeat(column)
  const head = value.kind === "scalar" ? [] : commentsBefore(text, item)
  const [top, ...others] = [...head, first]
  const moved = lines.map((line) => (line.trim() === "" ? "" : pad + line.slice(from)))
  return [top, ...others.map((line) => pad + line), ...moved].join("\n")
}

/** Comments of an entry that stand outside of its value: right above it, behind its key, and above the value. */
function commentsBefore(text: string, { start, after, value }: Item): string[] {
  const above: string[] = []
  let end = text.lastIndexOf("\n", start - 1)
  while (end > 0) {
    const line = text.slice(text.lastIndexOf("\n", end - 1) + 1, end).trim()
    if (!line.startsWith("#")) break
    above.unshift(line)
    end = text.lastIndexOf("\n", end - 1)
  }
  const within = text
    .slice(after, value.start)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("#"))
  return [...above, ...within]
}
