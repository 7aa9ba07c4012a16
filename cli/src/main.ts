import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads"
import { joinCrew } from "@parley/core/engine"
import type { CrewData } from "./crew.ts"
import { type DrawersData, joinDrawers } from "./drawers.ts"
import { STOPPED, USE_WRONG } from "./exit.ts"
import { type Io, processIo, stdinTaken } from "./io.ts"
import { HandOver, workHere } from "./load.ts"
import { startCommand, tellFault } from "./program.ts"

/** What the worker cannot find out for itself. */
interface Handed {
  readonly args: readonly string[]
  readonly stdin: Uint8Array | null
  readonly terminal: Pick<Io, "outIsTerminal" | "errIsTerminal" | "columns">
}

// The command runs here. Heavy work is handed to a worker that starts over, so that this thread hears signals.
if (isMainThread) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => process.exit(STOPPED))
  const args = process.argv.slice(2)
  try {
    const code = startCommand(args, processIo)
    if (typeof code === "number") process.exitCode = code
    else
      void code.then((ended) => {
        process.exitCode = ended
      })
  } catch (error) {
    if (!(error instanceof HandOver)) throw error
    const { outIsTerminal, errIsTerminal, columns } = processIo
    const handed: Handed = { args, stdin: stdinTaken(), terminal: { outIsTerminal, errIsTerminal, columns } }
    const worker = new Worker(new URL(import.meta.url), {
      workerData: handed,
      resourceLimits: { maxOldGenerationSizeMb: 16_384 },
    })
    process.exitCode = USE_WRONG
    worker.on("message", (code: number) => {
      process.exitCode = code
    })
    worker.on("error", (error) => {
      process.exitCode = tellFault(error, args, processIo)
    })
  }
} else if ("crew" in workerData) joinCrew(workerData as CrewData)
else if ("draws" in workerData) joinDrawers(workerData as DrawersData)
else {
  workHere(new URL(import.meta.url))
  const { args, stdin, terminal } = workerData as Handed
  const io: Io = { ...processIo, ...terminal, ...(stdin && { stdin: () => Buffer.from(stdin) }) }
  void Promise.resolve(startCommand(args, io)).then((code) => parentPort!.postMessage(code))
}
