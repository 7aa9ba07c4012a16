import type { Leaf } from "./tree.ts"

/**
 * Where each character of a text value stands in the file: a function from an offset in the value to one in the
 * file. Exact for every style that YAML has; folded line ends count as the first character that was folded.
 * Cost: O(length) once.
 */
export function locateIn(leaf: Leaf, file: string): (offset: number) => number {
  const value = String(leaf.value)
  // The common case: on one line and without escapes the two run in parallel.
  const quotes = leaf.style === "single" || leaf.style === "double" ? 1 : 0
  if (leaf.style !== "block" && file.slice(leaf.from + quotes, leaf.to - quotes) === value) {
    return (offset) => leaf.from + quotes + Math.min(offset, value.length)
  }
  const places = align(leaf, file, value)
  return (offset) => places[Math.min(offset, value.length)]!
}

const SPACE = /\s/
const LONG_ESCAPE = 10

// Walks both texts: a space in the value stands for any run of spaces in the file, all else for itself or an escape.
function align(leaf: Leaf, file: string, value: string): Int32Array {
  const places = new Int32Array(value.length + 1)
  let at = leaf.from
  const isSpace = (offset: number) => offset < leaf.to && SPACE.test(file[offset]!)
  const skipSpaces = () => {
    for (;;) {
      if (isSpace(at)) at++
      // A backslash at the end of a line in double quotes joins the lines.
      else if (leaf.style === "double" && file[at] === "\\" && /[\r\n]/.test(file[at + 1] ?? "")) at++
      else return
    }
  }
  if (leaf.style === "block") {
    const header = file.indexOf("\n", at)
    at = header < 0 ? leaf.to : header + 1
  } else if (leaf.style !== "plain") at++

  for (let i = 0; i < value.length; i++) {
    const isBlank = SPACE.test(value[i]!)
    if (isBlank && isSpace(at)) {
      const fold = leaf.style === "block" ? null : foldAt(file, at, leaf.to)
      const stands = fold ? fold.stands : 1
      places.fill(at, i, i + stands)
      i += stands - 1
      at = fold ? fold.to : at + 1
      continue
    }
    if (isBlank && leaf.style !== "double") {
      places[i] = Math.min(at, leaf.to)
      continue
    }
    skipSpaces()
    places[i] = Math.min(at, leaf.to)
    if (isBlank && file[at] !== "\\") continue
    const units = escapeLength(leaf, file, at)
    // `\U` with a character above U+FFFF stands for two units of the value.
    if (units === LONG_ESCAPE && value.codePointAt(i)! > 0xffff) places[++i] = Math.min(at, leaf.to)
    at += units
  }
  places[value.length] = Math.min(at, leaf.to)
  return places
}

/**
 * A line end with the spaces around it, in a value that is not a block: it stands for one space, and n of them for
 * n - 1 line ends. Null where the spaces hold no line end.
 */
function foldAt(file: string, from: number, most: number): { to: number; stands: number } | null {
  let to = from
  let ends = 0
  for (; to < most && SPACE.test(file[to]!); to++) if (file[to] === "\n") ends++
  return ends === 0 ? null : { to, stands: Math.max(1, ends - 1) }
}

function escapeLength(leaf: Leaf, file: string, at: number): number {
  if (leaf.style === "single") return file[at] === "'" ? 2 : 1
  if (leaf.style !== "double" || file[at] !== "\\") return 1
  const letter = file[at + 1]
  return letter === "x" ? 4 : letter === "u" ? 6 : letter === "U" ? LONG_ESCAPE : 2
}
