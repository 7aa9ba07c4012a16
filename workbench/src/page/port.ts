import type { FromWorker, ToWorker } from "../worker/protocol.ts"

/** A running worker as the page sees it. */
export interface Port {
  send(message: ToWorker): void
  end(): void
}

/** Starts a worker: `hear` gets its messages, `broken` is told where it can do no more. */
export type Start = (hear: (message: FromWorker) => void, broken: (message: string) => void) => Port

/** What is told of a worker that said what could not be read. */
export const UNREADABLE = "unreadable"

/** A worker that has been started, as the page sees it. */
export function portTo(
  worker: Worker,
  hear: (message: FromWorker) => void,
  broken: (message: string) => void,
): Port {
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => hear(data))
  worker.addEventListener("error", (event) => broken(event.message))
  worker.addEventListener("messageerror", () => broken(UNREADABLE))
  return { send: (message) => worker.postMessage(message), end: () => worker.terminate() }
}
