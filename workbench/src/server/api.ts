import type { PageParts } from "@parley/core/render"
import type {
  ChangeEvent,
  ConflictFile,
  ConflictList,
  LibraryFile,
  LibraryList,
  Saved,
  Trashed,
  WorkspaceInfo,
} from "@parley/server/interface"

import { hearing } from "./hearing.ts"

/** What the server refused, or that it cannot be reached (`status` 0). The message is in words already. */
export class Refused extends Error {
  readonly status: number
  /** What comes with a 412: the file as it is now, null where it is gone. */
  readonly current: { readonly revision: string; readonly text: string } | null

  constructor(status: number, message: string, current: Refused["current"] = null) {
    super(message)
    this.status = status
    this.current = current
  }
}

/** The server's interface, as functions. All reject with `Refused`. */
export interface Api {
  workspace(): Promise<WorkspaceInfo>
  list(): Promise<ConflictList>
  read(path: string): Promise<ConflictFile>
  /** Writes over the revision given; `Refused` 412 with the file as it is if that is no longer the one on disk. */
  write(path: string, text: string, revision: string): Promise<Saved>
  create(path: string, text: string): Promise<Saved>
  /** Moves the file to the workspace's trash. */
  remove(path: string, revision: string): Promise<Trashed>
  /** A plain text of a source beside a conflict file; and a new one, never over one that is there (`Refused` 409). */
  text(path: string): Promise<ConflictFile>
  addText(path: string, text: string): Promise<Saved>
  /** Moves a text to the workspace's trash, as `remove` does a conflict file. */
  removeText(path: string, revision: string): Promise<Trashed>
  /** What was read out of a text, kept beside it: as for a conflict file. */
  readonly readings: {
    read(path: string): Promise<ConflictFile>
    write(path: string, text: string, revision: string): Promise<Saved>
    create(path: string, text: string): Promise<Saved>
    remove(path: string, revision: string): Promise<Trashed>
  }
  /** Makes a new key: this page stays signed in, all others do not, and addresses of before no longer work. */
  newKey(): Promise<void>
  /** Signs out all pages, this one, too. */
  signOut(): Promise<void>
  library(): Promise<LibraryList>
  libraryCase(id: string): Promise<LibraryFile>
  /** What a published page is put together from. */
  pageParts(): Promise<PageParts>
  /**
   * Tells of changes until the function returned is called; `up` says whether the server is in reach, each time it
   * comes back too: what changed meanwhile is then to be looked up.
   */
  watch(changed: (event: ChangeEvent) => void, up: (reachable: boolean) => void): () => void
}

// A request that outlives its page may carry so many bytes.
const KEEPALIVE = 60_000

const WORKSPACE = "Parley-Workspace"

/**
 * The API over HTTP; the cookie that opening the printed address set says who asks. All is asked of the folder that
 * answered first: another may be served at the same address later.
 */
export function httpApi(language: () => string): Api {
  let workspace: string | null = null
  async function ask<T>(method: string, path: string, body?: object, revision?: string): Promise<T> {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const headers: Record<string, string> = { "Accept-Language": language() }
    if (text !== undefined) headers["Content-Type"] = "application/json"
    if (workspace !== null) headers[WORKSPACE] = workspace
    if (revision !== undefined) headers["If-Match"] = `"${revision}"`
    let response: Response
    try {
      response = await fetch(path, {
        method,
        headers,
        ...(text === undefined ? {} : { body: text, keepalive: text.length * 3 < KEEPALIVE }),
      })
    } catch {
      throw new Refused(0, "")
    }
    const told: unknown = await response.json().catch(() => null)
    if (response.ok) {
      workspace ??= response.headers.get(WORKSPACE)
      return told as T
    }
    const message = field(field(told, "error"), "message")
    throw new Refused(response.status, typeof message === "string" ? message : "", currentOf(told))
  }
  const at = (path: string): string => path.split("/").map(encodeURIComponent).join("/")
  const file = (path: string): string => `/api/conflicts/${at(path)}`
  const reading = (path: string): string => `/api/readings/${at(path)}`
  return {
    workspace: () => ask("GET", "/api/workspace"),
    list: () => ask("GET", "/api/conflicts"),
    read: (path) => ask("GET", file(path)),
    write: (path, text, revision) => ask("PUT", file(path), { text }, revision),
    create: (path, text) => ask("POST", file(path), { text }),
    remove: (path, revision) => ask("DELETE", file(path), undefined, revision),
    text: (path) => ask("GET", `/api/texts/${at(path)}`),
    addText: (path, text) => ask("POST", `/api/texts/${at(path)}`, { text }),
    removeText: (path, revision) => ask("DELETE", `/api/texts/${at(path)}`, undefined, revision),
    readings: {
      read: (path) => ask("GET", reading(path)),
      write: (path, text, revision) => ask("PUT", reading(path), { text }, revision),
      create: (path, text) => ask("POST", reading(path), { text }),
      remove: (path, revision) => ask("DELETE", reading(path), undefined, revision),
    },
    newKey: () => ask("POST", "/api/key"),
    signOut: () => ask("DELETE", "/api/sessions"),
    library: () => ask("GET", "/api/library"),
    libraryCase: (id) => ask("GET", `/api/library/${encodeURIComponent(id)}`),
    pageParts: () => ask("GET", "/api/page-parts"),
    watch: (changed, up) =>
      hearing((told) => (told.kind === "change" ? changed(told.event) : up(told.kind === "up"))),
  }
}

function currentOf(told: unknown): Refused["current"] {
  const current = field(told, "current")
  const revision = field(current, "revision")
  const text = field(current, "text")
  return typeof revision === "string" && typeof text === "string" ? { revision, text } : null
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
