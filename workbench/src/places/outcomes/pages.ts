import { type Engine, EngineFailure } from "../../page/engine.ts"
import type { Card, Failure, States, StatesRequest } from "../../worker/protocol.ts"

/** States asked for at once. */
export const PAGE = 100
// Pages kept.
const MOST_PAGES = 60

/** Which states, in which order: a question without its page. */
export type ListingRequest = Omit<StatesRequest, "from" | "count">

interface Loaded {
  readonly request: ListingRequest
  readonly about: Pick<States, "total" | "matching" | "fault">
  readonly pages: Map<number, readonly Card[]>
  readonly places: Map<string, number>
}

/** Pages of a list of states, of which only what is looked at is fetched. What was there last stays until a new one is here. */
export class Pages {
  readonly #engine: Pick<Engine, "ask">
  readonly #tell: () => void
  readonly #flight = new Map<number, AbortController>()
  #request: ListingRequest
  #wanted = { from: 0, to: PAGE }
  /** Of the newest question that a page has come of; null before the first. */
  loaded: Loaded | null = null
  failure: Failure | null = null

  /** `tell` hears of everything that comes in, and of other pages being looked at. */
  constructor(engine: Pick<Engine, "ask">, request: ListingRequest, tell: () => void) {
    this.#engine = engine
    this.#request = request
    this.#tell = tell
  }

  /** Asks another question from where one looks. */
  ask(request: ListingRequest): void {
    this.#request = request
    this.want(this.#wanted.from, this.#wanted.to)
    this.#tell()
  }

  /** Gives up all that is being fetched. */
  stop(): void {
    for (const control of this.#flight.values()) control.abort()
    this.#flight.clear()
  }

  /** Fetches the states from one place to before another, and gives up what else is being fetched. */
  want(from: number, to: number): void {
    const before = pagesOf(this.#wanted)
    this.#wanted = { from, to }
    const { first, last } = pagesOf(this.#wanted)
    if (first !== before.first || last !== before.last) this.#tell()
    for (const [page, control] of this.#flight)
      if (page < first || page > last) {
        control.abort()
        this.#flight.delete(page)
      }
    const here = this.loaded?.request === this.#request ? this.loaded.pages : null
    for (let page = first; page <= last; page++)
      if (!here?.has(page) && !this.#flight.has(page)) this.#fetch(page)
  }

  /** The states of the pages in sight, as far as they are here. */
  here(): readonly string[] {
    const { first, last } = pagesOf(this.#wanted)
    const texts: string[] = []
    for (let page = first; page <= last; page++)
      for (const { text } of this.loaded?.pages.get(page) ?? []) texts.push(text)
    return texts
  }

  #fetch(page: number): void {
    const request = this.#request
    const control = new AbortController()
    this.#flight.set(page, control)
    const settle = (): boolean => {
      if (control.signal.aborted) return false
      this.#flight.delete(page)
      return true
    }
    this.#engine.ask({ ...request, from: page * PAGE, count: PAGE }, { signal: control.signal }).then(
      ({ states, ...about }) => {
        if (!settle()) return
        this.failure = null
        if (this.loaded?.request !== request)
          this.loaded = { request, about, pages: new Map(), places: new Map() }
        keep(this.loaded, page, states, this.#wanted.from)
        this.#tell()
      },
      (error: unknown) => {
        if (!settle()) return
        if (!(error instanceof EngineFailure)) throw error
        this.failure = error.failure
        this.#tell()
      },
    )
  }
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
