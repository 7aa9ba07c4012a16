import type { Tree } from "./tree.ts"

// Y/N strings that are written as something else.

/** A list of single letters Y, N and dashes, or of noughts and ones. */
export function isSpelledPattern(node: Tree): boolean {
  return (
    node.kind === "list" &&
    node.items.length > 1 &&
    node.items.every((item) => item.kind === "leaf" && /^([YyNn-]|0|1)$/.test(String(item.value)))
  )
}

/** What a pattern written with 0 and 1, in lower case or as a list would be, "" if it cannot be told. */
export function asPattern(raw: string): string {
  const letters = raw.replace(/[[\],'"\s]/g, "").toUpperCase()
  if (!/^[YN01-]+$/.test(letters)) return ""
  return letters.replaceAll("1", "Y").replaceAll("0", "N")
}
