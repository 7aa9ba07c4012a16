import type { FromWorker, ToWorker } from "./protocol.ts"
import { serving } from "./serve.ts"

// The worker: questions come as messages and are answered in turn.
const post = (message: FromWorker): void => self.postMessage(message)
const serve = serving(post)
self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => serve(data))
post({ kind: "ready" })
