import { spawn } from "node:child_process"
import type { Running, ServerOptions, StartFault } from "@parley/server"
import { Exit, FAULT, INPUT_WRONG, USE_WRONG } from "../exit.ts"
import type { Io } from "../io.ts"
import { launched } from "../launcher.ts"
import { openerOf, slashed } from "../machine.ts"
import type { Say } from "../say.ts"
import { onSignal } from "../signals.ts"

export interface ServeOptions {
  readonly port?: number
  readonly host?: string
  readonly newKey?: boolean
  readonly open?: boolean
  readonly file?: string
  readonly json?: boolean
}

/**
 * `parley serve [FOLDER]`: serves a folder of conflicts and the workbench until a signal comes. An Exit where it cannot
 * start.
 */
export async function serve(folder = ".", options: ServeOptions, io: Io, say: Say): Promise<void> {
  const { serve: words } = say.words.cli
  try {
    const { startServer } = await serverPackage()
    const server = await started(startServer, folder, options, io, say)
    const stop = stopSignal()
    if (options.file !== undefined && !(await server.has(slashed(options.file)))) {
      await server.close()
      throw new Exit(INPUT_WRONG, words.notInFolder({ file: options.file, folder }))
    }
    tell(server, options, io, say)
    await stop
    await server.close()
    if (!options.json) io.err(`${words.stopped}\n`)
  } catch (error) {
    if (error instanceof Exit) throw error
    const reason = error instanceof Error ? error.message : String(error)
    io.err(`${say.err("red", say.words.cli.error)}: ${words.trouble({ reason })}\n`)
    if (io.env.PARLEY_DEBUG && error instanceof Error) io.err(`${error.stack}\n`)
    throw new Exit(FAULT)
  }
}

// Loaded here alone: no other command waits for it.
async function serverPackage(): Promise<typeof import("@parley/server")> {
  return launched()?.("@parley/server") ?? import("@parley/server")
}

/** The value of --port, 0 for any free one. */
export function portIn(text: string, say: Say): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new Exit(USE_WRONG, say.words.cli.serve.badPort({ given: text }))
}

async function started(
  startServer: (options: ServerOptions) => Promise<Running>,
  folder: string,
  { host, port, newKey = false, json }: ServeOptions,
  io: Io,
  say: Say,
): Promise<Running> {
  const { serve: words, notFolder } = say.words.cli
  const onError = (error: unknown): void => {
    const reason = error instanceof Error ? error.message : String(error)
    io.err(`${say.err("red", say.words.cli.error)}: ${words.trouble({ reason })}\n`)
    if (io.env.PARLEY_DEBUG && error instanceof Error) io.err(`${error.stack}\n`)
  }
  try {
    return await startServer({
      folder,
      newKey,
      onError,
      onKey: (address) => (json ? io.err : io.out)(`${words.newKey({ address })}\n`),
      ...(host !== undefined && { host }),
      ...(port !== undefined && { port }),
    })
  } catch (error) {
    switch ((error as StartFault).code) {
      case "no-folder":
        throw new Exit(INPUT_WRONG, words.noFolder({ folder }))
      case "not-a-folder":
        throw new Exit(INPUT_WRONG, notFolder({ file: folder }))
      case "closed-folder":
        throw new Exit(INPUT_WRONG, words.closedFolder({ folder }))
      case "port-taken":
        throw new Exit(INPUT_WRONG, words.portTaken({ port: port! }))
      case "ports-taken":
        throw new Exit(INPUT_WRONG, words.portsTaken({ port: DEFAULT }))
      case "port-forbidden":
        throw new Exit(INPUT_WRONG, words.portForbidden({ port: port ?? DEFAULT }))
      case "no-host":
        throw new Exit(INPUT_WRONG, words.noHost({ host: host! }))
      default:
        throw error
    }
  }
}

const DEFAULT = 4747

function tell(server: Running, { json, open, file, host, port }: ServeOptions, io: Io, say: Say): void {
  const { serve: words } = say.words.cli
  const query: Record<string, string> = file === undefined ? {} : { file: slashed(file) }
  const warn = (text: string): void => io.err(`${say.err("yellow", say.words.cli.warning)}: ${text}\n`)
  if (port === undefined && server.port !== DEFAULT)
    io.err(`${words.nextPort({ taken: DEFAULT, port: server.port })}\n`)
  if (!server.loopback) warn(words.openToAll({ host: host!, addresses: server.elsewhere }))
  if (!server.kept) warn(words.notKept)
  if (!server.built) warn(words.notBuilt({ command: "npm run build" }))
  const address = server.address(query)
  if (json) io.out(`${JSON.stringify({ parley: 1, url: address, folder: server.folder })}\n`)
  else io.out(`${words.serving({ address, folder: server.folder })}\n`)
  if (open) openBrowser(server.address(query, true), () => io.err(`${words.cannotOpen}\n`))
}

// Kept when a signal to stop has come.
function stopSignal(): Promise<void> {
  return new Promise((stop) => {
    const release = onSignal(() => {
      // A second one ends what does not close.
      release()
      stop()
    })
  })
}

// Opens an address where there is a desktop. Whatever becomes of it, the server goes on.
function openBrowser(address: string, failed: () => void): void {
  const opener = openerOf(address, process.platform, process.env)
  if (opener === null) return
  try {
    const child = spawn(opener.command, opener.args, { stdio: "ignore", detached: true })
    child.on("error", failed)
    child.on("exit", (code) => code !== 0 && code !== null && failed())
    child.unref()
  } catch {
    failed()
  }
}
