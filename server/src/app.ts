import type { HttpBindings } from "@hono/node-server"
import { type Catalogue, words } from "@parley/core"
import { type Context, Hono } from "hono"
import { assetAt, pageOf, pagePartsOf } from "./assets.ts"
import { bodyText } from "./body.ts"
import type { Changes } from "./changes.ts"
import { codingFor, hasTag, Press } from "./compress.ts"
import type { Doors } from "./doors.ts"
import { Changed, Fault, notice } from "./fault.ts"
import { type Guard, securityHeaders } from "./guard.ts"
import type { ChangedBody, ErrorBody, Saved, WorkspaceInfo } from "./interface.ts"
import type { Judges } from "./judges.ts"
import { languagesOf, spoken } from "./language.ts"
import { caseIn, casesIn } from "./library.ts"
import type { DoorLog, Happening } from "./log.ts"
import { opened } from "./opened.ts"
import { type Kind, namesIn } from "./place.ts"
import type { Root } from "./root.ts"
import type { Shelf } from "./shelf.ts"
import type { Store } from "./store.ts"
import type { Streams } from "./stream.ts"

/** What answers are made of. */
export interface Parts {
  readonly guard: Guard
  readonly store: Store
  readonly shelf: Shelf
  readonly changes: Changes
  readonly judges: Judges
  readonly streams: Streams
  readonly doors: Doors
  readonly log: DoorLog
  readonly workspace: WorkspaceInfo
  readonly root: Root
  /** The folders of the built workbench and of the case library. */
  readonly workbench: string
  readonly library: string
  /** Told of a new key. */
  readonly onKey: () => void
  /** Told of errors that nobody has foreseen. */
  readonly onError: (error: unknown) => void
}

// What may be done besides GET, by the beginning of the path.
const FILES = [
  { kind: "conflict", at: "/api/conflicts/", methods: "GET, PUT, POST, DELETE" },
  // A text is never changed: claims quote it.
  { kind: "text", at: "/api/texts/", methods: "GET, POST, DELETE" },
  { kind: "reading", at: "/api/readings/", methods: "GET, PUT, POST, DELETE" },
] as const
const ALLOWED: readonly (readonly [string, string])[] = [
  ...FILES.map(({ at, methods }) => [at, methods] as const),
  ["/api/key", "POST"],
  ["/api/sessions", "DELETE"],
]

type Bindings = { Bindings: HttpBindings }
type Here = Context<Bindings>
type Note = (c: Here, what: Happening, detail?: string) => void

const WORKSPACE = "Parley-Workspace"
const EVENTS = "/api/events"
const KEY = "/api/key"
const SESSIONS = "/api/sessions"

