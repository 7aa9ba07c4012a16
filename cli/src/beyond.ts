import { Worker } from "node:worker_threads"
import { STOPPED, USE_WRONG } from "./exit.ts"
import { type Flags, giveUp, newFlags, onSignal } from "./signals.ts"

/** What a worker that does a command is given beside what it needs for itself. */
export interface Beyond {
  readonly flags: Flags
}

// Milliseconds in which a thread can be ended, unless it is within one long step of the machine's own.
const PATIENCE = 1500

/**
 * Has a worker do what takes long, so that this thread hears signals: one ends the worker, which leaves nothing half
 * written. `fault` tells of an error that ended it and gives the exit code.
 */
export function workBeyond(entry: URL, handed: object, fault: (error: unknown) => number): void {
  const flags = newFlags()
  const worker = new Worker(entry, {
    workerData: { ...handed, flags } satisfies Beyond,
    resourceLimits: { maxOldGenerationSizeMb: 16_384 },
  })
  process.exitCode = USE_WRONG
  worker.on("message", (code: number) => {
    process.exitCode = code
  })
  worker.on("error", (error) => {
    process.exitCode = fault(error)
  })
  onSignal(() => {
    setTimeout(() => process.kill(process.pid, "SIGKILL"), PATIENCE)
    void giveUp(flags)
      .then(() => worker.terminate())
      .then(() => process.exit(STOPPED))
  })
}
