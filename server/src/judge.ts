// A thread that reads files, one after the other, and judges or gives them: see judges.ts.
import { parentPort } from "node:worker_threads"
import { Fault } from "./fault.ts"
import { now } from "./files.ts"
import { judged } from "./judgement.ts"
import type { Found, ToJudge } from "./judges.ts"
import { MAX_BYTES, Root } from "./root.ts"
import { seen } from "./safe-file.ts"
import { Store } from "./store.ts"

const port = parentPort!
port.on("message", async (what: ToJudge) => {
  const found = await (what.kind === "judge" ? judgedAt(what) : given(what))
  port.postMessage(found, found.kind === "given" ? [found.json.buffer] : [])
})
port.postMessage("ready")

function judgedAt({ real, wanted, within }: ToJudge & { readonly kind: "judge" }): Found {
  let bytes: Buffer | null
  try {
    bytes = now(within === undefined ? seen(real, MAX_BYTES) : new Root(within).look(real)).bytes
  } catch {
    return { kind: "gone" }
  }
  return { kind: "judged", judgement: judged(bytes, wanted) }
}

async function given({ within, names }: ToJudge & { readonly kind: "give" }): Promise<Found> {
  try {
    const file = await new Store(new Root(within)).read(names)
    return { kind: "given", revision: file.revision, json: new TextEncoder().encode(JSON.stringify(file)) }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const { status, code, params } = error
    return { kind: "refused", status, code, params }
  }
}
