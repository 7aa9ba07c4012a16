import { type RefObject, useLayoutEffect, useState } from "react"

/** Sizes of the option table in pixels: of its frame, of the row headers and of a column. */
export interface Sizes {
  readonly width: number
  readonly header: number
  readonly column: number
}

/** The sizes that fit the room there is; they follow it. */
export function useSizes(scroller: RefObject<HTMLElement | null>): Sizes {
  const [sizes, setSizes] = useState<Sizes>({ width: 0, header: 288, column: 52 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = (): void => {
      const next = sizesFor(
        element.clientWidth,
        parseFloat(getComputedStyle(document.documentElement).fontSize),
      )
      setSizes((before) => (before.width === next.width && before.column === next.column ? before : next))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [scroller])
  return sizes
}

/** `rem`: pixels of the page's type size. */
export function sizesFor(width: number, rem: number): Sizes {
  const header = Math.round(Math.min(21 * rem, Math.max(9.5 * rem, 0.36 * width)))
  return { width, header, column: Math.round(3.25 * rem) }
}
