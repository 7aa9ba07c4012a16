import type { Server } from "node:http"
import type { Socket } from "node:net"

/** Connections at a time; with files and streams far below what a process may open. */
export const MAX_CONNECTIONS = 256

/** Milliseconds: for the head of a request, for all of it, and for the next one on the same connection. */
export const TIMES = { headersTimeout: 10_000, requestTimeout: 120_000, keepAliveTimeout: 5_000 } as const

/**
 * Keeps a server's connections below a limit: where one more comes than there may be, the one that has been silent or
 * nameless for longest makes way, and never one over which the key or a pass has come. So who has neither cannot keep out
 * who has.
 */
export class Doors {
  // The nameless in the order in which they came, and the others.
  readonly #nameless = new Set<Socket>()
  readonly #known = new Set<Socket>()
  readonly #most: number
  readonly #dropped: (from: string) => void

  constructor(server: Server, dropped: (from: string) => void, most = MAX_CONNECTIONS) {
    this.#most = most
    this.#dropped = dropped
    server.on("connection", (socket) => this.#enter(socket))
  }

  /** Says that a request over this connection had the key or a pass. */
  knows(socket: Socket): void {
    if (this.#nameless.delete(socket)) this.#known.add(socket)
  }

  get count(): number {
    return this.#nameless.size + this.#known.size
  }

  #enter(socket: Socket): void {
    this.#nameless.add(socket)
    socket.once("close", () => {
      this.#nameless.delete(socket)
      this.#known.delete(socket)
    })
    if (this.count <= this.#most) return
    const [first] = this.#nameless
    this.#dropped(first!.remoteAddress ?? "")
    this.#nameless.delete(first!)
    first!.destroy()
  }
}
