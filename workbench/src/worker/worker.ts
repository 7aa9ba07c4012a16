import { lateAnswers } from "./answer.ts"
import { Crews, startMember } from "./crew.ts"
import type { FromWorker, ToWorker } from "./protocol.ts"
import { serving } from "./serve.ts"
import { lateStudies } from "./studies.ts"
import { lateTells } from "./tells.ts"

// Bytes that a model and its analysis may need, where the browser does not say how much the machine has.
const MEMORY = 3 * 2 ** 30

// Half of the machine's memory, as far as the browser tells of it.
function memoryToUse(): number {
  const told = "deviceMemory" in navigator ? Number(navigator.deviceMemory) : Number.NaN
  return told > 0 ? Math.min(MEMORY, (told * 2 ** 30) / 2) : MEMORY
}

// Milliseconds after the first answer. The page has its own to fetch then.
const QUIET = 1000

// Once a conflict is open, what will be asked about it is fetched before it is asked, and while there is a network.
let isAhead = false
function fetchAhead(): void {
  if (isAhead) return
  isAhead = true
  setTimeout(() => {
    lateStudies.ahead()
    lateTells.ahead()
    lateAnswers.ahead()
  }, QUIET)
}

// The worker: questions come as messages and are answered in turn.
const post = (message: FromWorker): void => {
  self.postMessage(message)
  if (message.kind === "answer") fetchAhead()
}
const memory = memoryToUse()
const shared = self.crossOriginIsolated
const crews = shared ? new Crews(startMember, navigator.hardwareConcurrency, memory) : undefined
const serve = serving(post, { limits: { memory }, shared, crew: crews?.for })
self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => serve(data))
post({ kind: "ready" })
