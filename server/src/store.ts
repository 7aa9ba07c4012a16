import { createHash, randomBytes } from "node:crypto"
import { constants } from "node:fs"
import {
  access,
  copyFile,
  type FileHandle,
  link,
  lstat,
  mkdir,
  open,
  rename,
  stat,
  unlink,
} from "node:fs/promises"
import { dirname, join } from "node:path"
import { fileLimits } from "@parley/core/file"
import { Changed, Fault, faultOf } from "./fault.ts"
import type { ConflictFile, Saved, Trashed } from "./interface.ts"
import { realFolder, realPlace, TRASH } from "./place.ts"

/** The most bytes a file may have. */
export const MAX_BYTES = fileLimits.MAX_FILE_BYTES

/** The revision of a file's bytes. */
export function revisionOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex")
}

/** The text of bytes, a byte order mark included; null if they are not UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * The bytes of a regular file that is no link, null if it has more than `MAX_BYTES`. Throws errors of the file system,
 * and `EISDIR` for whatever is no file.
 */
export async function bytesOf(real: string): Promise<Buffer | null> {
  // Not blocking: opening a pipe that nobody writes to must not hang.
  const handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK | (constants.O_NOFOLLOW ?? 0))
  try {
    const found = await handle.stat()
    if (!found.isFile()) throw Object.assign(new Error("no regular file"), { code: "EISDIR" })
    if (found.size > MAX_BYTES) return null
    const bytes = await handle.readFile()
    return bytes.length > MAX_BYTES ? null : bytes
  } finally {
    await handle.close()
  }
}

/**
 * Reads, writes, creates and deletes the conflict files of one folder. Every method throws a Fault for what cannot
 * be; a file is whole at any moment, whatever becomes of the process. What this process does to one file it does in
 * turn, so that of two writers who start from the same revision one wins and the other is told.
 */
export class Store {
  readonly #root: string
  readonly #turns = new Map<string, Promise<unknown>>()

  /** `root`: a real path. */
  constructor(root: string) {
    this.#root = root
  }

  async read(names: readonly string[]): Promise<ConflictFile> {
    const path = names.join("/")
    try {
      return { path, ...contentOf(path, await bytesOf(await realPlace(this.#root, names))) }
    } catch (error) {
      throw faultOf(error, path)
    }
  }

  /** Replaces a file's text, if the file still has the revision that the writer started from. */
  async write(names: readonly string[], text: string, revision: string): Promise<Saved> {
    const path = names.join("/")
    const bytes = bytesFor(text)
    try {
      const real = await this.#placeOr(names, () => new Changed(path, null))
      return await this.#inTurn(real, async () => {
        // Asked first, for most of those who come too late are told without a byte written …
        const before = await mustBe(path, real, revision)
        if (before.equals(bytes)) return { path, revision }
        await access(real, constants.W_OK)
        const { mode, uid, gid } = await stat(real)
        const temporary = await written(dirname(real), bytes, { mode: mode & 0o7777, uid, gid })
        await swapIn(temporary, async () => {
          // … and again with all on the disk, for another program may have written meanwhile.
          await mustBe(path, real, revision)
          await rename(temporary, real)
        })
        await flushFolder(dirname(real))
        return { path, revision: revisionOf(bytes) }
      })
    } catch (error) {
      throw faultOf(error, path)
    }
  }

  /** Makes a file that is not there yet, and the folders it is to be in. */
  async create(names: readonly string[], text: string): Promise<Saved> {
    const path = names.join("/")
    const bytes = bytesFor(text)
    try {
      const folder = await this.#folderFor(names.slice(0, -1))
      const place = join(folder, names.at(-1)!)
      return await this.#inTurn(place, async () => {
        if (await isThere(place)) throw new Fault(409, "exists", { path })
        const temporary = await written(folder, bytes, null)
        await swapIn(temporary, async () => {
          try {
            // Unlike a renaming, this never replaces anything.
            await link(temporary, place)
            await unlink(temporary)
          } catch (error) {
            const { code } = error as NodeJS.ErrnoException
            if (code === "EEXIST" || (await isThere(place))) throw new Fault(409, "exists", { path })
            // A file system without such links.
            await rename(temporary, place)
          }
        })
        await flushFolder(folder)
        return { path, revision: revisionOf(bytes) }
      })
    } catch (error) {
      throw faultOf(error, path)
    }
  }

