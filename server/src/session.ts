import { createHmac, randomBytes } from "node:crypto"
import { isSame } from "./token.ts"

/** How long a page stays signed in, milliseconds: without use, and in all. */
export const IDLE = 12 * 3_600_000
export const LASTS = 14 * 24 * 3_600_000
// A page in use gets a new pass so often.
const RENEWED = 10 * 60_000

/** A page that is signed in: for how long if it is not used, and the pass that it is to have from now on, if another. */
export interface Session {
  readonly left: number
  readonly renewed: string | null
}

/**
 * Passes of pages: when they were given and last used, and a seal that only who knows the secret can make. They are good
 * after the next start of the server, too. A new secret ends all sessions.
 */
export class Sessions {
  readonly #secret: () => string
  readonly #now: () => number

  constructor(secret: () => string, now: () => number) {
    this.#secret = secret
    this.#now = now
  }

  /** A pass for a page that signs in now. */
  open(): string {
    const now = this.#now()
    return this.#passOf(randomBytes(9).toString("base64url"), now, now)
  }

  /** The session of a pass; null if it is none, or has ended. */
  find(pass: string): Session | null {
    const [, id, given, used] = /^([\w-]{12})\.([0-9a-z]{1,9})\.([0-9a-z]{1,9})\.[\w-]{43}$/.exec(pass) ?? []
    if (id === undefined) return null
    const [since, last] = [Number.parseInt(given!, 36), Number.parseInt(used!, 36)]
    if (!isSame(pass, this.#passOf(id, since, last))) return null
    const now = this.#now()
    const left = Math.min(last + IDLE, since + LASTS) - now
    if (left <= 0) return null
    const renewed = now - last >= RENEWED ? this.#passOf(id, since, now) : null
    return { left, renewed }
  }

  #passOf(id: string, since: number, used: number): string {
    const said = `${id}.${since.toString(36)}.${used.toString(36)}`
    return `${said}.${createHmac("sha256", this.#secret()).update(`parley session ${said}`).digest("base64url")}`
  }
}
