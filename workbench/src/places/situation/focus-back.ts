import { type RefObject, useEffect, useRef } from "react"

/** Gives the focus back to where a form was opened from, once it is closed again. */
export function useFocusBack<E extends HTMLElement>(isOpen: boolean, from: RefObject<E | null>): void {
  const was = useRef(isOpen)
  useEffect(() => {
    if (was.current && !isOpen) from.current?.focus()
    was.current = isOpen
  }, [isOpen, from])
}
