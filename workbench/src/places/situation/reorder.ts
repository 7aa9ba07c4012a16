import { type PointerEvent, type RefObject, useRef, useState } from "react"

/**
 * Reordering the rows of a list by dragging their grips. `over` is the position, among the other rows, where the
 * dragged one would go.
 */
export interface Reordering {
  readonly dragged: number | null
  readonly over: number | null
  /** For the grip of a row. */
  readonly grip: (row: number) => {
    readonly onPointerDown: (event: PointerEvent) => void
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onPointerUp: () => void
    readonly onPointerCancel: () => void
  }
}

/** `list` holds the rows as its children with `data-row`, in order. `move` takes the row at `from` to `to`. */
export function useReorder(
  list: RefObject<HTMLElement | null>,
  move: (from: number, to: number) => void,
): Reordering {
  const [state, setState] = useState<{ readonly from: number; readonly to: number } | null>(null)
  const now = useRef(state)
  const put = (next: typeof state): void => {
    now.current = next
    setState(next)
  }
  return {
    dragged: state?.from ?? null,
    over: state?.to ?? null,
    grip: (row) => ({
      onPointerDown(event) {
        if (event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        put({ from: row, to: row })
      },
      onPointerMove(event) {
        const { current } = now
        if (current === null || list.current === null) return
        const to = placeAt(middlesOf(list.current), current.from, event.clientY)
        if (to !== current.to) put({ from: current.from, to })
      },
      onPointerUp() {
        const { current } = now
        put(null)
        if (current !== null && current.from !== current.to) move(current.from, current.to)
      },
      onPointerCancel: () => put(null),
    }),
  }
}

function middlesOf(list: HTMLElement): number[] {
  return [...list.children]
    .filter((row) => row.hasAttribute("data-row"))
    .map((row) => {
      const { top, bottom } = row.getBoundingClientRect()
      return (top + bottom) / 2
    })
}

/** Where a row dragged to a height goes, in the order that its taking out leaves. `middles` of all rows, downwards. */
export function placeAt(middles: readonly number[], from: number, y: number): number {
  return middles.filter((middle, i) => i !== from && middle < y).length
}
