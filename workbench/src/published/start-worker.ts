import type { Start } from "../page/port.ts"
import { portTo } from "../page/port.ts"

/** Starts the worker whose script the page has unpacked: a plain one, since a module may not come from such an address. */
export const startWorker: Start = (hear, broken) => portTo(new Worker(globalThis.parleyScript), hear, broken)

declare global {
  /** The address of the script of page and worker, set by the loader of the page. */
  var parleyScript: string
}
