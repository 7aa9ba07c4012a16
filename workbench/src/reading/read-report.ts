import type { Reading } from "@parley/reading"

/** What is to be read, as the message to the worker. */
export interface ToRead {
  readonly text: string
  readonly date: string | null
  readonly publisher: string | null
}

/** What comes of it. */
export type FromReading =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "done"; readonly reading: Reading }
  | { readonly kind: "failed"; readonly reason: string }

/** Reads a report off the page's thread, in a worker of its own that ends with it, or with the signal. */
export function readReport(
  report: ToRead,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Reading> {
  const worker = new Worker(new URL("./report-thread.ts", import.meta.url), { type: "module" })
  return new Promise<Reading>((done, failed) => {
    signal.addEventListener("abort", () => failed(signal.reason))
    worker.addEventListener("error", () => failed(new Error("the reader could not be loaded")))
    worker.addEventListener("message", ({ data }: MessageEvent<FromReading>) => {
      if (data.kind === "progress") progress(data.share)
      else if (data.kind === "done") done(data.reading)
      else failed(new Error(data.reason))
    })
    worker.postMessage(report)
  }).finally(() => worker.terminate())
}
