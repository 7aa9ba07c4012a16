import { isMainThread, parentPort, workerData } from "node:worker_threads"
import { joinCrew } from "@parley/core/engine"
import { type Beyond, workBeyond } from "./beyond.ts"
import type { CrewData } from "./crew.ts"
import { type DrawersData, joinDrawers } from "./drawers.ts"
import { HandOver } from "./exit.ts"
import { type Io, processIo } from "./io.ts"
import { startCommand, tellFault } from "./program.ts"
import { heed } from "./signals.ts"

/** What the worker cannot find out for itself. */
interface Handed {
  readonly args: readonly string[]
  readonly stdin: Uint8Array | null
  /** What was typed without being shown, by what it was asked for with. */
  readonly secrets: ReadonlyMap<string, string>
  readonly terminal: Pick<Io, "outIsTerminal" | "errIsTerminal" | "columns">
}

/** The command runs here, where a signal ends it at once; what takes long is handed to a worker that starts over. */
async function start(): Promise<void> {
  const args = process.argv.slice(2)
  // Standard input can be read once; a worker that starts a command over is given it.
  let taken: Buffer | null = null
  const secrets = new Map<string, string>()
  const secret = (prompt: string): string => {
    const typed = secrets.get(prompt) ?? processIo.secret!(prompt)
    secrets.set(prompt, typed)
    return typed
  }
  try {
    process.exitCode = await startCommand(args, {
      ...processIo,
      stdin: (limit) => (taken ??= processIo.stdin(limit)),
      ...(processIo.secret && { secret }),
    })
  } catch (error) {
    if (!(error instanceof HandOver)) throw error
    const { outIsTerminal, errIsTerminal, columns } = processIo
    const handed: Handed = {
      args,
      stdin: taken,
      secrets,
      terminal: { outIsTerminal, errIsTerminal, columns },
    }
    workBeyond(new URL(import.meta.url), handed, (error) => tellFault(error, args, processIo))
  }
}

if (isMainThread) void start()
else if ("crew" in workerData) joinCrew(workerData as CrewData)
else if ("draws" in workerData) joinDrawers(workerData as DrawersData)
else {
  const { args, stdin, secrets, terminal, flags } = workerData as Handed & Beyond
  const io: Io = {
    ...processIo,
    ...terminal,
    ...(stdin && { stdin: () => Buffer.from(stdin) }),
    ...(secrets.size > 0 && { secret: (prompt) => secrets.get(prompt)! }),
    worksHere: true,
    entry: new URL(import.meta.url),
  }
  heed(flags)
  void Promise.resolve(startCommand(args, io)).then((code) => parentPort!.postMessage(code))
}
