import type { Changes } from "./changes.ts"
import { Fault } from "./fault.ts"
import type { ChangeEvent } from "./interface.ts"

/** Streams at a time, and events that wait in one whose reader does not read. */
export const MAX_STREAMS = 64
const MOST_WAITING = 4096
// Milliseconds between two signs of life.
const BEAT = 15_000

/** The streams of server-sent events, as interface.ts describes them. */
export class Streams {
  readonly #changes: Changes
  readonly #open = new Set<() => void>()

  constructor(changes: Changes) {
    this.#changes = changes
  }

  /** Ends all: who may goes on with a new one. */
  end(): void {
    for (const end of this.#open) end()
  }

  /** A stream for a reader who may read for so many milliseconds. It ends when the reader leaves. */
  open(time: number): Response {
    if (this.#open.size >= MAX_STREAMS) throw new Fault(503, "too-many-streams", { limit: MAX_STREAMS })
    const open = this.#open
    const changes = this.#changes
    let leave = (): void => {}
    const body = new ReadableStream<Uint8Array>(
      {
        async start(controller) {
          let left = false
          let stop = (): void => {}
          const end = (): void => {
            leave()
            controller.close()
          }
          const send = (text: string): void => {
            if (left) return
            controller.enqueue(Buffer.from(text))
            // It begins anew, and then asks for what there is.
            if ((controller.desiredSize ?? 0) < -MOST_WAITING) end()
          }
          const beat = setInterval(() => send(": \n\n"), BEAT).unref()
          const over = setTimeout(end, Math.min(time, 2 ** 31 - 1)).unref()
          leave = () => {
            left = true
            clearInterval(beat)
            clearTimeout(over)
            open.delete(end)
            stop()
          }
          open.add(end)
          send("retry: 1000\n\n")
          const held: ChangeEvent[] = []
          let ready = false
          stop = await changes.listen((event) => {
            if (ready) send(messageOf("change", event))
            else held.push(event)
          })
          if (left) stop()
          send(messageOf("ready", {}))
          ready = true
          for (const event of held) send(messageOf("change", event))
        },
        cancel: () => leave(),
      },
      { highWaterMark: 0 },
    )
    return new Response(body, {
      headers: {
        "Content-Type": "text/event-stream; charset=utf-8",
        "Cache-Control": "no-store",
        "X-Accel-Buffering": "no",
      },
    })
  }
}

function messageOf(event: string, data: object): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}
