import { type Branch, itemsOf, type Layout, type Node } from "./layout.ts"
import type { Known } from "./render.ts"

/// What a text knows. It is looked through when it is first asked. Cost then: O(length * depth).
export function knownIn({ text, root }: Layout): Known {
  let known: Map<string, (column: number) => string> | null = null
  return (value, column) => {
    known ??= collected(text, root)
    return known.get(JSON.stringify(value))?.(column) ?? null
  }
}

function collected(text: string, root: Node): Map<string, (column: number) => string> {
  const known = new Map<string, (column: number) => string>()
  const visit = (branch: Branch): void => {
    for (const { start, after, value } of itemsOf(branch)) {
      if (value.kind !== "scalar") visit(value)
      const isOwn = value.kind === "scalar" || value.style === "block"
      const source = text.slice(value.start, value.end)
      if (!isOwn || !source.includes("\n") || after < 0) continue
      const from = value.kind === "scalar" ? branch.column : value.column
      const head = value.kind === "scalar" ? [] : commentsBefore(text, start, after, value.start)
      const lines = source.split(/\r?\n/)
      // What stands further left than its place cannot be moved as it is.
      if (lines.slice(1).some((line) => line.trim() !== "" && line.search(/\S/) < from)) continue
      const key = JSON.stringify(value.data)
      if (known.has(key)) continue
      known.set(key, (column) => {
        const pad = " ".repeat(column)
        const moved = lines.map((line, i) =>
          i === 0 ? line : line.trim() === "" ? "" : pad + line.slice(from),
        )
        return [...head, ...moved]
          .map((line, i) => (i > 0 && i <= head.length ? pad + line : line))
          .join("\n")
      })
    }
  }
  if (root.kind !== "scalar" && root.style === "block") visit(root)
  return known
}

/// Comments of an entry that stand outside of its value: right above it, behind its key, and above the value.
function commentsBefore(text: string, start: number, after: number, value: number): string[] {
  const above: string[] = []
  let end = text.lastIndexOf("\n", start - 1)
  while (end > 0) {
    const line = text.slice(text.lastIndexOf("\n", end - 1) + 1, end).trim()
    if (!line.startsWith("#")) break
    above.unshift(line)
    end = text.lastIndexOf("\n", end - 1)
  }
  const within = text
    .slice(after, value)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("#"))
  return [...above, ...within]
}
