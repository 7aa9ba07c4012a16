import type { Card } from "../../worker/protocol.ts"

/** A state kept beside the row headers: the pinned one, or the selected one where the list does not show it. */
export interface Fixed {
  readonly role: "pinned" | "selected"
  readonly text: string
  readonly card: Card | null
}

/**
 * A column as drawn. `at`: its place in the list; negative beside the row headers, with the row headers themselves
 * before those.
 */
export interface Column {
  readonly at: number
  readonly card: Card | null
  readonly role: Fixed["role"] | "listed"
  /** Of a fixed column. */
  readonly text: string | null
  /** Pixels from the left. */
  readonly start: number
}

/** A cell of the table: a row, and a column's `at`. */
export interface CellAt {
  readonly row: number
  readonly at: number
}

/** The place of the row headers where so many columns are fixed. */
export function headersAt(fixed: number): number {
  return -fixed - 1
}

/**
 * Where a key leads from a cell, in a table of so many rows, fixed and listed columns; null for other keys.
 * `page`: columns in sight.
 */
export function cellAfter(
  key: string,
  whole: boolean,
  { row, at }: CellAt,
  { rows, fixed, listed, page }: { rows: number; fixed: number; listed: number; page: number },
): CellAt | null {
  const first = headersAt(fixed)
  const last = Math.max(first, listed - 1)
  const to = (nextRow: number, nextAt: number): CellAt => ({
    row: Math.min(rows - 1, Math.max(0, nextRow)),
    at: Math.min(last, Math.max(first, nextAt)),
  })
  switch (key) {
    case "ArrowLeft":
      return to(row, at - 1)
    case "ArrowRight":
      return to(row, at + 1)
    case "ArrowUp":
      return to(row - 1, at)
    case "ArrowDown":
      return to(row + 1, at)
    case "Home":
      return to(whole ? 0 : row, first)
    case "End":
      return to(whole ? rows - 1 : row, last)
    case "PageUp":
      return to(row, at < 0 ? at : Math.max(0, at - page))
    case "PageDown":
      return to(row, at + page)
    default:
      return null
  }
}
