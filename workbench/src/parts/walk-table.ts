import type { KeyboardEvent } from "react"

/** Where a key has led to in a table. Cells are those that can be walked to; all counts are from 0. */
export interface Walked {
  /** Whether that is another line, and not another cell of the line. */
  readonly isLine: boolean
  /** The line among those below the head, -1 for the head itself; and how many there are. */
  readonly line: number
  readonly lines: number
  /** The cell's place from the end of its line; cells of one column have the same. */
  readonly fromEnd: number
  /** Whether it is the first of its line, which says what the line is. */
  readonly isFirst: boolean
  /** What stands in the first. */
  readonly first: string
}

/**
 * Lets the arrow keys walk the cells of a table that have `data-cell`, which may hold a button. The first row is its head;
 * a line of one cell leads on to the beginnings of the next. Null for other keys.
 */
export function walkTable(event: KeyboardEvent<HTMLTableElement>): Walked | null {
  const step = STEPS[event.key]
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return null
  const rows = [...event.currentTarget.rows]
    .map((row) => [...row.querySelectorAll<HTMLElement>("[data-cell]")])
    .filter((cells) => cells.length > 0)
  const isHere = (cell: HTMLElement): boolean => cell.contains(event.target as Node)
  const row = rows.findIndex((cells) => cells.some(isHere))
  if (row < 0) return null
  event.preventDefault()
  const place = placeAfter(
    rows.map(({ length }) => length),
    { row, column: rows[row]!.findIndex(isHere) },
    step,
  )
  const cells = rows[place.row]!
  const cell = cells[place.column]!
  ;(cell.querySelector<HTMLElement>("button") ?? cell).focus()
  return {
    isLine: place.row !== row,
    line: place.row - 1,
    lines: rows.length - 1,
    fromEnd: cells.length - 1 - place.column,
    isFirst: place.row > 0 && place.column === 0,
    first: cells[0]!.textContent.trim(),
  }
}

/** The cell that a step leads to, in a table with so many cells in each row. */
export function placeAfter(
  lengths: readonly number[],
  { row, column }: { readonly row: number; readonly column: number },
  [down, right]: readonly [number, number],
): { row: number; column: number } {
  const length = lengths[row]!
  const next = clamp(row + down, lengths.length)
  if (down === 0) return { row, column: clamp(column + right, length) }
  // Rows end in the same column; not all begin in the same.
  return { row: next, column: length === 1 ? 0 : clamp(lengths[next]! - length + column, lengths[next]!) }
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const clamp = (at: number, count: number): number => Math.max(0, Math.min(at, count - 1))
