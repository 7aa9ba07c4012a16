import { padTo, widthOf, wrapTo } from "./width.ts"

const GAP = 2
// A column is never narrower, unless all it holds is.
const LEAST = 18

/**
 * A table of texts as aligned lines of at most `width` columns: a head, then rows of as many cells; the first column
 * names the row. Cells are broken at spaces; columns that do not fit go to further bands below.
 */
export function gridLines(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { width, emphasise }: { width: number; emphasise: (text: string) => string },
): string[] {
  const natural = head.map((text, i) => Math.max(widthOf(text), ...rows.map((row) => widthOf(row[i] ?? ""))))
  const first = Math.min(natural[0]!, Math.max(LEAST, Math.floor(width / 3)))
  const lines: string[] = []
  for (const band of bands(natural, width - first)) {
    const widths = shares(
      band.map((i) => natural[i]!),
      width - first - GAP * band.length,
    )
    const told = (row: readonly string[]): string[] => {
      const cells = [wrapTo(row[0]!, first), ...band.map((i, k) => wrapTo(row[i]!, widths[k]!))]
      const height = Math.max(...cells.map(({ length }) => length))
      return Array.from({ length: height }, (_, line) =>
        cells
          .map((cell, k) => padTo(cell[line] ?? "", k === 0 ? first : widths[k - 1]!))
          .join(" ".repeat(GAP))
          .trimEnd(),
      )
    }
    const body = rows.map(told)
    const isTall = body.some(({ length }) => length > 1)
    if (lines.length > 0) lines.push("")
    lines.push(...told(head).map(emphasise), ...body.flatMap((row) => (isTall ? ["", ...row] : row)))
  }
  return lines
}

/** The columns but the first, as many to a band as have room, at least one. */
function bands(natural: readonly number[], room: number): number[][] {
  const found: number[][] = [[]]
  let used = 0
  for (let i = 1; i < natural.length; i++) {
    const least = GAP + Math.min(LEAST, natural[i]!)
    if (used + least > room && found.at(-1)!.length > 0) {
      found.push([])
      used = 0
    }
    found.at(-1)!.push(i)
    used += least
  }
  return found
}

/** Widths within `room`: what is narrow keeps its width, the others share what is left alike. */
function shares(natural: readonly number[], room: number): number[] {
  let left = room
  let open = natural.length
  const widths = natural.map(() => 0)
  for (const i of natural.map((_, i) => i).sort((a, b) => natural[a]! - natural[b]!)) {
    widths[i] = Math.max(2, Math.min(natural[i]!, Math.floor(left / open)))
    left -= widths[i]!
    open--
  }
  return widths
}
