/** Files written whole or not at all, by the server and by commands alike. */
import { createHash, randomBytes } from "node:crypto"
import { type BigIntStats, constants } from "node:fs"
import { join } from "node:path"
import { codeOf, files, type Steps } from "./files.ts"

export { codeOf, files, now, type Steps } from "./files.ts"

/** The revision of a file's bytes. */
export function revisionOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex")
}

/** A folder held open: what is done in it is done there, whatever its path leads to meanwhile. */
export interface Held {
  /** Null where the system does not open folders. */
  readonly file: number | null
  /** The path that its names are added to. On Linux it goes by the descriptor, elsewhere it is the folder's own. */
  readonly path: string
}

// Of Linux alone, and not among the constants of Node.
const O_PATH = process.platform === "linux" ? 0o10000000 : 0

/** Holds a folder open. `flags`: how else it is to be opened. */
export function* held(path: string, flags = 0): Steps<Held> {
  let file: number
  try {
    file = yield* files.open(path, constants.O_RDONLY | (constants.O_DIRECTORY ?? 0) | flags)
  } catch (error) {
    // Windows, which may not open a folder.
    if (["EISDIR", "EPERM"].includes(codeOf(error))) return { file: null, path }
    // One may be in a folder that one may not list.
    if (codeOf(error) !== "EACCES" || O_PATH === 0) throw error
    file = yield* files.open(path, O_PATH | (constants.O_DIRECTORY ?? 0) | flags)
  }
  try {
    return { file, path: (yield* placeOf(file)) === null ? path : `/proc/self/fd/${file}` }
  } catch (error) {
    yield* letGo({ file, path })
    throw error
  }
}

/** Holds a folder open that is no link. */
export function* heldPlain(path: string): Steps<Held> {
  const found = yield* files.lstat(path)
  if (!found.isDirectory()) throw Object.assign(new Error("no folder"), { code: "ENOTDIR" })
  return yield* held(path, constants.O_NOFOLLOW ?? 0)
}

/** Where what was opened is now; null where the system does not say. */
export function* placeOf(file: number): Steps<string | null> {
  try {
    // Replaced or deleted meanwhile, it is where it was.
    return (yield* files.readlink(`/proc/self/fd/${file}`)).replace(/ \(deleted\)$/, "")
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EACCES", "EINVAL", "UNKNOWN"].includes(codeOf(error))) return null
    throw error
  }
}

/** Lets go of a folder. */
export function* letGo({ file }: Held): Steps<void> {
  if (file === null) return
  try {
    yield* files.close(file)
  } catch {
    // Nothing was written through it.
  }
}

// What systems say that cannot bring a folder to the disk.
const NOT_ASKED = ["EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EISDIR", "EPERM", "EBADF"]

/** Brings what is named in a folder to the disk: only then does a renaming last. Not every system can be asked for it. */
export function* flush({ file }: Held): Steps<void> {
  if (file === null) return
  try {
    yield* files.fsync(file)
  } catch (error) {
    if (!NOT_ASKED.includes(codeOf(error))) throw error
  }
}

/** Makes a folder in another, if it is not there, and has that on the disk. */
export function* made(folder: Held, name: string): Steps<void> {
  try {
    yield* files.mkdir(join(folder.path, name))
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error
  }
  // Also where it was there: who has made it may not have come this far.
  yield* flush(folder)
}