  /** Moves a file of this revision to the trash folder, each into a folder of its own there. */
  async remove(names: readonly string[], revision: string): Promise<Trashed> {
    const path = names.join("/")
    try {
      const real = await realPlace(this.#root, names)
      return await this.#inTurn(real, async () => {
        await mustBe(path, real, revision)
        // Of a link the link itself is moved, and what it leads to stays.
        const place = join(await realFolder(this.#root, names.slice(0, -1)), names.at(-1)!)
        const trash = await this.#trashFolder()
        const target = join(this.#root, trash, ...names)
        await mkdir(dirname(target), { recursive: true })
        await moved(place, target)
        await flushFolder(dirname(target))
        await flushFolder(dirname(place))
        return { path, trash: [trash.replaceAll("\\", "/"), ...names].join("/") }
      })
    } catch (error) {
      throw faultOf(error, path)
    }
  }

  // Work on one file after what is under way there.
  async #inTurn<T>(place: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(place) ?? Promise.resolve()
    const turn = before.then(work, work)
    this.#turns.set(place, turn)
    try {
      return await turn
    } finally {
      if (this.#turns.get(place) === turn) this.#turns.delete(place)
    }
  }

  /** Waits for all that is under way. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.#turns.values()])
  }

  async #placeOr(names: readonly string[], absent: () => Error): Promise<string> {
    try {
      return await realPlace(this.#root, names)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") throw absent()
      throw error
    }
  }

  // Folder by folder, so that none is made beyond a link that leads out.
  async #folderFor(names: readonly string[]): Promise<string> {
    for (let depth = 1; depth <= names.length; depth++) {
      const above = await realFolder(this.#root, names.slice(0, depth - 1))
      try {
        await mkdir(join(above, names[depth - 1]!))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
      }
    }
    return realFolder(this.#root, names)
  }

  // A new folder in the trash, named by the time; relative to the workspace folder.
  async #trashFolder(): Promise<string> {
    const trash = join(this.#root, TRASH)
    await mkdir(trash, { recursive: true }).catch(() => {})
    if (!(await lstat(trash)).isDirectory()) throw new Fault(403, "no-trash", { folder: TRASH })
    const time = new Date().toISOString().slice(0, 19).replaceAll(":", "").replace("T", "-")
    for (let number = 1; ; number++) {
      const name = number === 1 ? time : `${time}-${number}`
      try {
        await mkdir(join(trash, name))
        return join(TRASH, name)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
      }
    }
  }
}

function contentOf(path: string, bytes: Buffer | null): { revision: string; text: string } {
  if (bytes === null) throw new Fault(422, "file-too-big", { path, limit: MAX_BYTES })
  const text = textOf(bytes)
  if (text === null) throw new Fault(422, "not-text", { path })
  return { revision: revisionOf(bytes), text }
}

// The bytes of a file that must have this revision; otherwise a fault that gives what it is now.
async function mustBe(path: string, real: string, revision: string): Promise<Buffer> {
  let bytes: Buffer | null
  try {
    bytes = await bytesOf(real)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new Changed(path, null)
    throw error
  }
  if (bytes === null || revisionOf(bytes) !== revision) throw new Changed(path, contentOf(path, bytes))
  return bytes
}

function bytesFor(text: string): Buffer {
  // A half of a surrogate pair has no bytes in UTF-8.
  if (/\p{Cs}/u.test(text)) throw new Fault(400, "bad-body", {})
  const bytes = Buffer.from(text)
  if (bytes.length > MAX_BYTES) throw new Fault(413, "body-too-big", { limit: MAX_BYTES })
  return bytes
}

interface Owner {
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

// The process is in the name: what a live one is writing is not swept up.
const TEMPORARY = /^\.parley-(\d+)-[0-9a-f]{16}\.tmp$/

/** The process that has made a temporary file of this name, null if it is none of Parley's. */
export function makerOf(name: string): number | null {
  const maker = TEMPORARY.exec(name)?.[1]
  return maker === undefined ? null : Number(maker)
}

// Writes a temporary file and has it on the disk; `owner`: whose rights it takes over, null for a new file's.
async function written(folder: string, bytes: Buffer, owner: Owner | null): Promise<string> {
  const temporary = join(folder, `.parley-${process.pid}-${randomBytes(8).toString("hex")}.tmp`)
  const handle = await open(temporary, "wx", owner === null ? 0o666 : 0o600)
  await swapIn(temporary, async () => {
    try {
      await handle.writeFile(bytes)
      if (owner !== null) await takeOver(handle, owner)
      await handle.sync()
    } finally {
      await handle.close()
    }
  })
  return temporary
}

async function takeOver(handle: FileHandle, { mode, uid, gid }: Owner): Promise<void> {
  const own = await handle.stat()
  // Another's file: only a superuser can leave it theirs.
  if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid).catch(() => {})
  await handle.chmod(mode)
}

// What makes a temporary file take its place; if that fails the file is taken away.
async function swapIn(temporary: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    await unlink(temporary).catch(() => {})
    throw error
  }
}

async function isThere(place: string): Promise<boolean> {
  try {
    await lstat(place)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false
    throw error
  }
}

async function moved(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    // A folder on another disk.
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error
    await copyFile(from, to, constants.COPYFILE_EXCL)
    await unlink(from)
  }
}

// A renaming lasts once its folder is on the disk. Not every system can be asked for it.
async function flushFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(folder, constants.O_RDONLY)
    await handle.sync()
  } catch {
    // The file itself is there.
  } finally {
    await handle?.close()
  }
}
