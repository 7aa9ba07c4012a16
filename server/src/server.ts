import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { access, constants, realpath, stat } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import { createRequire } from "node:module"
import { basename, dirname, join, resolve } from "node:path"
import { setTimeout as after } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { getRequestListener } from "@hono/node-server"
import { appOf } from "./app.ts"
import { Changes, type Pace } from "./changes.ts"
import { Doors, TIMES } from "./doors.ts"
import { later } from "./files.ts"
import { Guard, inAddress, isLoopback, isWildcard, ownAddresses, securityHeaders } from "./guard.ts"
import type { WorkspaceInfo } from "./interface.ts"
import { type Bounds, Judges } from "./judges.ts"
import { DoorLog } from "./log.ts"
import { namesIn } from "./place.ts"
import { MAX_BYTES, Root } from "./root.ts"
import { Shelf } from "./shelf.ts"
import { Store } from "./store.ts"
import { Streams } from "./stream.ts"
import { Keys, stateFolder } from "./token.ts"
import { sweep } from "./walk.ts"

/** The port where Parley is looked for first. */
export const DEFAULT_PORT = 4747
// How many after it are tried.
const MORE_PORTS = 32

export interface ServerOptions {
  readonly folder: string
  /** The address to listen at; default the loopback address. */
  readonly host?: string
  /** 0 is any free port. Without a port: 4747, or the first free one after it. */
  readonly port?: number
  /** Folders that are elsewhere in a test. */
  readonly workbench?: string
  readonly library?: string
  readonly state?: string
  readonly pace?: Partial<Pace>
  /** Makes a new key; addresses and pages of before are let in no more. */
  readonly newKey?: boolean
  /** Told of the address with the new key when a page has asked for one. */
  readonly onKey?: (address: string) => void
  /** What judging a file may take. */
  readonly bounds?: Partial<Bounds>
  /** Told of errors that nobody has foreseen. */
  readonly onError?: (error: unknown) => void
}

/** A server at work. */
export interface Running {
  /** `http://HOST:PORT`, which says nothing secret. */
  readonly url: string
  readonly port: number
  /** The workspace folder, links resolved. */
  readonly folder: string
  /** Whether only this machine reaches it; else the addresses by which others do. */
  readonly loopback: boolean
  readonly elsewhere: readonly string[]
  /** Whether the workbench is built. */
  readonly built: boolean
  /** Whether the token could be kept for the next start. */
  readonly kept: boolean
  /**
   * The address to open, with the token and what else it is to say. `once`: with a ticket in its place that lets one
   * browser in, within a minute.
   */
  address(query?: Readonly<Record<string, string>>, once?: boolean): string
  /** Whether there is a conflict file at a path of the workspace. */
  has(path: string): Promise<boolean>
  /** Ends all connections once what is being written is on the disk. */
  close(): Promise<void>
}

export type StartFaultCode =
  | "no-folder"
  | "not-a-folder"
  | "closed-folder"
  | "port-taken"
  | "ports-taken"
  | "port-forbidden"
  | "no-host"

/** Why a server cannot start. */
export class StartFault extends Error {
  readonly code: StartFaultCode

  constructor(code: StartFaultCode) {
    super(code)
    this.code = code
  }
}

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
// The folder of a package that this one depends on.
const packageAt = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))

/** Serves a workspace folder. Throws `StartFault`. */
export async function startServer(options: ServerOptions): Promise<Running> {
  const root = await later(Root.open(await workspaceAt(options.folder)))
  try {
    return await serving(root, options)
  } catch (error) {
    await later(root.close())
    throw error
  }
}

