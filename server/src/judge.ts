// A thread that reads and judges files, one after the other: see judges.ts.
import { parentPort } from "node:worker_threads"
import { now } from "./files.ts"
import { judged } from "./judgement.ts"
import type { Found, ToJudge } from "./judges.ts"
import { MAX_BYTES, Root } from "./root.ts"
import { seen } from "./safe-file.ts"

const port = parentPort!
port.on("message", ({ real, wanted, within }: ToJudge) => {
  let bytes: Buffer | null
  try {
    bytes = now(within === undefined ? seen(real, MAX_BYTES) : new Root(within).look(real)).bytes
  } catch {
    port.postMessage({ kind: "gone" } satisfies Found)
    return
  }
  port.postMessage({ kind: "judged", judgement: judged(bytes, wanted) } satisfies Found)
})
port.postMessage("ready")
