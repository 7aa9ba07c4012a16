import { useEffect, useState } from "react"
import { flushSync } from "react-dom"

/** Whether the page is being printed: then what is otherwise drawn as it comes into view has to be there as a whole. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The page is printed as it is when the event has been answered.
    const tell = (now: boolean): void => flushSync(() => setPrinting(now))
    const before = (): void => tell(true)
    const after = (): void => tell(false)
    window.addEventListener("beforeprint", before)
    window.addEventListener("afterprint", after)
    return () => {
      window.removeEventListener("beforeprint", before)
      window.removeEventListener("afterprint", after)
    }
  }, [])
  return printing
}