/** Answers requests; interface.ts says which. What goes wrong is answered in JSON, with words. */
export function appOf(parts: Parts): Hono<Bindings> {
  const { guard, store, shelf, changes, judges, streams } = parts
  const note: Note = (c, what, detail = "") =>
    parts.log.note(what, c.env.incoming.socket.remoteAddress ?? "", detail.slice(0, 100))
  const app = new Hono<Bindings>()
  const press = new Press()
  const kept = (c: Here, kind: Kind, status: 200 | 201, saved: Saved): Response => {
    if (kind === "conflict") changes.poke()
    return c.json(saved, status, { ETag: `"${saved.revision}"` })
  }

  app.use(async (c, next) => {
    await next()
    const isFile = !c.req.path.startsWith("/api/")
    const packed = await press.pressed(c.res, c.req.header("accept-encoding"), isFile)
    // Otherwise the headers of the answer before would win.
    c.res = undefined
    c.res = packed
    for (const [name, value] of Object.entries(securityHeaders({})))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "no-store")
  })
  app.use(async (c, next) => {
    const host = c.req.header("host")
    if (!guard.knowsHost(host)) {
      const allowed = guard.hosts.join(", ")
      note(c, "wrong-host", host)
      throw new Fault(403, "wrong-host", { host: (host ?? "").slice(0, 100), allowed })
    }
    if (!isPlain(rawPath(c))) throw new Fault(400, "bad-address", {})
    await next()
  })
  app.use("/api/*", async (c, next) => {
    const origin = c.req.header("origin")
    const foreign = (what: string): Fault => {
      note(c, "wrong-origin", what)
      return new Fault(403, "wrong-origin", { origin: what.slice(0, 100) })
    }
    if (!guard.knowsOrigin(origin)) throw foreign(origin!)
    // Some requests of other pages carry no origin; browsers say so in this way.
    const site = c.req.header("sec-fetch-site")
    if (site !== undefined && site !== "same-origin" && site !== "none") throw foreign(site)
    const cookies = c.req.header("cookie")
    if (guard.admits(c.req.header("authorization"), cookies) === 0) {
      note(c, "no-token")
      throw new Fault(401, "no-token", {})
    }
    parts.doors.knows(c.env.incoming.socket)
    const { id } = parts.workspace
    if ((c.req.header(WORKSPACE) ?? id) !== id) throw new Fault(403, "other-workspace", {})
    await next()
    c.header(WORKSPACE, id)
    // A stream goes on by itself: that is no use of a page. Asked afterwards, when the session may have been ended.
    const cookie = c.req.path === EVENTS ? null : guard.renewed(cookies)
    if (cookie !== null) c.header("Set-Cookie", cookie, { append: true })
  })

  app.get("/api/workspace", (c) => c.json(parts.workspace))
  app.get("/api/conflicts", async (c) =>
    c.json(await shelf.list(languageFor(c), wordsFor(c), c.req.query("whole") !== undefined)),
  )
  for (const { kind, at, methods } of FILES) {
    const one = `${at}:path{.+}`
    app.get(one, (c) => opened(parts.root, pathIn(c, kind), store, judges))
    if (methods.includes("PUT"))
      app.put(one, async (c) => {
        const path = pathIn(c, kind)
        const revision = revisionIn(c, path)
        return kept(c, kind, 200, await store.write(path, await bodyText(c.req.raw), revision))
      })
    app.post(one, async (c) =>
      kept(c, kind, 201, await store.create(pathIn(c, kind), await bodyText(c.req.raw))),
    )
    app.delete(one, async (c) => {
      const path = pathIn(c, kind)
      const trashed = await store.remove(path, revisionIn(c, path))
      if (kind === "conflict") changes.poke()
      return c.json(trashed)
    })
  }
  app.get(EVENTS, (c) => {
    if (c.req.method === "HEAD") return c.body(null)
    return streams.open(guard.admits(c.req.header("authorization"), c.req.header("cookie")))
  })
  app.post(KEY, async (c) => {
    await guard.restart(true)
    note(c, "key-changed")
    streams.end()
    parts.onKey()
    c.header("Set-Cookie", guard.signedIn())
    return c.body(null, 204)
  })
  app.delete(SESSIONS, async (c) => {
    await guard.restart(false)
    note(c, "signed-out")
    streams.end()
    c.header("Set-Cookie", guard.signedOut())
    return c.body(null, 204)
  })
  app.get("/api/library", async (c) => c.json(await casesIn(parts.library, languageFor(c), judges)))
  app.get("/api/library/:id", async (c) =>
    c.json(await caseIn(parts.library, c.req.param("id"), languageFor(c), judges)),
  )
  app.get("/api/page-parts", async (c) => {
    const built = await pagePartsOf(parts.workbench)
    if (built === null) throw new Fault(404, "no-page-parts", {})
    return c.body(built, 200, { "Content-Type": "application/json; charset=utf-8" })
  })
  app.all("/api/*", (c) => {
    const { method, path } = c.req
    if (
      /^\/api\/(workspace|events|conflicts|texts|readings|library|page-parts|key|sessions)(\/|$)/.test(
        path,
      ) &&
      (method !== "GET" || path === KEY || path === SESSIONS)
    )
      throw new Fault(405, "no-method", { method })
    throw new Fault(404, "no-route", { address: path.slice(0, 200) })
  })

  app.get("*", async (c) => entered(c, guard, note) ?? (await workbenchAt(c, parts.workbench)))
  app.all("*", (c) => {
    throw new Fault(405, "no-method", { method: c.req.method })
  })

  app.onError((error, c) => {
    const fault = error instanceof Fault ? error : new Fault(500, "unexpected", {})
    if (fault !== error) parts.onError(error)
    const body: ErrorBody = { error: notice(fault.code, fault.params, wordsFor(c)) }
    const answer =
      fault instanceof Changed ? ({ ...body, current: fault.current } satisfies ChangedBody) : body
    const headers: Record<string, string> = {}
    if (fault.status === 401) headers["WWW-Authenticate"] = "Bearer"
    if (fault.status === 405)
      headers.Allow = ALLOWED.find(([start]) => c.req.path.startsWith(start))?.[1] ?? "GET"
    // What is left of a body that is too large is not waited for.
    if (fault.status === 413) headers.Connection = "close"
    return new Response(JSON.stringify(answer), {
      status: fault.status,
      headers: { "Content-Type": "application/json; charset=utf-8", ...headers },
    })
  })
  return app
}

