import type { Told } from "./stream.ts"

/**
 * Shares one stream among all who join: a browser keeps no more than six connections to a server, for all its pages.
 * It is open as long as there is one of them.
 */
export class Sharers {
  readonly #open: (tell: (told: Told) => void) => () => void
  readonly #ports = new Set<Pick<MessagePort, "postMessage">>()
  #close: (() => void) | null = null
  // Whether the stream is up or down, null before it is known.
  #state: Told | null = null

  constructor(open: (tell: (told: Told) => void) => () => void) {
    this.#open = open
  }

  join(port: Pick<MessagePort, "postMessage">): void {
    this.#ports.add(port)
    if (this.#state !== null) port.postMessage(this.#state)
    this.#close ??= this.#open((told) => {
      if (told.kind !== "change") this.#state = told
      for (const each of this.#ports) each.postMessage(told)
    })
  }

  leave(port: Pick<MessagePort, "postMessage">): void {
    if (!this.#ports.delete(port) || this.#ports.size > 0) return
    this.#close?.()
    this.#close = null
    this.#state = null
  }
}
