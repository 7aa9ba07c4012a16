import type { Candidate } from "./candidates.ts"

/** What is read, as messages to the worker. */
export interface ToReader {
  readonly id: number
  readonly text: string
  readonly date: string | null
}

/** What comes of it. */
export type FromReader =
  | { readonly kind: "progress"; readonly id: number; readonly share: number }
  | { readonly kind: "done"; readonly id: number; readonly candidates: readonly Candidate[] }
  | { readonly kind: "failed"; readonly id: number; readonly reason: string }

/**
 * Reads texts off the page's thread. The worker and its language model are loaded with the first text, from the
 * server that the page is from, and ended by `close` or when another text takes the place of one that is being read.
 */
export class Reader {
  #worker: Worker | null = null
  #next = 0
  #busy: { readonly id: number; readonly stop: () => void } | null = null

  /** The candidates of a text. Rejects with an AbortError when another text or `close` comes before the end. */
  read(text: string, date: string | null, progress: (share: number) => void): Promise<readonly Candidate[]> {
    if (this.#busy !== null) this.close()
    const id = this.#next++
    const worker = (this.#worker ??= new Worker(new URL("./thread.ts", import.meta.url), { type: "module" }))
    return new Promise((done, failed) => {
      const end = (): void => {
        worker.removeEventListener("message", hear)
        worker.removeEventListener("error", fault)
        if (this.#busy?.id === id) this.#busy = null
      }
      const fault = (): void => {
        end()
        this.#worker = null
        failed(new Error("the reader could not be loaded"))
      }
      const hear = ({ data }: MessageEvent<FromReader>): void => {
        if (data.id !== id) return
        if (data.kind === "progress") {
          progress(data.share)
          return
        }
        end()
        if (data.kind === "done") done(data.candidates)
        else failed(new Error(data.reason))
      }
      worker.addEventListener("message", hear)
      worker.addEventListener("error", fault)
      this.#busy = {
        id,
        stop: () => {
          end()
          failed(new DOMException("another text is read", "AbortError"))
        },
      }
      worker.postMessage({ id, text, date } satisfies ToReader)
    })
  }

  /** Ends the worker, and what it reads. */
  close(): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#busy?.stop()
  }
}
