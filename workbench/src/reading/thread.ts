import { candidatesIn } from "./candidates.ts"
import type { FromReader, ToReader } from "./reader.ts"

// Texts come as messages; each is read to its end, with progress.
self.addEventListener("message", ({ data }: MessageEvent<ToReader>) => {
  const post = (message: FromReader): void => self.postMessage(message)
  try {
    const progress = (share: number): void => post({ kind: "progress", id: data.id, share })
    post({ kind: "done", id: data.id, candidates: candidatesIn(data.text, { date: data.date, progress }) })
  } catch (error) {
    post({ kind: "failed", id: data.id, reason: error instanceof Error ? error.message : String(error) })
  }
})
