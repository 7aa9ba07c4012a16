import { createHash, randomBytes } from "node:crypto"
import { constants } from "node:fs"
import { link, mkdir, open, rename, unlink } from "node:fs/promises"
import { homedir } from "node:os"
import { isAbsolute, join } from "node:path"

// 32 random bytes, as base64url writes them.
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** A new token, which cannot be guessed. */
export function newToken(): string {
  return randomBytes(32).toString("base64url")
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
 * The token of a workspace (by its real path), made where there is none yet, and whether it could be kept. One that
 * others may have read or written is replaced.
 */
export async function tokenFor(root: string, folder: string): Promise<{ token: string; kept: boolean }> {
  const name = createHash("sha256").update(root).digest("hex").slice(0, 32)
  const file = join(folder, `${name}.token`)
  const token = newToken()
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const found = await tokenIn(file)
    if (found !== null) return { token: found, kept: true }
    const temporary = join(folder, `.${name}-${randomBytes(8).toString("hex")}.tmp`)
    const handle = await open(temporary, "wx", 0o600)
    try {
      await handle.writeFile(`${token}\n`)
      await handle.sync()
      await handle.close()
      try {
        // Of two starts at once one makes the token, and the other takes it.
        await link(temporary, file)
        await unlink(temporary)
      } catch {
        const other = await tokenIn(file)
        if (other !== null) {
          await unlink(temporary)
          return { token: other, kept: true }
        }
        await rename(temporary, file)
      }
    } catch (error) {
      await handle.close().catch(() => {})
      await unlink(temporary).catch(() => {})
      throw error
    }
    return { token, kept: true }
  } catch {
    return { token, kept: false }
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
