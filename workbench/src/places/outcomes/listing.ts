import { useCallback, useEffect, useMemo, useReducer, useRef } from "react"
import { useBench } from "../../page/bench.tsx"
import { EngineFailure } from "../../page/engine.ts"
import type { Card, Failure, States, StatesRequest } from "../../worker/protocol.ts"

/** States asked for at once. */
export const PAGE = 100
// Pages kept.
const MOST_PAGES = 60

/** Which states, in which order: a question without its page. */
export type ListingRequest = Omit<StatesRequest, "from" | "count">

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

interface Loaded {
  readonly request: ListingRequest
  readonly about: Pick<States, "total" | "matching" | "fault">
  readonly pages: Map<number, readonly Card[]>
  readonly places: Map<string, number>
}

/** Lists states. The last answer stays until the first page of a new one is here. */
export function useListing(request: ListingRequest): Listing {
  const { engine } = useBench()
  const [version, tell] = useReducer((count: number) => count + 1, 0)
  const now = useRef(request)
  now.current = request
  const loaded = useRef<Loaded | null>(null)
  const failure = useRef<Failure | null>(null)
  const flight = useRef(new Map<number, AbortController>())
  const wanted = useRef({ from: 0, to: PAGE })

  const fetchPage = useCallback(
    (page: number): void => {
      const asked = now.current
      const control = new AbortController()
      flight.current.set(page, control)
      const settle = (): boolean => {
        if (control.signal.aborted) return false
        flight.current.delete(page)
        return true
      }
      engine.ask({ ...asked, from: page * PAGE, count: PAGE }, { signal: control.signal }).then(
        ({ states, total, matching, fault }) => {
          if (!settle()) return
          failure.current = null
          if (loaded.current?.request !== asked)
            loaded.current = {
              request: asked,
              about: { total, matching, fault },
              pages: new Map(),
              places: new Map(),
            }
          keep(loaded.current, page, states, wanted.current.from)
          tell()
        },
        (error: unknown) => {
          if (!settle()) return
          if (!(error instanceof EngineFailure)) throw error
          failure.current = error.failure
          tell()
        },
      )
    },
    [engine],
  )

  const want = useCallback(
    (from: number, to: number): void => {
      const before = pagesOf(wanted.current)
      wanted.current = { from, to }
      const { first, last } = pagesOf(wanted.current)
      if (first !== before.first || last !== before.last) tell()
      for (const [page, control] of flight.current)
        if (page < first || page > last) {
          control.abort()
          flight.current.delete(page)
        }
      const here = loaded.current?.request === now.current ? loaded.current.pages : null
      for (let page = first; page <= last; page++)
        if (!here?.has(page) && !flight.current.has(page)) fetchPage(page)
    },
    [fetchPage],
  )

  useEffect(() => {
    want(wanted.current.from, wanted.current.to)
    tell()
    const asked = flight.current
    return () => {
      for (const control of asked.values()) control.abort()
      asked.clear()
    }
  }, [request, want])

  return useMemo<Listing>(() => {
    const { current } = loaded
    return {
      total: current?.about.total ?? null,
      matching: current?.about.matching ?? 0,
      fault: current?.about.fault ?? null,
      failure: failure.current,
      busy: current?.request !== request && failure.current === null,
      at: (index) => current?.pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null,
      find: (text) => current?.places.get(text) ?? -1,
      here: () => {
        const { first, last } = pagesOf(wanted.current)
        const texts: string[] = []
        for (let page = first; page <= last; page++)
          for (const { text } of current?.pages.get(page) ?? []) texts.push(text)
        return texts
      },
      want,
      version,
    }
  }, [request, want, version])
}

function pagesOf({ from, to }: { from: number; to: number }): { first: number; last: number } {
  const first = Math.floor(from / PAGE)
  return { first, last: Math.max(first, Math.ceil(to / PAGE) - 1) }
}

// Keeps a page, and lets go of those farthest from where one looks.
function keep({ pages, places }: Loaded, page: number, states: readonly Card[], from: number): void {
  pages.set(page, states)
  states.forEach(({ text }, i) => places.set(text, page * PAGE + i))
  if (pages.size <= MOST_PAGES) return
  const here = from / PAGE
  const far = [...pages.keys()].reduce((a, b) => (Math.abs(b - here) > Math.abs(a - here) ? b : a))
  for (const { text } of pages.get(far)!) places.delete(text)
  pages.delete(far)
}