// The path of the address as it was sent: nothing in it has been resolved yet.
function rawPath(c: Here): string {
  return (c.env.incoming.url ?? "").split(/[?#]/)[0]!
}

// Whether a path leads where it seems to: no steps up, in no way of writing them.
function isPlain(path: string): boolean {
  return path.startsWith("/") && !/(^|\/)(\.|%2e){1,2}(\/|$)|\\|%5c|%00/i.test(path)
}

// The names after the two that say what is asked for, in whatever way those are written: as %61pi is api.
function pathIn(c: Here, kind: Kind): readonly string[] {
  return namesIn(rawPath(c).split("/").slice(3).join("/"), kind)
}

// The revision that a change starts from; "whatever there is" would overwrite in silence.
function revisionIn(c: Here, path: readonly string[]): string {
  const given = (c.req.header("if-match") ?? "").trim()
  if (given === "" || given === "*") throw new Fault(428, "no-revision", { path: path.join("/") })
  return given.replace(/^"(.*)"$/, "$1")
}

function languageFor(c: Here): string {
  return languagesOf(c.req.header("accept-language"))[0] ?? "en"
}

function wordsFor(c: Here): Catalogue {
  return words(spoken(languagesOf(c.req.header("accept-language"))))
}

// Opening an address with the token: the browser keeps it in a cookie, and it vanishes from the address.
function entered(c: Here, guard: Guard, note: Note): Response | null {
  const raw = c.env.incoming.url ?? "/"
  const query = raw.includes("?") ? raw.slice(raw.indexOf("?") + 1) : ""
  const token = new URLSearchParams(query).get("token")
  if (token === null) return null
  const rest = query.split("&").filter((part) => part !== "" && !new URLSearchParams(part).has("token"))
  // Two strokes would lead to another host.
  const path = rawPath(c).replace(/^\/+/, "/")
  const headers = new Headers({ Location: rest.length === 0 ? path : `${path}?${rest.join("&")}` })
  const cookie = guard.cookieFor(token)
  note(c, cookie === null ? "sign-in-refused" : "signed-in")
  if (cookie !== null) headers.set("Set-Cookie", cookie)
  return new Response(null, { status: 303, headers })
}

async function workbenchAt(c: Here, folder: string): Promise<Response> {
  const { path } = c.req
  const coding = codingFor(c.req.header("accept-encoding"))
  const asset = path === "/index.html" ? null : await assetAt(folder, path, coding)
  if (asset !== null) {
    const headers = new Headers({
      ...securityHeaders({ compiles: asset.compiles }),
      "Content-Type": asset.type,
      "Cache-Control": asset.cache,
      ETag: asset.etag,
    })
    if (asset.coding !== null) headers.set("Content-Encoding", asset.coding)
    if (hasTag(c.req.header("if-none-match"), asset.etag)) return new Response(null, { status: 304, headers })
    return new Response(new Uint8Array(asset.bytes), { headers })
  }
  // Every view of the workbench has an address, and the one page shows them all.
  const last = path.split("/").at(-1)!
  const wantsPage = last === "" || path === "/index.html" || /text\/html/i.test(c.req.header("accept") ?? "")
  if (!wantsPage || path.startsWith("/assets/"))
    throw new Fault(404, "no-route", { address: path.slice(0, 200) })
  const page = await pageOf(folder, wordsFor(c).language)
  if (page === null) {
    const { message } = notice("not-built", {}, wordsFor(c))
    return c.text(`${message}\n`, 503)
  }
  return new Response(page.html, {
    headers: { "Content-Type": "text/html; charset=utf-8", ...securityHeaders({ nonce: page.nonce }) },
  })
}
