import { useCallback, useEffect, useMemo, useReducer, useState } from "react"
import { useBench } from "../../page/bench.tsx"
import type { Card, Failure } from "../../worker/protocol.ts"
import { type ListingRequest, PAGE, Pages } from "./pages.ts"

/** A list of states of any length, of which only what is looked at is fetched. */
export interface Listing {
  /** Null until the first page is here. Of an earlier question while `busy`. */
  readonly total: number | null
  readonly matching: number
  readonly fault: string | null
  readonly failure: Failure | null
  readonly busy: boolean
  /** The state at a place (0-based), null while it is not here. */
  readonly at: (index: number) => Card | null
  /** The place of a state among what is here, -1 if it is not. */
  readonly find: (text: string) => number
  /** The states of the pages in sight, as far as they are here. */
  readonly here: () => readonly string[]
  /** Fetches the states from one place to before another, and gives up what else is being fetched. */
  readonly want: (from: number, to: number) => void
  /** Rises with everything that comes in. */
  readonly version: number
}

/** Lists states. The last answer stays until the first page of a new one is here. */
export function useListing(request: ListingRequest): Listing {
  const { engine } = useBench()
  const [version, tell] = useReducer((count: number) => count + 1, 0)
  const [pages] = useState(() => new Pages(engine, request, tell))
  useEffect(() => {
    pages.ask(request)
    return () => pages.stop()
  }, [pages, request])
  const want = useCallback((from: number, to: number) => pages.want(from, to), [pages])
  return useMemo<Listing>(() => {
    const { loaded, failure } = pages
    return {
      total: loaded?.about.total ?? null,
      matching: loaded?.about.matching ?? 0,
      fault: loaded?.about.fault ?? null,
      failure,
      busy: loaded?.request !== request && failure === null,
      at: (index) => loaded?.pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null,
      find: (text) => loaded?.places.get(text) ?? -1,
      here: () => pages.here(),
      want,
      version,
    }
  }, [request, pages, want, version])
}
