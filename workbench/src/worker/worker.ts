import { Crews, startMember } from "./crew.ts"
import type { FromWorker, ToWorker } from "./protocol.ts"
import { serving } from "./serve.ts"

// Bytes that a model and its analysis may need, where the browser does not say how much the machine has.
const MEMORY = 3 * 2 ** 30

// Half of the machine's memory, as far as the browser tells of it.
function memoryToUse(): number {
  const told = "deviceMemory" in navigator ? Number(navigator.deviceMemory) : Number.NaN
  return told > 0 ? Math.min(MEMORY, (told * 2 ** 30) / 2) : MEMORY
}

// The worker: questions come as messages and are answered in turn.
const post = (message: FromWorker): void => self.postMessage(message)
const memory = memoryToUse()
const shared = self.crossOriginIsolated
const crews = shared ? new Crews(startMember, navigator.hardwareConcurrency, memory) : undefined
const serve = serving(post, { limits: { memory }, shared, crew: crews?.for })
self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => serve(data))
post({ kind: "ready" })
