import { Worker } from "node:worker_threads"
import { type Crew, type CrewWork, crewWith } from "@parley/core/engine"

/** What a thread of a crew is given. */
export interface CrewData extends CrewWork {
  readonly crew: true
}

/**
 * Does the tasks of an analysis on several threads, this one among them. `entry` is a module that calls `joinCrew` with
 * what it is given. Blocks until all is done, so that it may only be used off the main thread. `patience` as in
 * `crewWith`.
 */
export function crewOf(threads: number, entry: URL, patience?: number): Crew {
  return crewWith(
    threads,
    (work, others) => {
      const workerData: CrewData = { crew: true, ...work }
      const workers = Array.from({ length: others }, () => {
        const worker = new Worker(entry, { workerData })
        // What it cannot do is done here.
        worker.on("error", () => {})
        worker.unref()
        return worker
      })
      return () => {
        for (const worker of workers) void worker.terminate()
      }
    },
    patience,
  )
}
