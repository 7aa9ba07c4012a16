import type { Reordering } from "./reorder.ts"

/** What a row is dragged by. Keys move it from within the row, so that it is no stop of its own. */
export function Grip({ reordering, row }: { readonly reordering: Reordering; readonly row: number }) {
  return (
    <span className="grip no-print" aria-hidden="true" {...reordering.grip(row)}>
      <svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true">
        <path d="M2.5 3h.01M7.5 3h.01M2.5 8h.01M7.5 8h.01M2.5 13h.01M7.5 13h.01" />
      </svg>
    </span>
  )
}

/** How a row shows that it is dragged, or that the dragged one would go above or below it. */
export function dropMark(
  { dragged, over }: Reordering,
  row: number,
): "dragged" | "above" | "below" | undefined {
  if (dragged === null || over === null) return undefined
  if (row === dragged) return "dragged"
  if (over === dragged) return undefined
  // Where it goes is counted without it.
  const place = row > dragged ? row - 1 : row
  if (place === over) return over > dragged ? "below" : "above"
  return undefined
}
