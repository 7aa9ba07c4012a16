import { type RefObject, useEffect, useRef } from "react"
import { useBench } from "../../page/bench.tsx"

/** For an element that tells of an entry of the record: once the address asks for it, it is scrolled to and focused. */
export function useMarked<E extends HTMLElement>(id: string): RefObject<E | null> {
  const { view } = useBench()
  const element = useRef<E>(null)
  const isHere = view.entry === id
  useEffect(() => {
    if (!isHere) return
    element.current?.scrollIntoView({ block: "nearest" })
    element.current?.focus({ preventScroll: true })
  }, [isHere])
  return element
}
