import { hostname, networkInterfaces } from "node:os"
import { type Session, Sessions } from "./session.ts"
import { isSame, type Keys, newToken } from "./token.ts"

// A ticket lets a browser in once, shortly after it was made.
const TICKET_MS = 60_000
// A host has so many at most.
const MOST_COOKIES = 100

/** Who may speak to the server: which hosts and origins are its own, and who has the token. */
export class Guard {
  /** As they may stand in a Host header, without the port. */
  readonly hosts: readonly string[]
  readonly #keys: Keys
  readonly #sessions: Sessions
  readonly #port: number
  readonly #tickets = new Map<string, number>()

  constructor(keys: Keys, host: string, port: number, now: () => number = Date.now) {
    this.#keys = keys
    this.#sessions = new Sessions(() => keys.seal, now)
    this.#port = port
    this.hosts = [...new Set(["127.0.0.1", "localhost", "[::1]", ...namesOf(host)])]
  }

  /** Whether a request was meant for this server: a name that someone else has made to lead here is none of its own. */
  knowsHost(host: string | undefined): boolean {
    return host !== undefined && this.#authorities().includes(host.toLowerCase())
  }

  /** Whether a page of this server makes the request, or no page at all. */
  knowsOrigin(origin: string | undefined): boolean {
    return origin === undefined || this.#authorities().some((own) => origin.toLowerCase() === `http://${own}`)
  }

  // A browser leaves out the port that goes without saying.
  #authorities(): string[] {
    return this.hosts.flatMap((host) =>
      this.#port === 80 ? [host, `${host}:80`] : [`${host}:${this.#port}`],
    )
  }

  /** For how many milliseconds a request may be answered: it carries the token, or a page that is signed in makes it; else 0. */
  admits(authorization: string | undefined, cookies: string | undefined): number {
    const bearer = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1]
    if (bearer !== undefined) return isSame(bearer, this.#keys.token) ? Number.POSITIVE_INFINITY : 0
    return this.#sessionIn(cookies)?.left ?? 0
  }

  /** The cookie by which a page that is in use stays signed in; null where it has it, or is not signed in any more. */
  renewed(cookies: string | undefined): string | null {
    const pass = this.#sessionIn(cookies)?.renewed ?? null
    return pass === null ? null : this.#cookie(pass)
  }

  #sessionIn(cookies: string | undefined): Session | null {
    for (const cookie of (cookies ?? "").split(/; */).slice(0, MOST_COOKIES)) {
      const at = cookie.indexOf("=")
      if (cookie.slice(0, at) !== this.#cookieName) continue
      const session = this.#sessions.find(cookie.slice(at + 1))
      if (session !== null) return session
    }
    return null
  }

  // Ports of one host share their cookies.
  get #cookieName(): string {
    return `parley-${this.#port}`
  }

  /** The cookie for who opens an address with this token or ticket, until the browser is closed; null if it is neither. */
  cookieFor(given: string): string | null {
    const ticket = [...this.#tickets].find(([known]) => isSame(given, known))
    if (ticket !== undefined) this.#tickets.delete(ticket[0])
    const valid = isSame(given, this.#keys.token) || (ticket !== undefined && ticket[1] > Date.now())
    return valid ? this.signedIn() : null
  }

  /** The cookie of a page that is signed in now. */
  signedIn(): string {
    return this.#cookie(this.#sessions.open())
  }

  /** What takes the cookie away. */
  signedOut(): string {
    return `${this.#cookie("")}; Max-Age=0`
  }

  /** Ends all sessions, and with `key` also what the token opens: there is another then. */
  async restart(key: boolean): Promise<void> {
    if (key) await this.#keys.renew()
    else await this.#keys.endSessions()
    this.#tickets.clear()
  }

  #cookie(pass: string): string {
    return `${this.#cookieName}=${pass}; Path=/; HttpOnly; SameSite=Strict`
  }

  /** A word to be used once in place of the token, where others may see it: a command line shows in lists of processes. */
  ticket(): string {
    const ticket = newToken()
    this.#tickets.set(ticket, Date.now() + TICKET_MS)
    return ticket
  }
}

/** Whether an address to listen at is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host)
}

/** Whether it stands for every address of this machine. */
export function isWildcard(host: string): boolean {
  return host === "0.0.0.0" || host === "::" || host === ""
}

/** A host as an address writes it. */
export function inAddress(host: string): string {
  return host.includes(":") ? `[${host}]` : host.toLowerCase()
}

function namesOf(host: string): string[] {
  if (!isWildcard(host)) return [inAddress(host)]
  return [...ownAddresses().map(inAddress), hostname().toLowerCase()]
}

/** The addresses by which other machines reach this one. */
export function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).filter(({ internal }) => !internal).map(({ address }) => address.split("%")[0]!),
  )
}

// What a page might ask a browser for and this one never does (it fills the screen to present): nobody who gets into it may either.
const UNUSED = [
  "accelerometer",
  "autoplay",
  "camera",
  "display-capture",
  "encrypted-media",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "usb",
  "xr-spatial-tracking",
]

/**
 * What every answer says to a browser: nothing from elsewhere, nothing to elsewhere, no page within another, none of
 * another origin beside it (so that memory may be shared between threads), and none of what a page might ask for.
 * `nonce`: of the styles that a page adds; on a page no text becomes a script either (trusted-types.ts of the workbench
 * has the one exception). `compiles`: whether what is answered is a worker that may compile WebAssembly, the solver's.
 */
export function securityHeaders({
  nonce = null,
  compiles = false,
}: {
  readonly nonce?: string | null
  readonly compiles?: boolean
}): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    `script-src 'self'${compiles ? " 'wasm-unsafe-eval'" : ""}`,
    `style-src 'self'${nonce === null ? "" : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    ...(nonce === null ? [] : ["require-trusted-types-for 'script'", "trusted-types default"]),
  ]
  return {
    "Content-Security-Policy": policy.join("; "),
    "Permissions-Policy": UNUSED.map((feature) => `${feature}=()`).join(", "),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
  }
}
