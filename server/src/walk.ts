import type { BigIntStats, Dirent } from "node:fs"
import { lstat, readdir, realpath, stat, unlink } from "node:fs/promises"
import { basename, join } from "node:path"
import { isConflictName, isInside, isName } from "./place.ts"
import { makerOf } from "./store.ts"

/** What one look at a workspace takes in: conflict files, and names in folders. */
export const MAX_FILES = 2000
export const MAX_NAMES = 50_000

/** A file that may hold a conflict, by its name. */
export interface Found {
  /** Relative to the workspace folder, with "/". */
  readonly path: string
  readonly real: string
  readonly size: number
  readonly modified: Date
  /** When the system last changed anything of it, in milliseconds; unlike `modified`, programs cannot set it. */
  readonly changed: number
  /** Differs where the file has been written to or replaced. */
  readonly stamp: string
}

export interface Walk {
  /** By path. */
  readonly files: readonly Found[]
  /** The real paths of all folders looked at, the workspace folder first. */
  readonly folders: readonly string[]
  /** Temporary files of Parley's, by real path. */
  readonly temporaries: readonly string[]
  /** Whether a limit has left something out. */
  readonly tooManyFiles: boolean
  readonly tooManyNames: boolean
  /** Folders that may not be read, relative to the workspace folder. */
  readonly closed: readonly string[]
}

/**
 * Looks through a workspace folder, at any depth. Hidden folders and those of packages are left out. A link to a file
 * counts where it stays within; folders that links lead to are met where they are. Cost: one system call per name.
 * `root` must be real. Throws only if `root` itself cannot be read.
 */
export async function walk(root: string): Promise<Walk> {
  const files: Found[] = []
  const folders: string[] = []
  const temporaries: string[] = []
  const closed: string[] = []
  let names = 0
  let tooManyFiles = false
  // Nearest first, so that what a limit leaves out lies deepest.
  const open: string[][] = [[]]
  for (let at = 0; at < open.length && names < MAX_NAMES; at++) {
    const within = open[at]!
    const folder = join(root, ...within)
    let entries: Dirent[]
    try {
      entries = await readdir(folder, { withFileTypes: true })
    } catch (error) {
      if (at === 0) throw error
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") closed.push(within.join("/"))
      continue
    }
    folders.push(folder)
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      if (names++ >= MAX_NAMES) break
      const { name } = entry
      if (makerOf(name) !== null) temporaries.push(join(folder, name))
      if (!isName(name)) continue
      if (entry.isDirectory()) open.push([...within, name])
      else if (isConflictName(name)) {
        const found = await look(root, [...within, name], entry.isSymbolicLink())
        if (found === null) continue
        if (files.length < MAX_FILES) files.push(found)
        else tooManyFiles = true
      }
    }
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { files, folders, temporaries, tooManyFiles, tooManyNames: names >= MAX_NAMES, closed }
}

// Null for what is no file, leads out, or has gone meanwhile.
async function look(root: string, names: readonly string[], isLink: boolean): Promise<Found | null> {
  let real = join(root, ...names)
  let seen: BigIntStats
  try {
    if (isLink) {
      real = await realpath(real)
      if (!isInside(root, real) || !isConflictName(basename(real))) return null
    }
    seen = await stat(real, { bigint: true })
  } catch {
    return null
  }
  if (!seen.isFile()) return null
  return {
    path: names.join("/"),
    real,
    size: Number(seen.size),
    modified: seen.mtime,
    changed: Number(seen.ctimeMs),
    stamp: `${seen.dev}:${seen.ino}:${seen.size}:${seen.mtimeNs}:${seen.ctimeNs}`,
  }
}

// A temporary file that old is nobody's, even if its process seems alive: the number may be another's by now.
const OLD = 3_600_000

/** Takes away temporary files whose process has ended before it could put them in place. Cost: that of the walk. */
export async function sweep({ temporaries }: Walk): Promise<void> {
  for (const temporary of temporaries) {
    try {
      const { mtimeMs } = await lstat(temporary)
      if (isLeft(makerOf(basename(temporary))!, mtimeMs)) await unlink(temporary)
    } catch {
      // Gone meanwhile, or not ours to take away.
    }
  }
}

function isLeft(maker: number, since: number): boolean {
  if (Date.now() - since > OLD) return true
  // Of an earlier process that had the number of this one.
  if (maker === process.pid) return since < Date.now() - process.uptime() * 1000 - 1000
  try {
    process.kill(maker, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH"
  }
}
