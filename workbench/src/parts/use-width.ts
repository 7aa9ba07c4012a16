import { type RefObject, useLayoutEffect, useRef, useState } from "react"

/** The width of an element in pixels, kept up to date; `usual` until it is drawn. */
export function useWidth<E extends HTMLElement>(usual: number): { ref: RefObject<E | null>; width: number } {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(usual)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const watch = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.round(entry.contentRect.width))
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return { ref, width }
}
