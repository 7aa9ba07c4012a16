import { read } from "@parley/reading"
import type { FromReading, ToRead } from "./read-report.ts"

// One report comes as a message, and is read to its end with progress.
self.addEventListener("message", ({ data }: MessageEvent<ToRead>) => {
  const post = (message: FromReading): void => self.postMessage(message)
  try {
    const { text, date, publisher } = data
    const progress = (share: number): void => post({ kind: "progress", share })
    post({ kind: "done", reading: read(text, { date, publisher, progress }) })
  } catch (error) {
    post({ kind: "failed", reason: error instanceof Error ? error.message : String(error) })
  }
})
