import { createHash, randomBytes, timingSafeEqual } from "node:crypto"
import { constants } from "node:fs"
import { link, mkdir, open, rename, unlink } from "node:fs/promises"
import { homedir } from "node:os"
import { isAbsolute, join } from "node:path"
import { Fault } from "./fault.ts"

// 32 random bytes, as base64url writes them.
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** A new token, which cannot be guessed. */
export function newToken(): string {
  return randomBytes(32).toString("base64url")
}

/** Whether two secrets are the same, in a time that tells nothing of how much of one is right. */
export function isSame(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}

/** Where a user's programs keep what should last between their runs. */
export function stateFolder(env: Readonly<Record<string, string | undefined>> = process.env): string {
  // As the specification of these folders asks for, a relative path counts as none.
  const base = [env.XDG_STATE_HOME, process.platform === "win32" ? env.LOCALAPPDATA : undefined].find(
    (folder) => folder !== undefined && isAbsolute(folder),
  )
  return join(base ?? join(homedir(), ".local", "state"), "parley")
}

/**
 * What lets into a workspace (by its real path), kept in the state folder for the next start, readable by its owner
 * alone: the token, and what seals the sessions of pages. `kept`: whether it could be. What others may have read or
 * written is replaced.
 */
export class Keys {
  readonly #path: string
  #token: string
  #seal: string
  readonly kept: boolean

  private constructor(path: string, token: string, seal: string, kept: boolean) {
    this.#path = path
    this.#token = token
    this.#seal = seal
    this.kept = kept
  }

  /** Opens the keys of a workspace; `fresh`: with a new token, whatever there is. */
  static async open(root: string, folder: string, fresh = false): Promise<Keys> {
    const path = join(folder, createHash("sha256").update(root).digest("hex").slice(0, 32))
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const token = fresh ? await replaced(`${path}.token`) : await foundOrMade(`${path}.token`)
      return new Keys(path, token, (await tokenIn(`${path}.seal`)) ?? "", true)
    } catch {
      return new Keys(path, newToken(), "", false)
    }
  }

  get token(): string {
    return this.#token
  }

  /** What the sessions of pages are sealed with: another with every token, and once they are ended. */
  get seal(): string {
    return `${this.#token} ${this.#seal}`
  }

  /** The file in which is noted what happens at the door. */
  get log(): string {
    return `${this.#path}.log`
  }

  /** Makes a new token; the old one is good for nothing from then on. */
  async renew(): Promise<void> {
    this.#token = await this.#made("token")
  }

  /** Ends the sessions of all pages. */
  async endSessions(): Promise<void> {
    this.#seal = await this.#made("seal")
  }

  async #made(kind: "token" | "seal"): Promise<string> {
    if (!this.kept) return newToken()
    try {
      return await replaced(`${this.#path}.${kind}`)
    } catch {
      throw new Fault(507, "key-not-kept", {})
    }
  }
}

// Of two starts at once one makes the token, and the other takes it.
async function foundOrMade(file: string): Promise<string> {
  const found = await tokenIn(file)
  if (found !== null) return found
  return putDown(file, async (temporary) => {
    try {
      await link(temporary, file)
      await unlink(temporary)
      return null
    } catch {
      const other = await tokenIn(file)
      if (other === null) await rename(temporary, file)
      else await unlink(temporary)
      return other
    }
  })
}

function replaced(file: string): Promise<string> {
  return putDown(file, async (temporary) => {
    await rename(temporary, file)
    return null
  })
}

// Makes a token in a file beside `file`, which `place` puts there; gives that which is there then.
async function putDown(file: string, place: (temporary: string) => Promise<string | null>): Promise<string> {
  const token = newToken()
  const temporary = `${file}-${randomBytes(8).toString("hex")}.tmp`
  try {
    const handle = await open(temporary, "wx", 0o600)
    try {
      await handle.writeFile(`${token}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return (await place(temporary)) ?? token
  } catch (error) {
    await unlink(temporary).catch(() => {})
    throw error
  }
}

async function tokenIn(file: string): Promise<string | null> {
  try {
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK | (constants.O_NOFOLLOW ?? 0))
    try {
      const { mode, uid, size } = await handle.stat()
      if (process.platform !== "win32" && ((mode & 0o077) !== 0 || uid !== process.getuid?.())) return null
      const text = size < 100 ? (await handle.readFile("utf8")).trim() : ""
      return TOKEN.test(text) ? text : null
    } finally {
      await handle.close()
    }
  } catch {
    return null
  }
}
