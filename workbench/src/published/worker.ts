import type { FromWorker, ToWorker } from "../worker/protocol.ts"
import { serving } from "../worker/serve.ts"

// The worker of a published page: one thread, since no memory can be shared with it, and no solver.
const post = (message: FromWorker): void => self.postMessage(message)
const serve = serving(post, { limits: { memory: 2 ** 30 }, shared: false })
self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => serve(data))
post({ kind: "ready" })
