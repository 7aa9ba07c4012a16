// A thread that reads and judges files, one after the other: see judges.ts.
import { parentPort } from "node:worker_threads"
import { judged } from "./judgement.ts"
import type { Found, ToJudge } from "./judges.ts"
import { bytesOf } from "./store.ts"

const port = parentPort!
port.on("message", async ({ real, wanted }: ToJudge) => {
  let bytes: Buffer | null
  try {
    bytes = await bytesOf(real)
  } catch {
    port.postMessage({ kind: "gone" } satisfies Found)
    return
  }
  port.postMessage({ kind: "judged", judgement: judged(bytes, wanted) } satisfies Found)
})
port.postMessage("ready")
