import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads"
import { joinCrew } from "@parley/core/engine"
import type { CrewData } from "./crew.ts"
import { type DrawersData, joinDrawers } from "./drawers.ts"
import { STOPPED, USE_WRONG } from "./exit.ts"
import { type Io, processIo } from "./io.ts"
import { HandOver } from "./load.ts"
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
  // Standard input can be read once; a worker that starts a command over is given it.
  let taken: Buffer | null = null
  try {
    const code = startCommand(args, {
      ...processIo,
      stdin: (limit) => (taken ??= processIo.stdin(limit)),
    })
    if (typeof code === "number") process.exitCode = code
    else
      void code.then((ended) => {
        process.exitCode = ended
      })
  } catch (error) {
    if (!(error instanceof HandOver)) throw error
    const { outIsTerminal, errIsTerminal, columns } = processIo
    const handed: Handed = { args, stdin: taken, terminal: { outIsTerminal, errIsTerminal, columns } }
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
  const { args, stdin, terminal } = workerData as Handed
  const io: Io = {
    ...processIo,
    ...terminal,
    ...(stdin && { stdin: () => Buffer.from(stdin) }),
    worksHere: true,
    entry: new URL(import.meta.url),
  }
  void Promise.resolve(startCommand(args, io)).then((code) => parentPort!.postMessage(code))
}
