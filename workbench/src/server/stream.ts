import type { ChangeEvent } from "@parley/server/interface"

/** What the stream of events tells. "up": from here on no change is missed; "down": until it is "up" again some may be. */
export type Told = { readonly kind: "up" | "down" } | { readonly kind: "change"; readonly event: ChangeEvent }

// Between tries where the browser gives up: milliseconds, twice as long each time.
const SHORTEST = 1_000
const LONGEST = 30_000

/** Listens to the server's stream of events, again and again, until what is returned is called. */
export function stream(tell: (told: Told) => void): () => void {
  let events: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = SHORTEST
  const open = (): void => {
    events = new EventSource("/api/events")
    events.addEventListener("ready", () => {
      wait = SHORTEST
      tell({ kind: "up" })
    })
    events.addEventListener("error", () => {
      tell({ kind: "down" })
      // A stream that breaks is opened again by the browser; one that is refused is not.
      if (events.readyState !== EventSource.CLOSED) return
      timer = setTimeout(open, wait)
      wait = Math.min(2 * wait, LONGEST)
    })
    events.addEventListener("change", ({ data }: MessageEvent<string>) =>
      tell({ kind: "change", event: JSON.parse(data) as ChangeEvent }),
    )
  }
  open()
  return () => {
    clearTimeout(timer)
    events.close()
  }
}
