import type { FromWorker } from "../worker/protocol.ts"
import { type Port, portTo } from "./port.ts"

/** Starts the worker of the browser. */
export function startWorker(hear: (message: FromWorker) => void, broken: (message: string) => void): Port {
  return portTo(new Worker(new URL("../worker/worker.ts", import.meta.url), { type: "module" }), hear, broken)
}