/** What a file takes over from the one that it replaces. */
export interface Owner {
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

export function ownerOf({ mode, uid, gid }: BigIntStats): Owner {
  return { mode: Number(mode) & 0o7777, uid: Number(uid), gid: Number(gid) }
}

// The process is in the name: what a live one is writing is not swept up. So is, of a file that is kept while it is
// being replaced, what it must hold if it is not to be kept any longer.
const TEMPORARY = /^\.parley-(\d+)-[0-9a-f]{16}(?:-([0-9a-f]{16}))?\.tmp$/

/** A name for a temporary file; `revision`: what is kept under it. */
export function temporaryName(revision?: string): string {
  const kept = revision === undefined ? "" : `-${revision.slice(0, 16)}`
  return `.parley-${process.pid}-${randomBytes(8).toString("hex")}${kept}.tmp`
}

/** The process that has made a temporary file of this name, null if it is none of Parley's. */
export function makerOf(name: string): number | null {
  const maker = TEMPORARY.exec(name)?.[1]
  return maker === undefined ? null : Number(maker)
}

/**
 * Writes a temporary file and has it on the disk; gives its path. `rights`: those of the owner that it
 * takes over, or a new file's. A temporary file that cannot be written whole is taken away.
 */
export function* written(folder: Held, pieces: Iterable<Uint8Array>, rights: Owner | number): Steps<string> {
  const temporary = join(folder.path, temporaryName())
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL
  const file = yield* files.open(temporary, flags, typeof rights === "number" ? rights : 0o600)
  yield* orAway(temporary, function* () {
    try {
      for (const piece of pieces)
        for (let at = 0; at < piece.length; ) at += yield* files.write(file, piece.subarray(at))
      if (typeof rights !== "number") yield* takeOver(file, rights)
      yield* files.fsync(file)
    } finally {
      yield* files.close(file)
    }
  })
  return temporary
}

function* takeOver(file: number, { mode, uid, gid }: Owner): Steps<void> {
  const own = ownerOf(yield* files.fstat(file))
  let rights = mode
  if (own.uid !== uid || own.gid !== gid)
    try {
      yield* files.fchown(file, uid, gid)
    } catch (error) {
      // Another's file: only a superuser can leave it theirs. What ran as they then does not run as this user.
      if (codeOf(error) !== "EPERM") throw error
      rights &= 0o777
    }
  yield* files.fchmod(file, rights)
}

/** Does what makes a temporary file take its place; if that fails the temporary file is taken away. */
export function* orAway<T>(temporary: string, work: () => Steps<T>): Steps<T> {
  try {
    return yield* work()
  } catch (error) {
    yield* away(temporary)
    throw error
  }
}

/** Takes a temporary file away, if it can be. */
export function* away(temporary: string): Steps<void> {
  try {
    yield* files.unlink(temporary)
  } catch {
    // Gone, or left to be swept.
  }
}

// What file systems say that know of one name for a file alone, or give no more to this one.
const NO_LINKS = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV"]

/** Gives a file another name; false where the file system has no such thing. */
export function* linked(from: string, to: string): Steps<boolean> {
  try {
    yield* files.link(from, to)
    return true
  } catch (error) {
    if (!NO_LINKS.includes(codeOf(error))) throw error
    return false
  }
}

/** Moves a file to where none is. False where something is there, which stays as it is. */
export function* putNew(from: string, to: string): Steps<boolean> {
  try {
    // Unlike a renaming, this never replaces anything.
    if (!(yield* linked(from, to))) return yield* files.replace(from, to, null)
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false
    throw error
  }
  yield* files.unlink(from)
  return true
}

/** A second name in its folder for a file that is about to be replaced; null where there are none. */
export function* kept(folder: Held, name: string, revision: string): Steps<string | null> {
  const second = join(folder.path, temporaryName(revision))
  return (yield* linked(join(folder.path, name), second)) ? second : null
}

/** The bytes of a regular file that is no link. `bytes`: null if it has more than `most`. */
export interface Seen {
  readonly bytes: Buffer | null
  readonly stats: BigIntStats
}

/** Looks at a file. Throws `EISDIR` for what is no file; `check` may throw, too, once it is open. */
export function* seen(path: string, most: number, check?: (file: number) => Steps<void>): Steps<Seen> {
  // Not blocking: opening a pipe that nobody writes to must not hang.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)
  const file = yield* files.open(path, flags)
  try {
    const stats = yield* files.fstat(file)
    if (check !== undefined) yield* check(file)
    if (!stats.isFile()) throw Object.assign(new Error("no regular file"), { code: "EISDIR" })
    const bytes = stats.size > most ? null : yield* files.read(file)
    return { bytes: bytes !== null && bytes.length > most ? null : bytes, stats }
  } finally {
    yield* letGo({ file, path })
  }
}

// A temporary file that old is nobody's, even if its process seems alive: the number may be another's by now.
const OLD = 3_600_000

/**
 * Takes away temporary files whose process has ended before it could put them in place. Gives the names of those that
 * hold what nobody has seen: another program wrote it while it was being replaced.
 */
export function* swept(folder: Held, names: readonly string[], most: number): Steps<string[]> {
  const unseen: string[] = []
  for (const name of names) {
    const maker = makerOf(name)
    if (maker === null) continue
    const path = join(folder.path, name)
    try {
      const { mtimeMs, ctimeMs, nlink } = yield* files.lstat(path)
      const revision = TEMPORARY.exec(name)![2]
      // What is kept was written when it was; since when it is kept, its other time tells.
      if (!isLeft(maker, Number(revision === undefined ? mtimeMs : ctimeMs))) continue
      if (revision !== undefined && nlink === 1n) {
        const { bytes } = yield* seen(path, most)
        if (bytes === null || !revisionOf(bytes).startsWith(revision)) {
          unseen.push(name)
          continue
        }
      }
      yield* files.unlink(path)
    } catch {
      // Gone meanwhile, or not ours to take away.
    }
  }
  return unseen
}

function isLeft(maker: number, since: number): boolean {
  if (Date.now() - since > OLD) return true
  // Of an earlier process that had the number of this one.
  if (maker === process.pid) return since < Date.now() - process.uptime() * 1000 - 1000
  try {
    process.kill(maker, 0)
    return false
  } catch (error) {
    return codeOf(error) === "ESRCH"
  }
}