async function serving(root: Root, options: ServerOptions): Promise<Running> {
  const host = options.host ?? "127.0.0.1"
  const onError = options.onError ?? (() => {})
  const judges = new Judges(onError, options.bounds)
  const shelf = new Shelf(root, judges)
  await later(sweep(root, await shelf.look()))
  const keys = await Keys.open(root.path, options.state ?? stateFolder(), options.newKey)
  const workbench = options.workbench ?? join(packageAt("@parley/workbench"), "dist")
  const built = await isThere(`${workbench}/index.html`)

  const server = createServer({ connectionsCheckingInterval: 2000, ...TIMES })
  const log = new DoorLog(keys.log, Date.now)
  const doors = new Doors(server, (from) => log.note("too-many-connections", from))
  const port = await listen(server, host, options.port)
  // From here to the end nothing is waited for: no request comes before there is someone to answer it.
  const guard = new Guard(keys, host, port)
  const url = `http://${inAddress(isWildcard(host) ? "127.0.0.1" : host)}:${port}`
  const address: Running["address"] = (query = {}, once = false) => {
    const parts = Object.entries(query).map(([key, value]) => `${key}=${readable(value)}`)
    return `${url}/?${[...parts, `token=${once ? guard.ticket() : keys.token}`].join("&")}`
  }
  const store = new Store(root)
  const changes = new Changes(shelf, options.pace)
  const app = appOf({
    guard,
    store,
    shelf,
    changes,
    judges,
    streams: new Streams(changes),
    doors,
    log,
    workspace: infoOf(root.path),
    root,
    workbench,
    library: options.library ?? packageAt("@parley/cases"),
    onKey: () => options.onKey?.(address()),
    onError,
  })
  answer(server, app)

  return {
    url,
    port,
    folder: root.path,
    loopback: isLoopback(host),
    elsewhere: isWildcard(host) ? ownAddresses().map((own) => `http://${inAddress(own)}:${port}`) : [],
    built,
    kept: keys.kept,
    address,
    has: (path) => isConflictAt(root, path),
    close: async () => {
      const closed = new Promise((done) => server.close(done))
      changes.close()
      await judges.close()
      await store.settled()
      // A moment for the answers that are on their way.
      server.closeIdleConnections()
      await Promise.race([closed, after(50)])
      server.closeAllConnections()
      await closed
      await log.written()
      await later(root.close())
    },
  }
}

function answer(server: Server, app: ReturnType<typeof appOf>): void {
  // Also on what the listener answers by itself: an address or a host that is none.
  server.on("request", (_, response) => {
    for (const [name, value] of Object.entries(securityHeaders({}))) response.setHeader(name, value)
  })
  server.on("request", getRequestListener(app.fetch, { overrideGlobalObjects: false }))
}

async function isConflictAt(root: Root, path: string): Promise<boolean> {
  try {
    await later(root.filePlace(namesIn(encodeURIComponent(path), "conflict")))
    return true
  } catch {
    return false
  }
}

function infoOf(root: string): WorkspaceInfo {
  return {
    parley: 1,
    id: createHash("sha256").update("parley workspace ").update(root).digest("base64url").slice(0, 22),
    name: basename(root) || root,
    version: versionOf(beside("../package.json")),
    capabilities: ["read", "write", "create", "delete", "events", "library"],
    maxBytes: MAX_BYTES,
  }
}

async function workspaceAt(folder: string): Promise<string> {
  let root: string
  try {
    root = await realpath(resolve(folder))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StartFault(
      code === "EACCES" ? "closed-folder" : code === "ENOTDIR" ? "not-a-folder" : "no-folder",
    )
  }
  if (!(await stat(root)).isDirectory()) throw new StartFault("not-a-folder")
  try {
    await access(root, constants.R_OK | constants.X_OK)
  } catch {
    throw new StartFault("closed-folder")
  }
  return root
}

// Listens at the port asked for, else at the first free one from the default on; gives the port.
async function listen(server: Server, host: string, wanted: number | undefined): Promise<number> {
  const first = wanted ?? DEFAULT_PORT
  const last = wanted ?? DEFAULT_PORT + MORE_PORTS
  for (let port = first; port <= last; port++) {
    try {
      return await listenAt(server, host, port)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === "EADDRINUSE") continue
      if (code === "EACCES" || code === "EPERM") throw new StartFault("port-forbidden")
      throw new StartFault("no-host")
    }
  }
  throw new StartFault(wanted === undefined ? "ports-taken" : "port-taken")
}

function listenAt(server: Server, host: string, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once("error", failed)
    server.listen(port, host, () => {
      server.off("error", failed)
      const address = server.address()
      done(typeof address === "object" && address !== null ? address.port : port)
    })
  })
}

// As part of a query: strokes may stand there as they are.
function readable(value: string): string {
  return encodeURIComponent(value).replaceAll("%2F", "/")
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}

function versionOf(file: string): string {
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string }
  return version
}
