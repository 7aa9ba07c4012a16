import { useSyncExternalStore } from "react"

// As in the style sheets.
const NARROW = "screen and (max-width: 760px)"

/** Whether the page is as narrow as a phone's. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, isNarrow)
}

function watch(changed: () => void): () => void {
  const query = window.matchMedia(NARROW)
  query.addEventListener("change", changed)
  return () => query.removeEventListener("change", changed)
}

function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches
}
