import type { Start } from "../page/port.ts"
import { portTo } from "../page/port.ts"

/** Starts the worker whose script the page has unpacked: a plain one, since a module may not come from such an address. */
export const startWorker: Start = (hear, broken) => portTo(new Worker(globalThis.parleyWorker), hear, broken)

declare global {
  /** The address of the worker's script, set by the loader of the page. */
  var parleyWorker: string
}
