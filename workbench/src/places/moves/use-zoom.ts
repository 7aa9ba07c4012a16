import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react"
import type { Spot } from "./picture.ts"

const LEAST = 0.1
const MOST = 2.5
const STEP = 1.25
// A picture is first shown whole, no larger than it can be read well.
const NATURAL = 1.3
// It is first shown no smaller than this: what does not fit is scrolled to.
const READABLE = 0.85
// Pixels that a pointer moves before it drags.
const SLACK = 4

/** How large a picture is shown in its scroller, and what changes that: keys, the wheel with Ctrl, dragging. */
export interface Zoom {
  readonly scale: number
  readonly larger: () => void
  readonly smaller: () => void
  readonly fit: () => void
  /** Scrolls so that a spot of the picture is in the middle. */
  readonly show: (spot: Spot) => void
  /** True from the end of a drag until the click that follows it: that click selects nothing. */
  readonly dragged: RefObject<boolean>
}

/** Zooming of a picture of a size within an element that scrolls. */
export function useZoom(scroller: RefObject<HTMLElement | null>, width: number, height: number): Zoom {
  const fitting = useFitting(scroller, width, height)
  // Null: as the picture is first shown.
  const [chosen, setChosen] = useState<number | null>(null)
  const scale = chosen ?? Math.max(READABLE, fitting)
  // The spot to keep under the pointer, or in the middle, when the scale has changed.
  const anchor = useRef<{ spot: Spot; at: Spot } | null>(null)
  const dragged = useRef(false)
  const now = useRef(scale)
  now.current = scale

  const zoom = useCallback(
    (to: number, at?: Spot) => {
      const element = scroller.current
      if (element === null) return
      const point = at ?? { x: element.clientWidth / 2, y: element.clientHeight / 2 }
      const spot = {
        x: (element.scrollLeft + point.x) / now.current,
        y: (element.scrollTop + point.y) / now.current,
      }
      anchor.current = { spot, at: point }
      setChosen(Math.min(MOST, Math.max(LEAST, to)))
    },
    [scroller],
  )
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || anchor.current === null) return
    const { spot, at } = anchor.current
    anchor.current = null
    element.scrollTo({ left: spot.x * scale - at.x, top: spot.y * scale - at.y })
  }, [scale])

  const larger = useCallback(() => zoom(now.current * STEP), [zoom])
  const smaller = useCallback(() => zoom(now.current / STEP), [zoom])
  const fit = useCallback(() => setChosen(fitting), [fitting])
  const show = useCallback(
    (spot: Spot) => {
      const element = scroller.current
      if (element === null) return
      const [left, top] = [spot.x * now.current, spot.y * now.current]
      element.scrollTo({ left: left - element.clientWidth / 2, top: top - element.clientHeight / 2 })
    },
    [scroller],
  )

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const stops = [
      dragging(element, dragged),
      keyed(element, { "+": larger, "=": larger, "-": smaller, "0": fit }),
      wheeled(element, (by, at) => zoom(now.current * by, at)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [scroller, zoom, larger, smaller, fit])

  return { scale, larger, smaller, fit, show, dragged }
}

// The scale at which the whole picture is in view.
function useFitting(scroller: RefObject<HTMLElement | null>, width: number, height: number): number {
  const [fitting, setFitting] = useState(1)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = (): void => {
      const most = Number.parseFloat(getComputedStyle(element).maxHeight)
      const room = { width: element.clientWidth, height: Number.isNaN(most) ? window.innerHeight : most }
      setFitting(Math.min(NATURAL, room.width / width, room.height / height))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, width, height])
  return fitting
}

// What keys do while the scroller itself has the focus.
function keyed(element: HTMLElement, keys: Readonly<Record<string, () => void>>): () => void {
  const key = (event: KeyboardEvent): void => {
    const run = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
    if (run === undefined || event.target !== element) return
    event.preventDefault()
    run()
  }
  element.addEventListener("keydown", key)
  return () => element.removeEventListener("keydown", key)
}

// Without Ctrl the wheel scrolls, as everywhere; a pinch of two fingers comes as a wheel with Ctrl.
function wheeled(element: HTMLElement, zoom: (by: number, at: Spot) => void): () => void {
  const wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    const box = element.getBoundingClientRect()
    zoom(Math.exp(-event.deltaY / 300), { x: event.clientX - box.left, y: event.clientY - box.top })
  }
  element.addEventListener("wheel", wheel, { passive: false })
  return () => element.removeEventListener("wheel", wheel)
}

// Moves the picture with the mouse. Fingers scroll by themselves.
function dragging(element: HTMLElement, dragged: RefObject<boolean>): () => void {
  let from: { x: number; y: number; left: number; top: number } | null = null
  const down = (event: PointerEvent): void => {
    dragged.current = false
    if (event.pointerType !== "mouse" || event.button !== 0) return
    from = { x: event.clientX, y: event.clientY, left: element.scrollLeft, top: element.scrollTop }
  }
  const move = (event: PointerEvent): void => {
    if (from === null) return
    const [x, y] = [event.clientX - from.x, event.clientY - from.y]
    if (!dragged.current && Math.hypot(x, y) < SLACK) return
    if (!dragged.current) element.dataset.dragging = ""
    dragged.current = true
    element.scrollTo({ left: from.left - x, top: from.top - y })
  }
  const up = (): void => {
    from = null
    delete element.dataset.dragging
  }
  element.addEventListener("pointerdown", down)
  window.addEventListener("pointermove", move)
  window.addEventListener("pointerup", up)
  window.addEventListener("pointercancel", up)
  return () => {
    element.removeEventListener("pointerdown", down)
    window.removeEventListener("pointermove", move)
    window.removeEventListener("pointerup", up)
    window.removeEventListener("pointercancel", up)
  }
}
